import {html, nothing} from '../template/html.js';
import type {TemplateResult} from '../template/html.js';
import {parseInline, parseRichText} from '../notation/richtext.js';
import type {Inline} from '../notation/richtext.js';
import {unsafeUrl} from '../notation/url.js';
import {absent} from './absent.js';

type Node = Exclude<Inline, string>;
/** Renders references and figures within a text. */
export interface Resolver {
  ref(node: Extract<Node, {type: 'ref'}>, children: unknown): unknown;
  figure(id: string): unknown;
}

/** Rich text as Lit templates: paragraphs and lists. */
export function richText(text: string, resolver: Resolver): TemplateResult[] {
  return parseRichText(text).map(({type, start, items}) => {
    const contents = items.map((item) => inline(item, resolver));
    if (type === 'p') return html`<p>${contents}</p>`;
    const lines = contents.map((content) => html`<li>${content}</li>`);
    if (type === 'ul') return html`<ul>${lines}</ul>`;
    return html`<ol start=${start > 1 ? start : nothing}>${lines}</ol>`;
  });
}

/** Rich text without paragraphs and lists. */
export function richInline(text: string, resolver: Resolver): unknown {
  return inline(parseInline(text), resolver);
}

function inline(nodes: readonly Inline[], resolver: Resolver): unknown {
  return nodes.map((node) => {
    if (typeof node === 'string') return node;
    if (node.type === 'figure') return resolver.figure(node.id);
    const children = inline(node.children, resolver);
    if (node.type === 'ref') return resolver.ref(node, children);
    // Validation refuses unsafe links; this is a second defence.
    if (node.type === 'link')
      return unsafeUrl(node.href)
        ? children
        : html`<a href=${node.href} title=${node.title ?? absent}>${children}</a>`;
    return node.type === 'em' ? html`<em>${children}</em>` : html`<strong>${children}</strong>`;
  });
}
