import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {parseInline, parseRichText} from '../notation/richtext.js';
import type {Inline} from '../notation/richtext.js';
import {unsafeUrl} from '../notation/url.js';
import {absent} from './absent.js';

type Node = Exclude<Inline, string>;
/** What a reference and a live figure become; the story decides. */
export interface Resolve {
  ref(node: Extract<Node, {type: 'ref'}>, children: unknown): unknown;
  figure(id: string): unknown;
}

/** Rich text as Lit templates: paragraphs and lists. */
export function richText(text: string, resolve: Resolve): TemplateResult[] {
  return parseRichText(text).map(({type, start, items}) => {
    const runs = items.map((item) => inline(item, resolve));
    if (type === 'p') return html`<p>${runs}</p>`;
    const lines = runs.map((run) => html`<li>${run}</li>`);
    if (type === 'ul') return html`<ul>${lines}</ul>`;
    return html`<ol start=${start > 1 ? start : nothing}>${lines}</ol>`;
  });
}

/** One run of rich text, without blocks. */
export function richInline(text: string, resolve: Resolve): unknown {
  return inline(parseInline(text), resolve);
}

function inline(nodes: readonly Inline[], resolve: Resolve): unknown {
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    if (node.type === 'figure') return resolve.figure(node.id);
    const children = inline(node.children, resolve);
    if (node.type === 'ref') return resolve.ref(node, children);
    // Validation refuses an unsafe link; should one get here all the same, it is not a link.
    if (node.type === 'link')
      return unsafeUrl(node.href)
        ? children
        : html`<a href=${node.href} title=${node.title ?? absent}>${children}</a>`;
    return node.type === 'em' ? html`<em>${children}</em>` : html`<strong>${children}</strong>`;
  });
}
