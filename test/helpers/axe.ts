import 'axe-core/axe.js';
import type axeCore from 'axe-core';

declare const axe: typeof axeCore;

/** The violations that axe finds under `root`, a line each; includes the rule for targets of at least 24 px. */
export async function violations(root: Element): Promise<string[]> {
  const {violations: found} = await axe.run(root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
    // These rules concern the page, not the element.
    rules: {region: {enabled: false}, 'page-has-heading-one': {enabled: false}},
  });
  return found.flatMap(({id, nodes}) =>
    nodes.map(({html, failureSummary}) => `${id}: ${html.slice(0, 120)} ${failureSummary ?? ''}`),
  );
}
