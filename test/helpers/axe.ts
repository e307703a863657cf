import 'axe-core/axe.js';
import type axeCore from 'axe-core';

declare const axe: typeof axeCore;

/** What axe has against what is on the page, a line for each; targets of at least 24 px included. */
export async function violations(on: Element): Promise<string[]> {
  const {violations: found} = await axe.run(on, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
    // What an element is on is the business of its page.
    rules: {region: {enabled: false}, 'page-has-heading-one': {enabled: false}},
  });
  return found.flatMap(({id, nodes}) =>
    nodes.map(({html, failureSummary}) => `${id}: ${html.slice(0, 120)} ${failureSummary ?? ''}`),
  );
}
