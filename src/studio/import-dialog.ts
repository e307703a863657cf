import {html, render} from 'lit';
import type {TemplateResult} from 'lit';
import type {StoryInput} from '../content/story.js';
import {slugOf} from '../import/draft.js';
import type {Imported} from '../import/draft.js';
import {readFiles} from '../import/read.js';
import type {File as Source} from '../import/read.js';
import {SHEETS} from '../import/sheet.js';
import {validateSource} from '../lint/source.js';
import {STUDIO} from './build-data.js';
import {select} from './controls.js';
import {noteList} from './issue-list.js';

interface Choices {
  readonly timeZone: string;
  readonly lang: string;
  readonly groups: '' | 'actors' | 'places';
  readonly dayFirst: boolean;
  readonly kind: string;
}
/** What an author has taken over, and what was not carried. */
export interface ImportResult extends Imported {
  readonly name: string;
}

/** Whether a text is a story already, or of a format that is imported. */
export function isStory(text: string): boolean {
  try {
    const value = JSON.parse(text) as {title?: unknown; revision?: unknown} | null;
    return typeof value?.title === 'string' && value.revision !== undefined;
  } catch {
    return false;
  }
}

/** Shows what files hold as a story, and what of it is not carried over; gives what the author takes. */
export function importDialog(
  dialog: HTMLDialogElement,
  files: readonly Source[],
): Promise<ImportResult | undefined> {
  const [first] = files as [Source];
  const name = first.name.replace(/\.\w+$/, '');
  let choices: Choices = {timeZone: 'UTC', lang: '', groups: '', dayFirst: false, kind: ''};
  let read: Imported | RangeError;
  const choose = (patch: Partial<Choices>) => {
    choices = {...choices, ...patch};
    show();
  };
  function show(): void {
    const {timeZone, lang, groups, dayFirst, kind} = choices;
    try {
      read = readFiles(files, kind || undefined, {
        file: first.name,
        id: slugOf(name) || 'story',
        today: new Date().toISOString().slice(0, 10),
        timeZone,
        lang: lang || undefined,
        groups: groups || undefined,
        dayFirst,
      });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      read = error;
    }
    render(view(first.name, read, choices, choose), dialog);
  }
  show();
  dialog.showModal();
  return new Promise((resolve) => {
    const closed = () => {
      const taken = dialog.returnValue === 'take' && !(read instanceof RangeError);
      dialog.returnValue = '';
      resolve(taken ? {...(read as Imported), name: `${name}.json`} : undefined);
    };
    dialog.addEventListener('close', closed, {once: true});
  });
}

function view(
  file: string,
  read: Imported | RangeError,
  {timeZone, lang, groups, dayFirst, kind}: Choices,
  choose: (patch: Partial<Choices>) => void,
): TemplateResult {
  const failed = read instanceof RangeError;
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
  return html`<form method="dialog">
    <h2 id="bring-title">Import ${file}</h2>
    <div class="choices">
      <div class="field">
        <label for="bring-zone">Times are those of</label>
        ${select('bring-zone', timeZone, zones, (timeZone) => choose({timeZone}))}
      </div>
      <div class="field">
        <label for="bring-lang">Language</label>
        ${select('bring-lang', lang, [['', 'as the file says'], ...STUDIO.languages], (lang) =>
          choose({lang}),
        )}
      </div>
      <div class="field">
        <label for="bring-groups">Groups are</label>
        ${select('bring-groups', groups, [['', 'left out'], 'actors', 'places'], (groups) =>
          choose({groups: groups as Choices['groups']}),
        )}
      </div>
      <div class="field">
        <label for="bring-days">3/4/2020 is</label>
        ${select(
          'bring-days',
          dayFirst ? 'day' : '',
          [
            ['', '4 March'],
            ['day', '3 April'],
          ],
          (first) => choose({dayFirst: first === 'day'}),
        )}
      </div>
      <div class="field">
        <label for="bring-kind">Rows are</label>
        ${select('bring-kind', kind, [['', 'what the file says'], ...SHEETS], (kind) => choose({kind}))}
      </div>
    </div>
    <div role="status">${failed ? html`<p class="wrong">${read.message}</p>` : summary(read)}</div>
    <menu>
      <button value="take" ?disabled=${failed}>Take it into the editor</button>
      <button value="">Leave it</button>
    </menu>
  </form>`;
}

/** What came, what is wrong with it, and what did not come. */
function summary({story, notes}: Imported): TemplateResult {
  const made = Object.entries(story as StoryInput & Record<string, unknown>).flatMap(
    ([name, list]) => (Array.isArray(list) && list.length ? `${list.length} ${name}` : []),
  );
  const {problems} = validateSource(story);
  return html`<p><strong>${story.title}</strong>: ${made.join(', ')}</p>
    ${
      problems.length
        ? html`<h3>To be mended</h3>
          ${problems.map(({path, message}) => html`<p class="wrong"><code>${path}</code> ${message}</p>`)}`
        : ''
    }
    <h3>${notes.length ? 'Not carried over, or decided' : 'Everything was carried over'}</h3>
    ${noteList(notes)}`;
}
