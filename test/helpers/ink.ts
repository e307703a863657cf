const canvas = document.createElement('canvas').getContext('2d')!;

/**
 * The box of the glyphs of an SVG text, in pixels of the page. The bounding box of a browser is as high as the font, and
 * fonts differ in the space above and below the glyphs.
 */
export function inkOf(text: SVGTextContentElement): DOMRect {
  const {left, width} = text.getBoundingClientRect();
  const matrix = text.getScreenCTM()!;
  const scale = Math.hypot(matrix.c, matrix.d);
  let [top, bottom] = [Infinity, -Infinity];
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let at = 0, node = walker.nextNode() as Text | null; node;) {
    const {data, parentElement} = node;
    const {fontStyle, fontWeight, fontSize, fontFamily} = getComputedStyle(parentElement!);
    canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const seen = data.trim();
    if (seen && at < text.getNumberOfChars()) {
      const {actualBoundingBoxAscent: up, actualBoundingBoxDescent: down} =
        canvas.measureText(seen);
      const {x, y: line} = text.getStartPositionOfChar(at);
      const {y} = new DOMPoint(x, line).matrixTransform(matrix);
      top = Math.min(top, y - up * scale);
      bottom = Math.max(bottom, y + down * scale);
    }
    at += data.length;
    node = walker.nextNode() as Text | null;
  }
  return new DOMRect(left, top, width, bottom - top);
}
