/** The page of a folder: its stories, and the form for a new one. A story that is chosen has a page of its own. */
import {html, nothing, render} from 'lit';
import type {TemplateResult} from 'lit';
import type {DeskInfo, NewStory, StoryItem} from '../../desk/api.js';
import {STUDIO, languageName} from '../build-data.js';
import {followChanges} from '../server/changes.js';
import {asJson, askJson} from '../server/connection.js';

/** The address of a story's own page. */
const pageOf = (name: string) => `?${new URLSearchParams({story: name}).toString()}`;

/** Empties the page for what stands in place of a story. */
function emptyPage(): HTMLElement {
  const host = document.createElement('main');
  host.id = 'stories';
  document.body.replaceChildren(host);
  document.body.className = 'stories';
  document.title = 'Stories – Studio';
  return host;
}

/** Shows why there is nothing to open; what was not saved stays in the browser. */
export function showProblem(problem: string): Promise<never> {
  const again = () => location.reload();
  render(
    html`<header><h1>Stories</h1></header>
      <p class="wrong" role="alert">The story could not be fetched: ${problem}</p>
      <p>What you have not saved is still in this browser. <button @click=${again}>Try again</button></p>`,
    emptyPage(),
  );
  return new Promise(() => undefined);
}

/** Shows the list until another page is opened. */
export async function showStories(desk: DeskInfo): Promise<never> {
  const host = emptyPage();
  let items: readonly StoryItem[] | undefined;
  let problem = '';
  let isMaking = false;
  const draw = () => render(page(desk, items, problem, isMaking, make), host);
  const fetchList = async () => {
    try {
      items = await askJson<readonly StoryItem[]>('stories');
      problem = '';
    } catch (error) {
      problem = `The stories could not be fetched: ${(error as Error).message}`;
    }
    draw();
  };
  const make = (story: NewStory) => {
    if (isMaking) return;
    isMaking = true;
    problem = '';
    draw();
    askJson<{readonly name: string}>('stories', asJson(story))
      .then(({name}) => location.assign(pageOf(name)))
      .catch((error: unknown) => {
        isMaking = false;
        problem = `The story was not made: ${(error as Error).message}`;
        draw();
      });
  };
  await fetchList();
  followChanges({
    changed: () => void fetchList(),
    connected: (is) => {
      problem = is ? '' : 'Not connected: the server does not answer.';
      draw();
    },
  });
  return new Promise(() => undefined);
}

function page(
  {place, publishes, user}: DeskInfo,
  items: readonly StoryItem[] | undefined,
  problem: string,
  isMaking: boolean,
  make: (story: NewStory) => void,
): TemplateResult {
  return html`<header>
      <h1>Stories</h1>
      <p class="place"><bdi>${place}</bdi></p>
      <p>${
        publishes
          ? html`Releases go to <bdi>${publishes.base}</bdi>`
          : 'To publish from here, start the command with --publish and --base.'
      }</p>
      ${user ? html`<p>Signed in as <bdi>${user}</bdi></p>` : nothing}
    </header>
    <p role="status" class="wrong">${problem}</p>
    <section aria-labelledby="list-title">
      <h2 id="list-title">In this folder</h2>
      ${items?.length ? table(items, !!publishes) : items ? empty() : nothing}
    </section>
    ${form(isMaking, make, items?.length === 0)}`;
}

function empty(): TemplateResult {
  return html`<p class="none-yet">
    There is no story here yet. A story is one file: what happened and when, who says so, how sure it is, and
    where you have it from. Give it a title, and write its first entry; you can change everything later.
  </p>`;
}

function table(items: readonly StoryItem[], publishes: boolean): TemplateResult {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Story</th>
        <th scope="col">Status</th>
        <th scope="col">Last edition</th>
        ${publishes ? html`<th scope="col">Readers have</th>` : nothing}
        <th scope="col">Errors</th>
      </tr>
    </thead>
    <tbody>
      ${items.map(
        (item) =>
          html`<tr>
            <th scope="row">
              <a href=${pageOf(item.name)} dir="auto">${item.title}</a>
              <span class="file"><bdi>${item.name}</bdi></span>
            </th>
            <td>${
              item.writable
                ? item.status
                : 'A TypeScript or JavaScript module: it is shown here as JSON, and changed in its own editor'
            }</td>
            <td>${
              item.updated
                ? html`${item.updated}${item.revision === undefined ? nothing : html`, revision ${item.revision}`}`
                : nothing
            }</td>
            ${
              publishes
                ? html`<td>${item.published === undefined ? 'not published' : `revision ${item.published}`}</td>`
                : nothing
            }
            <td class=${item.errors ? 'wrong' : ''}>${
              item.errors
                ? html`${item.errors} ${item.errors === 1 ? 'error' : 'errors'}: <bdi>${item.firstError}</bdi>`
                : 'none'
            }</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function form(
  isMaking: boolean,
  make: (story: NewStory) => void,
  isFirst: boolean,
): TemplateResult {
  const zones = Intl.supportedValuesOf('timeZone');
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (name: string) =>
      (event.target as HTMLFormElement).querySelector<HTMLInputElement>(`[name=${name}]`)!.value;
    make({title: field('title'), lang: field('lang'), timeZone: field('zone')});
  };
  return html`<section aria-labelledby="new-title">
    <h2 id="new-title">${isFirst ? 'Begin the first story' : 'A new story'}</h2>
    <form @submit=${submit}>
      <p class="field wide">
        <label for="title">Title</label>
        <input id="title" name="title" required maxlength="300" autocomplete="off" dir="auto"
          aria-describedby="title-help" ?autofocus=${isFirst} />
        <span id="title-help" class="hint">What readers will see above it, such as “The harbour fire”.</span>
      </p>
      <p class="field">
        <label for="lang">Language</label>
        <select id="lang" name="lang">
          ${STUDIO.languages.map(
            (lang) =>
              html`<option value=${lang} ?selected=${lang === 'en'}>${languageName(lang)}</option>`,
          )}
        </select>
      </p>
      <p class="field">
        <label for="zone">Time zone of the place</label>
        <input id="zone" name="zone" list="zones" required autocomplete="off" .value=${here}
          aria-describedby="zone-help" />
        <span id="zone-help" class="hint">Times of day are in this one, and readers are told so.</span>
        <datalist id="zones">${zones.map((zone) => html`<option value=${zone}></option>`)}</datalist>
      </p>
      <p><button class="main" ?disabled=${isMaking}>Make the story</button></p>
    </form>
  </section>`;
}
