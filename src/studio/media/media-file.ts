import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {urlProblem} from '../../notation/url.js';
import type {DeskContext} from '../desk-context.js';
import type {Edit, Path, Values} from '../document.js';
import {enteredValue} from '../entered-value.js';
import {pickFiles} from '../files.js';
import {showNotice} from '../notice.js';
import {sizeOf} from './size.js';

const ACCEPT = 'image/jpeg,image/png,image/webp,image/avif,image/gif,video/mp4,video/webm';
/** What readers are owed of a picture, and why it is asked for. */
const ASKED = [
  ['alt', 'What it shows', 'For people who cannot see it. Describe it; a file name helps nobody.'],
  ['credit', 'Credit', 'Who made it, as it has to be named: “A. Person / Agency”.'],
  [
    'licence',
    'Licence',
    'Under which terms you may show it: “CC BY 4.0”, “handout, free for news”.',
  ],
] as const;

/** An address whose size is not typed yet: it is not a file before. */
interface Pending {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}
let pending: (Pending & {readonly of: unknown}) | undefined;
let problem = '';
let isWorking = false;

/** Where the file of a picture or video comes from, and what is asked with it. */
export function mediaFile(context: DeskContext, path: Path): TemplateResult {
  const {document, server, commands} = context;
  const media = document.get(path) as Values | undefined;
  if (!media) return html``;
  const file = document.get([...path, 'files', 0]) as Values | undefined;
  const report = (text: string) => {
    problem = text;
    commands.draw();
  };

  const setFile = (url: string, type: string, size: {width: number; height: number}) => {
    const edits: Edit[] = [
      {path: [...path, 'kind'], value: type.startsWith('video') ? 'video' : 'photo'},
      {path: [...path, 'files'], value: [{url, ...(type && {type}), ...size}]},
    ];
    if (document.change(edits, `The file is ${url}`)) report('');
  };
  const store = async (chosen: File | undefined) => {
    if (!chosen || isWorking) return;
    if (!ACCEPT.split(',').includes(chosen.type)) {
      report(
        `${chosen.name} is neither a picture nor a video that browsers show: JPEG, PNG, WebP, AVIF, GIF, MP4 or WebM.`,
      );
      return;
    }
    if (!server) {
      report(
        'This desk has no folder to put it in. Upload it to your site, then type its address below.',
      );
      return;
    }
    isWorking = true;
    report('');
    try {
      const size = await sizeOf(chosen);
      const url = await server.putMedia(chosen);
      isWorking = false;
      setFile(url, chosen.type, size);
    } catch (error) {
      report(
        `${chosen.name} is not stored: ${error instanceof Error ? error.message : String(error)}`,
      );
    } finally {
      isWorking = false;
      commands.draw();
    }
  };
  const waiting = pending?.of === media.id ? pending : undefined;
  const complete = (patch: Partial<Pending>) => {
    const {url = '', width = 0, height = 0} = {...waiting, ...patch};
    pending = {of: media.id, url, width, height};
    if (url && width && height) {
      pending = undefined;
      setFile(url, '', {width, height});
    } else commands.draw();
  };
  const type = (event: Event) => {
    const url = (event.target as HTMLInputElement).value.trim();
    const wrong = url && urlProblem(url);
    if (wrong) report(`The address ${wrong}.`);
    else if (!url)
      document.change([{path: [...path, 'files'], value: undefined}], 'The file is removed');
    else if (file)
      document.change([{path: [...path, 'files', 0, 'url'], value: url}], 'The address is changed');
    // The size of a picture elsewhere is not known: nothing is loaded from other hosts here.
    else complete({url});
    if (!wrong) report('');
  };
  const size = (name: 'width' | 'height') =>
    html`<input
      type="number"
      aria-label=${name === 'width' ? 'Width in pixels' : 'Height in pixels'}
      min="1"
      max="20000"
      .value=${enteredValue(typeof file?.[name] === 'number' ? String(file[name]) : waiting?.[name] ? String(waiting[name]) : '')}
      @change=${(event: Event) => {
        const pixels = Math.round(Number((event.target as HTMLInputElement).value));
        if (!(pixels > 0)) return;
        if (!file) complete({[name]: pixels});
        else
          document.change([{path: [...path, 'files', 0, name], value: pixels}], `${pixels} pixels`);
      }}
    />`;
  return html`<fieldset
    class="media-file"
    @dragover=${(event: DragEvent) => event.preventDefault()}
    @media-drop=${(event: CustomEvent<File>) => void store(event.detail)}
  >
    <legend>File</legend>
    <p>
      <button
        type="button"
        ?disabled=${isWorking}
        @click=${() => void pickFiles(ACCEPT).then(([chosen]) => store(chosen))}
      >Choose a file…</button>
      <span class="hint">${isWorking ? 'Storing…' : 'or drop it here'}</span>
    </p>
    <div class="field">
      <label for="media-url">Its address</label>
      <input
        id="media-url"
        dir="ltr"
        autocomplete="off"
        placeholder="https://…"
        .value=${enteredValue(typeof file?.url === 'string' ? file.url : (waiting?.url ?? ''))}
        aria-describedby="media-problem"
        @change=${type}
      />
    </div>
    ${file || waiting ? html`<p class="size">${size('width')} × ${size('height')} <span class="hint">pixels: pages reserve its room by them</span></p>` : nothing}
    <p class="wrong" id="media-problem" role="alert">${problem}</p>
    ${file ? missing(media) : nothing}
  </fieldset>`;
}

/** What is still missing of what is asked with a file. */
function missing(media: Values): unknown {
  const asked = ASKED.filter(([name]) => typeof media[name] !== 'string' || !media[name].trim());
  if (!asked.length) return nothing;
  return html`<div class="asked">
    <p>Before it can be shown, it needs:</p>
    <ul>${asked.map(([, label, why]) => html`<li><b>${label}</b> ${why}</li>`)}</ul>
  </div>`;
}

/** Gives a dropped picture or video to the form that is open for one; returns whether there was one. */
export function dropOnMediaForm(files: readonly File[]): boolean {
  const form = document.querySelector('.media-file');
  const [file] = files;
  if (!form || !file || files.length > 1 || !/^(?:image|video)\//.test(file.type)) return false;
  form.dispatchEvent(new CustomEvent('media-drop', {detail: file}));
  showNotice(`${file.name} is dropped.`);
  return true;
}
