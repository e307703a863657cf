/** The names of all elements, without their prefix. */
export const ELEMENTS = [
  'actors',
  'explainer',
  'factbox',
  'figures',
  'map',
  'media',
  'statements',
  'story',
  'timeline',
  'updates',
] as const;

/** Whether the page has a tag, a div or a link that places the element. */
const isPlaced = (tag: string): boolean =>
  !!document.querySelector(`${tag},.${tag},a[href*="/"][href$="#${tag}"]`);

/**
 * Once the page has loaded, reports in the console what it places and the script does not have, with the option that
 * adds it. `included` is what the script was made with; its fallback is what such a placement goes on to show.
 */
export function reportMissing(included: readonly string[], hasPlacements: boolean): void {
  if (typeof document === 'undefined') return;
  const report = () => {
    const missing = ELEMENTS.filter(
      (name) => isPlaced(`crisis-${name}`) && !customElements.get(`crisis-${name}`),
    );
    if (missing.length)
      console.warn(
        `this script cannot show crisis-${missing.join(', crisis-')}; make it with: npx crisis-elements bundle STORY --elements ${[...included, ...missing].join()}`,
      );
    if (
      !hasPlacements &&
      document.querySelector('div[class*=crisis-],p>a[href*="/"][href*="#crisis-"]:only-child')
    )
      console.warn(
        'this script shows no element in divs and links; make it with: --with placements',
      );
  };
  if (document.readyState === 'complete') report();
  else addEventListener('load', report);
}
