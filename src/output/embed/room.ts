/**
 * Measures how high an element is in columns of all widths, and writes styles that reserve that room until the script has
 * come. Runs in the page that `crisis-elements room` makes. Loaded unbundled, so it must not import anything.
 */

/** The width of a column and the height of the element in it, in em of the text around it. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** From a narrow rail to a wide page. */
const [MIN_WIDTH, MAX_WIDTH] = [10, 100];
/** In em: columns of text are measured closely, since a word goes into the next line from one width to another. */
const [STEP, WIDE, WIDE_STEP] = [0.2, 45, 1];
/** In em: how far a height may be from the measured one. */
const TOLERANCE = 0.5;

const round = (value: number) => Math.round(value * 100) / 100;
const between = (a: Size, b: Size, width: number) =>
  a.height + ((b.height - a.height) * (width - a.width)) / (b.width - a.width);

/** Leaves out sizes that a straight line between their neighbours gives as well. */
export function simplified(sizes: readonly Size[]): readonly Size[] {
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (!first || !last || sizes.length < 3) return sizes;
  const distances = sizes.map((size) => Math.abs(between(first, last, size.width) - size.height));
  const worst = distances.indexOf(Math.max(...distances));
  if (distances[worst]! <= TOLERANCE) return [first, last];
  return [...simplified(sizes.slice(0, worst + 1)).slice(0, -1), ...simplified(sizes.slice(worst))];
}

/**
 * Styles that make `selector` as high as measured, by its width and the size of its text, where scripts run. A float
 * without width has the height, so that what the element shows lies beside it and may be higher.
 */
export function stylesFor(selector: string, sizes: readonly Size[]): string {
  const steps = simplified(sizes);
  const rules = steps.map((size, i) => {
    const next = steps[i + 1];
    const slope = next ? (next.height - size.height) / (next.width - size.width) : 0;
    const start = size.height - slope * size.width;
    const height = slope
      ? `calc(${round(start)}em ${slope < 0 ? '-' : '+'} ${round(Math.abs(slope) * 100)}cqi)`
      : `${round(start)}em`;
    const rule = `:is(${selector})::before { block-size: ${height}; }`;
    return i ? `  @container (min-width: ${round(size.width)}em) { ${rule} }` : `  ${rule}`;
  });
  return `@media (scripting: enabled) {
  :is(${selector}) { display: flow-root; container-type: inline-size; contain-intrinsic-inline-size: min(24em, 80vw); }
  :is(${selector})::before { content: ""; float: inline-start; inline-size: 0; }
${rules.join('\n')}
}
`;
}

/** The sizes of an element that shows its story, in columns of `column`. */
export function sizesIn(column: HTMLElement, element: Element): Size[] {
  const sizes: Size[] = [];
  const em = parseFloat(getComputedStyle(element).fontSize);
  for (let width = MIN_WIDTH; width <= MAX_WIDTH; width += width < WIDE ? STEP : WIDE_STEP) {
    column.style.inlineSize = `${width * em}px`;
    sizes.push({width, height: element.getBoundingClientRect().height / em});
  }
  return sizes;
}

interface Shown extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
}

/** Replaces the text of the page's `<pre>` by the styles for the elements in its columns. */
export async function showRoom(document: Document): Promise<void> {
  const output = document.querySelector('pre')!;
  const styles: string[] = [];
  for (const column of document.querySelectorAll<HTMLElement>('[data-selector]')) {
    const element = column.firstElementChild as Shown;
    await customElements.whenDefined(element.localName);
    await element.updateComplete;
    await document.fonts.ready;
    // Sections and pictures come after their element.
    await new Promise((resolve) => {
      setTimeout(resolve, 500);
    });
    styles.push(stylesFor(column.dataset.selector!, sizesIn(column, element)));
    column.hidden = true;
  }
  output.textContent = styles.join('');
  output.dataset.done = '';
}

if (typeof document !== 'undefined' && document.documentElement.dataset.room !== undefined)
  void showRoom(document);
