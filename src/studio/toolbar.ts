/** The commands and forms around the text and the preview. */
import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {STUDIO, languageName} from './build-data.js';
import {control, select, settingsOf} from './controls.js';
import type {Settings} from './draft.js';
import type {Outline} from './analyze.js';
import {PLACEMENTS} from './messages.js';
import {pastePanel} from './paste-panel.js';
import type {Script} from './script.js';
import {stylePanel} from './style-panel.js';

type Change = (patch: Partial<Settings>) => void;

const MAC = /Mac|iP/.test(navigator.platform);
const MOD = MAC ? '⌘' : 'Ctrl ';

export function actions(
  commands: Readonly<
    Record<'open' | 'save' | 'importFiles' | 'format' | 'copyLink' | 'undo' | 'redo', () => void>
  >,
  {undo, redo}: {undo: number; redo: number},
): TemplateResult {
  // On a phone, what is pressed rarely makes room.
  const isNarrow = matchMedia('(max-width: 47.99rem)').matches;
  const rare = html`<button @click=${commands.importFiles}>Import…</button>
    <button @click=${commands.format} title="Indents the text">Format</button>
    <button @click=${commands.copyLink} title="A link that holds this story">Copy link</button>`;
  return html`<button @click=${commands.open} title="${MOD}O">Open…</button>
    <button @click=${commands.save} title="${MOD}S">Save</button>
    ${isNarrow ? nothing : rare}
    <button @click=${commands.undo} ?disabled=${!undo} title="${MOD}Z">Undo</button>
    <button @click=${commands.redo} ?disabled=${!redo} title="${MOD}Y">Redo</button>
    ${
      isNarrow
        ? html`<details class="overflow-menu">
            <summary>More</summary>
            <div>${rare}<button popovertarget="help">Help</button></div>
          </details>`
        : html`<button popovertarget="help">Help</button>`
    }`;
}

export function help(clear: () => void): TemplateResult {
  const all = [
    [`${MOD}Space`, 'completions'],
    ['F8', 'the next finding'],
    [`${MOD}Z, ${MOD}Y`, 'undo, redo; also an opened or imported file'],
    [`${MOD}S, ${MOD}O`, 'save, open'],
    [`${MOD}F`, 'find and replace'],
    ['Tab', 'indents; Escape, then Tab, leaves the text'],
    ['← →', 'change the width, on the preview’s edge'],
  ];
  return html`<h2>Keys</h2>
    <dl>${all.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl>
    <h2>Your text</h2>
    <p>
      Nothing that you write leaves this browser. It keeps a draft by itself, also over a reload, and writes a file only
      when you save. Pictures and videos on other hosts are not loaded here.
    </p>
    <p><button popovertarget="help" @click=${clear}>Clear the draft</button></p>`;
}

const WIDTHS = [180, 320, 640, 1280];
const WHERE = {
  tag: 'as an element',
  div: 'as a div',
  link: 'as a link alone',
  iframe: 'in an iframe',
};

/** The form above the preview: the element, its width, and the page around it. */
export function previewControls(
  settings: Settings,
  change: Change,
  print: () => void,
): TemplateResult {
  const {tag, width, lang, dir, scheme, placement} = settings;
  const tags = STUDIO.elements.map(({tag}) => [tag, tag.replace('crisis-', '')] as const);
  const languages = STUDIO.languages.map((lang) => [lang, languageName(lang)] as const);
  return html`<div class="field">
      <label for="tag">Element</label>${select('tag', tag, tags, (tag) => change({tag}))}
    </div>
    <div class="field">
      <label for="placement">Placed</label>${select(
        'placement',
        placement,
        PLACEMENTS.map((one) => [one, WHERE[one]] as const),
        (placement) => change({placement: placement as Settings['placement']}),
      )}
    </div>
    <fieldset>
      <legend>Width</legend>
      ${WIDTHS.map(
        (preset) =>
          html`<button
            type="button"
            aria-pressed=${preset === width}
            @click=${() => change({width: preset})}
          >${preset}</button>`,
      )}
      <input
        type="number"
        aria-label="Width in pixels"
        min="120"
        max="2000"
        step="10"
        .value=${String(width)}
        @change=${(event: Event) => change({width: Number((event.target as HTMLInputElement).value)})}
      />
    </fieldset>
    <div class="field">
      <label for="lang">Page in</label>${select('lang', lang, languages, (lang) => change({lang}))}
    </div>
    <div class="field">
      <label for="dir">Direction</label>${select(
        'dir',
        dir,
        [
          ['auto', 'of the language'],
          ['ltr', 'left to right'],
          ['rtl', 'right to left'],
        ],
        (dir) => change({dir: dir as Settings['dir']}),
      )}
    </div>
    <div class="field">
      <label for="scheme">Page is</label>${select(
        'scheme',
        scheme,
        [['auto', 'as your system'], 'light', 'dark'],
        (scheme) => change({scheme: scheme as Settings['scheme']}),
      )}
    </div>
    <button type="button" @click=${print}>Print…</button>`;
}

export type Tab = 'options' | 'style' | 'paste';
const TABS: readonly (readonly [Tab, string])[] = [
  ['options', 'Options'],
  ['style', 'Style'],
  ['paste', 'Paste'],
];

export function inspector(
  tab: Tab,
  settings: Settings,
  on: {
    readonly story: Outline | undefined;
    readonly script: Script | undefined;
    readonly change: Change;
    readonly setOption: (name: string, value: string) => void;
    readonly copy: (text: string) => void;
    readonly choose: (tab: Tab) => void;
    readonly save: (script: Script) => void;
  },
): TemplateResult {
  const {story, script, change, setOption, copy, choose, save} = on;
  const {tag, options} = settings;
  const step = (event: KeyboardEvent) => {
    const by = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (!by) return;
    const i = TABS.findIndex(([id]) => id === tab);
    const [next] = TABS[(i + by + TABS.length) % TABS.length]!;
    choose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  const panel = () => {
    if (tab === 'style') return stylePanel(settings, change, copy);
    if (tab === 'paste')
      return story
        ? pastePanel(settings, story, script, change, copy, save)
        : html`<p>Snippets appear once the story is valid.</p>`;
    const {summary} = STUDIO.elements.find((element) => element.tag === tag)!;
    const values = options[tag] ?? {};
    return html`<p class="summary"><code>&lt;${tag}&gt;</code> ${summary}</p>
      ${settingsOf(tag).map((setting) =>
        control(setting, values[setting.name] ?? '', story, (value) =>
          setOption(setting.name, value),
        ),
      )}`;
  };
  return html`<div role="tablist" aria-label="Element" @keydown=${step}>
      ${TABS.map(
        ([id, name]) =>
          html`<button
            role="tab"
            id="tab-${id}"
            aria-selected=${id === tab}
            aria-controls="panel"
            tabindex=${id === tab ? 0 : -1}
            @click=${() => choose(id)}
          >${name}</button>`,
      )}
    </div>
    <div role="tabpanel" id="panel" class="scroll" tabindex="0" aria-labelledby="tab-${tab}">
      ${panel()}
    </div>`;
}
