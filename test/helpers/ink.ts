const canvas = document.createElement('canvas').getContext('2d')!;

/**
 * The box of the glyphs of an SVG text, or of the texts of a group, in pixels of the page. The bounding box of a browser is as high as the font, and
 * fonts differ in the space above and below the glyphs.
 */
export function inkOf(text: SVGGraphicsElement): DOMRect {
  const {left, width} = text.getBoundingClientRect();
  const matrix = text.getScreenCTM()!;
  const scale = Math.hypot(matrix.c, matrix.d);
  let [top, bottom] = [Infinity, -Infinity];
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const line = node.parentElement;
    const seen = node.data.trim();
    if (!seen || !(line instanceof SVGTextContentElement)) continue;
    const {fontStyle, fontWeight, fontSize, fontFamily} = getComputedStyle(line);
    canvas.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
    const {actualBoundingBoxAscent: up, actualBoundingBoxDescent: down} = canvas.measureText(seen);
    const {x, y: base} = line.getStartPositionOfChar(0);
    const {y} = new DOMPoint(x, base).matrixTransform(matrix);
    top = Math.min(top, y - up * scale);
    bottom = Math.max(bottom, y + down * scale);
  }
  return new DOMRect(left, top, width, bottom - top);
}
