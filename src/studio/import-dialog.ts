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
/** An accepted import, with notes about what was not imported. */
export interface ImportResult extends Imported {
  readonly name: string;
}

/** Whether a text is a story of this package, and not another format to import. */
export function isStory(text: string): boolean {
  try {
    const value = JSON.parse(text) as {title?: unknown; revision?: unknown} | null;
    return typeof value?.title === 'string' && value.revision !== undefined;
  } catch {
    return false;
  }
}

/** Shows the story made from files, and what could not be imported. Resolves with the import, or undefined if cancelled. */
export function importDialog(
  dialog: HTMLDialogElement,
  files: readonly Source[],
): Promise<ImportResult | undefined> {
  const [first] = files as [Source];
  const name = first.name.replace(/\.\w+$/, '');
  let choices: Choices = {timeZone: 'UTC', lang: '', groups: '', dayFirst: false, kind: ''};
  let result: Imported | RangeError;
  const update = (patch: Partial<Choices>) => {
    choices = {...choices, ...patch};
    refresh();
  };
  function refresh(): void {
    const {timeZone, lang, groups, dayFirst, kind} = choices;
    try {
      result = readFiles(files, kind || undefined, {
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
      result = error;
    }
    render(view(first.name, result, choices, update), dialog);
  }
  refresh();
  dialog.showModal();
  return new Promise((resolve) => {
    const onClose = () => {
      const isAccepted = dialog.returnValue === 'open' && !(result instanceof RangeError);
      dialog.returnValue = '';
      resolve(isAccepted ? {...(result as Imported), name: `${name}.json`} : undefined);
    };
    dialog.addEventListener('close', onClose, {once: true});
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
    <h2 id="import-title">Import ${file}</h2>
    <div class="choices">
      <div class="field">
        <label for="import-zone">Time zone of the times</label>
        ${select('import-zone', timeZone, zones, (timeZone) => choose({timeZone}))}
      </div>
      <div class="field">
        <label for="import-lang">Language</label>
        ${select('import-lang', lang, [['', 'as the file says'], ...STUDIO.languages], (lang) =>
          choose({lang}),
        )}
      </div>
      <div class="field">
        <label for="import-groups">Groups are</label>
        ${select('import-groups', groups, [['', 'left out'], 'actors', 'places'], (groups) =>
          choose({groups: groups as Choices['groups']}),
        )}
      </div>
      <div class="field">
        <label for="import-days">3/4/2020 is</label>
        ${select(
          'import-days',
          dayFirst ? 'day' : '',
          [
            ['', '4 March'],
            ['day', '3 April'],
          ],
          (first) => choose({dayFirst: first === 'day'}),
        )}
      </div>
      <div class="field">
        <label for="import-kind">Rows are</label>
        ${select('import-kind', kind, [['', 'what the file says'], ...SHEETS], (kind) => choose({kind}))}
      </div>
    </div>
    <div role="status">${failed ? html`<p class="wrong">${read.message}</p>` : summary(read)}</div>
    <menu>
      <button value="open" ?disabled=${failed}>Open in the editor</button>
      <button value="">Cancel</button>
    </menu>
  </form>`;
}

/** The imported things, their errors, and the notes. */
function summary({story, notes}: Imported): TemplateResult {
  const made = Object.entries(story as StoryInput & Record<string, unknown>).flatMap(
    ([name, list]) => (Array.isArray(list) && list.length ? `${list.length} ${name}` : []),
  );
  const {problems} = validateSource(story);
  return html`<p><strong>${story.title}</strong>: ${made.join(', ')}</p>
    ${
      problems.length
        ? html`<h3>Errors to fix</h3>
          ${problems.map(({path, message}) => html`<p class="wrong"><code>${path}</code> ${message}</p>`)}`
        : ''
    }
    <h3>${notes.length ? 'Not imported, or decided for you' : 'Everything was imported'}</h3>
    ${noteList(notes)}`;
}
