const canvas = document.createElement('canvas').getContext('2d')!;

/**
 * Where the letters of an SVG text are drawn, in pixels of the page. The box that a browser gives is as high as the font, and
 * fonts and browsers differ in the air that they leave above and below the letters.
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
