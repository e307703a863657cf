import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {until} from 'lit/directives/until.js';
import {parseStory} from '../../content/parse.js';
import type {Story} from '../../content/story.js';
import type {Path, StoryDocument, Values} from '../document.js';

/** The last drawn story, so that the element is only drawn again when the figure changes. */
let last: {readonly json: string; readonly story: Story | undefined} | undefined;
let loaded: Promise<unknown> | undefined;

/** The figure at a path as readers see it, by the element itself; nothing while it is incomplete. */
export function drawnFigure({document}: {readonly document: StoryDocument}, path: Path): unknown {
  const json = JSON.stringify(storyOf(document, path));
  if (last?.json !== json) {
    const parsed = parseStory(JSON.parse(json));
    last = {json, story: parsed.ok ? parsed.story : undefined};
  }
  const {story} = last;
  if (!story) return nothing;
  loaded ??= import('../../elements/figures.js');
  return until(
    loaded.then(
      (): TemplateResult => html`<div class="drawn" role="group" aria-label="As readers see it">
      <crisis-figures .content=${story} lang=${story.lang}></crisis-figures>
    </div>`,
    ),
    nothing,
  );
}

/** The fields of a figure that are drawn. */
const DRAWN =
  /^(?:id|label|qualifier|amount|words|magnitude|asOf|unit|scope|previous|status|by|sources)$/;

/** A story with nothing but the figure, and what it refers to. */
function storyOf(document: StoryDocument, path: Path): Values {
  const figure: Values = Object.fromEntries(
    Object.entries(document.get(path) as Values).filter(([name]) => DRAWN.test(name)),
  );
  const list = (name: string) => {
    const things = document.get([name]);
    return Array.isArray(things) ? (things as readonly (Values | null)[]) : [];
  };
  const sources = Array.isArray(figure.sources) ? (figure.sources as unknown[]) : [];
  const by = list('actors').find((actor) => actor?.id === figure.by);
  return {
    id: 'figure',
    title: 'Figure',
    lang: document.get(['lang']),
    timeZone: document.get(['timeZone']),
    status: 'ended',
    published: '2020',
    updated: '2020',
    revision: 0,
    figures: [figure],
    actors: by ? [{id: by.id, name: by.name, kind: by.kind}] : [],
    sources: list('sources').filter((source) => sources.includes(source?.id)),
  };
}
