/**
 * The page in the preview's frame: like a publisher's page with one element on it. Its language, direction, colour scheme and
 * width are independent of the studio's, so that the element behaves as on a real page. It accepts messages of the studio only.
 */
import type {StoryInput} from '../content/story.js';
import type {StoryErrorEvent} from '../elements/base/events.js';
import {parseFragment} from '../notation/ref.js';
import type {ShowMessage, PreviewMessage} from './messages.js';

const {body, documentElement: root} = document;
const beside = (path: string) => new URL(`../${path}`, import.meta.url).href;
const style = new CSSStyleSheet();
document.adoptedStyleSheets = [style];
let shown: ShowMessage | undefined;
let story: StoryInput;
let element: HTMLElement | undefined;

function post(message: PreviewMessage): void {
  parent.postMessage(message, location.origin);
}

/** Loads the elements with the story, as a publisher's own bundle does. */
async function load({lang}: ShowMessage): Promise<void> {
  Object.assign(globalThis, {__CRISIS_STORIES__: [story], __CRISIS_WORDS__: {}});
  await import(beside('core.js'));
  await loadLanguage(lang);
}

async function loadLanguage(lang: string): Promise<void> {
  if (lang !== 'en') await import(beside(`lang/${lang}.js`));
}

function show(next: ShowMessage): void {
  const {lang, dir, scheme, css, tag, placement, settings} = next;
  Object.assign(root, {lang, dir});
  root.style.colorScheme = scheme;
  style.replaceSync(css);
  if (shown?.tag !== tag || shown.placement !== placement) {
    body.replaceChildren(embedded(next));
    element = body.querySelector<HTMLElement>(tag) ?? undefined;
  }
  if (element) {
    Object.assign(element, {content: story});
    for (const {name} of [...element.attributes])
      if (!(name in settings)) element.removeAttribute(name);
    for (const [name, value] of Object.entries(settings))
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  shown = next;
}

/** The snippet that an author pastes, as an element. */
function embedded({tag, placement, settings}: ShowMessage): Element {
  const link = document.createElement('a');
  link.href = `/story/${story.id}?${new URLSearchParams(settings).toString()}#${tag}`;
  link.textContent = story.title;
  if (placement === 'tag') return document.createElement(tag);
  if (placement === 'iframe') {
    const frame = Object.assign(document.createElement('iframe'), {title: story.title});
    frame.src = location.href;
    return frame;
  }
  const around = document.createElement(placement === 'div' ? 'div' : 'p');
  if (placement === 'div') {
    around.className = tag;
    Object.assign(around.dataset, {story: story.id, ...settings});
  }
  around.append(link);
  return around;
}

/** Handles messages of the page in the iframe, if the element is placed in one: that page shows the element and reports its height. */
function onIframeMessage(
  told: PreviewMessage | {readonly sentinel: 'amp'; readonly height: number} | string,
): void {
  const frame = body.querySelector('iframe')!;
  // The height is also reported in formats for other hosts.
  if (typeof told === 'string') return;
  if ('sentinel' in told) frame.style.height = `${told.height}px`;
  else if (told.type !== 'ready') post(told);
  else frame.contentWindow!.postMessage({...shown, placement: 'tag'}, location.origin);
}

let queue: Promise<void> = Promise.resolve();
addEventListener('message', ({data, origin, source}: MessageEvent<ShowMessage>) => {
  if (origin !== location.origin) return;
  if (source === body.querySelector('iframe')?.contentWindow)
    onIframeMessage(data as unknown as PreviewMessage);
  else if (source === parent) {
    let start = performance.now();
    // In order of arrival: the first message waits for the elements, and each for its language.
    queue = queue
      .then(() => {
        if (shown?.text !== data.text) story = JSON.parse(data.text) as StoryInput;
        return shown ? loadLanguage(data.lang) : load(data);
      })
      .then(() => {
        start = performance.now();
        show(data);
      })
      .finally(() => {
        // What is laid out counts too; elements draw before the next task.
        setTimeout(() => {
          body.getBoundingClientRect();
          post({type: 'drawn', duration: performance.now() - start});
        });
      });
  }
});

addEventListener('crisis-error', (event) => {
  const {problems} = event as Event & Partial<StoryErrorEvent>;
  if (problems) post({type: 'problems', problems});
});

addEventListener(
  'click',
  (event) => {
    const path = event.composedPath().filter((node) => node instanceof Element);
    const link = path.find((node) => node instanceof HTMLAnchorElement);
    // Links to other pages open in a new tab instead of the preview.
    if (link && link.href.split('#')[0] !== location.href.split('#')[0])
      Object.assign(link, {target: '_blank', rel: 'noopener noreferrer'});
    const target = path.map(({id}) => parseFragment(id)).find(Boolean);
    if (target) post({type: 'picked', target});
  },
  true,
);

addEventListener('keydown', (event) => {
  const {ctrlKey, metaKey, altKey, shiftKey, key} = event;
  if (key !== 's' || !(ctrlKey || metaKey) || altKey || shiftKey) return;
  event.preventDefault();
  post({type: 'save'});
});

if (parent !== top) {
  root.className = 'framed';
  await import('../output/embed/frame.js');
}
post({type: 'ready', bar: innerWidth - root.clientWidth});
