import type {PageElement, Tree} from './tree.js';

interface Policy {
  createHTML(html: string): string;
}
interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}
const POLICY = 'crisis-import';
let policy: Policy | undefined;

/** A Trusted Types policy name that the page already allows. */
export function usePolicy(allowed: Policy): void {
  policy = allowed;
}

/** Parses HTML into an inert document, in which nothing runs or is loaded. */
function documentOf(html: string): Document {
  const {trustedTypes} = globalThis as {trustedTypes?: Factory};
  try {
    policy ??= trustedTypes?.createPolicy(POLICY, {createHTML: (html) => html});
    return new DOMParser().parseFromString(policy?.createHTML(html) ?? html, 'text/html');
  } catch (error) {
    const message = `to read HTML in it, the page’s policy (CSP) has to allow trusted-types ${POLICY}`;
    throw new Error(message, {cause: error});
  }
}

const attributesOf = (element: Element) =>
  Object.fromEntries([...element.attributes].map(({name, value}) => [name, value]));

function treeOf(node: Node): Tree {
  const element = node instanceof Element ? node : undefined;
  return {
    tag: element?.localName ?? '',
    text: node instanceof Text ? node.data : '',
    attributes: element ? attributesOf(element) : {},
    children: [...node.childNodes].map(treeOf),
  };
}

export function treesOf(html: string): readonly Tree[] {
  const {head, body} = documentOf(html);
  return [head, body].flatMap((node) => treeOf(node).children);
}

export function elementsOfPage(page: string): readonly PageElement[] {
  return [...documentOf(page).querySelectorAll('*')].map((element) => ({
    tag: element.localName,
    attributes: attributesOf(element),
    text: element.localName === 'script' ? element.textContent : '',
  }));
}
