/** What word processors put on the clipboard, as the rich text of stories. */
import {richFromHtml} from '../../import/html.js';

/** Rich text of the HTML on the clipboard: paragraphs, lists, emphasis and links; all other formatting is left out. */
export function richFromClipboard(html: string): string {
  // An inert document: nothing in it runs or is loaded.
  const {body} = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll('style, script, meta, link, o\\:p, title'))
    element.remove();
  markEmphasis(body);
  makeLists(body);
  return richFromHtml(body.innerHTML, () => undefined);
}

const styleOf = (element: Element, name: string): string =>
  new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, 'i')
    .exec(element.getAttribute('style') ?? '')?.[1]
    ?.trim()
    .toLowerCase() ?? '';

/** Turns bold and italic that are styles into elements, and elements whose style takes that back into plain ones. */
function markEmphasis(body: Element): void {
  for (const element of body.querySelectorAll('b, strong, i, em, span')) {
    const weight = styleOf(element, 'font-weight');
    const isPlainBold = element.matches('b, strong') && /^(?:normal|[1-5]00)$/.test(weight);
    const isPlainItalic = element.matches('i, em') && styleOf(element, 'font-style') === 'normal';
    // Google Docs wraps everything in a <b> that is not bold.
    if (isPlainBold || isPlainItalic) element.replaceWith(...element.childNodes);
    else if (element.localName === 'span') {
      const isBold = /^(?:bold|bolder|[6-9]00)$/.test(weight);
      const isItalic = /^(?:italic|oblique)/.test(styleOf(element, 'font-style'));
      if (!isBold && !isItalic) continue;
      const marked = body.ownerDocument.createElement(isBold ? 'strong' : 'em');
      marked.append(...element.childNodes);
      element.replaceWith(marked);
    }
  }
}

/** Turns Word's list items, which are paragraphs with a bullet or number in a span, into lists. */
function makeLists(body: Element): void {
  let list: Element | undefined;
  for (const item of body.querySelectorAll('p[style*="mso-list"]')) {
    const marker = item.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]');
    const isNumbered = /[\da-z]+[.)]/i.test(marker?.textContent ?? '');
    marker?.remove();
    const tag = isNumbered ? 'ol' : 'ul';
    if (list?.localName !== tag || item.previousElementSibling !== list) {
      list = body.ownerDocument.createElement(tag);
      item.before(list);
    }
    const entry = body.ownerDocument.createElement('li');
    entry.append(...item.childNodes);
    list.append(entry);
    item.remove();
  }
}
