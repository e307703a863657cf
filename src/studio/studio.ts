/** The desk: the entries of a story, the form of one, its text and its preview. Nothing is sent from the browser. */
import './frame-guard.js';
import {html, nothing, render} from 'lit';
import idlib from '../content/stories/idlib-2020/index.js';
import type {Target} from '../notation/ref.js';
import type {Analysis} from './analyze.js';
import {CorrectDialog} from './correct/correct-dialog.js';
import type {DeskContext, DeskCommands} from './desk-context.js';
import {StoryDocument} from './document.js';
import {readDraft, endedDrawing} from './draft.js';
import type {Draft} from './draft.js';
import {showDraftNotice} from './draft-notice.js';
import {Editor} from './editor.js';
import {EntriesTable} from './entries/entries-table.js';
import {RemoveDialog, duplicate} from './entries/entry-commands.js';
import {entryActions} from './entries/entry-actions.js';
import {pickFiles} from './files.js';
import type {OpenedFile} from './files.js';
import {formatJson} from './format-json.js';
import {formScreen} from './forms/form-screen.js';
import {dropOnMediaForm} from './media/media-file.js';
import {Persistence, openedFrom} from './persistence.js';
import {copyStoryLink, openLinkedStories} from './linked-story.js';
import {failure, clearNotice, showNotice} from './notice.js';
import {pickAndOpen, openOrImport} from './open-files.js';
import {QuickEntry} from './quick-entry/quick-entry.js';
import {Selected} from './selected.js';
import {ServedDesk} from './server/served-desk.js';
import {servedFiles} from './server-files.js';
import type {Served} from './server-files.js';
import {FindingsPane} from './shell/findings.js';
import {PreviewPane} from './shell/preview-pane.js';
import {isShown, savedState, screenLinks} from './shell/screens.js';
import {debounce, onFileDrop, onShortcut, onUndoKeys} from './shortcuts.js';
import {actions, help} from './toolbar.js';
import {kindName} from './words.js';
import {callWorker} from './worker-client.js';

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
let served: Served | undefined;
let initial: OpenedFile = {file: {name: 'idlib-2020.json'}, text: formatJson(idlib), silences: []};
let fetchError = '';
try {
  const files = await servedFiles();
  if (files) initial = openedFrom(files);
  served = files;
} catch (error) {
  fetchError = `The story could not be fetched: ${(error as Error).message}`;
}
const draftName = served?.story.name ?? '';
const stored = readDraft(draftName);
// Saved work is read from its files, which may have changed since.
const kept = served && stored?.saved.story && stored.saved.silences ? undefined : stored;
/** A draft that is not restored automatically, because it may freeze the page again. */
let unopened = endedDrawing() ? kept : undefined;
const draft = unopened ? undefined : kept;

let analysis: Analysis = {issues: [], count: 0, issueCounts: {}, silences: []};

const editor = new Editor(
  byId('editor'),
  draft
    ? {
        file: draft.name === initial.file.name ? initial.file : {name: draft.name},
        text: draft.text,
        silences: draft.silences,
      }
    : initial,
  (opened) => {
    clearNotice();
    draw();
    // An opened file is validated at once, so that it is the last valid story before any key is pressed.
    debounce(analyze, opened ? 0 : 120);
    debounce(storeDraft, 500);
  },
);
const story = new StoryDocument(editor);
const selected = new Selected();
const persistence = new Persistence(editor, draftName, served, draft, () => {
  storeDraft();
  draw();
});
const findings = new FindingsPane(editor, persistence);
const preview = new PreviewPane(
  stored?.settings,
  () => debounce(storeDraft, 500),
  (target: Target) => {
    void callWorker('locate', target).then((found) => found && editor.show(found, false));
    selected.select({kind: target.kind, id: target.id});
  },
  () => commands.save(),
);

let isAnalyzing = false;
/** Has the worker analyze the text. Changes during a run are analyzed after it. */
function analyze(): void {
  if (isAnalyzing) return;
  isAnalyzing = true;
  const {doc, text, silences} = editor;
  callWorker('analyze', text, Date.now(), silences)
    .finally(() => (isAnalyzing = false))
    .then((now) => {
      if (doc === editor.doc && silences === editor.silences) showAnalysis(now, text);
      else analyze();
    })
    .catch(failure('Not read'));
}

/** Shows the analysis; the preview only changes if the story is valid. */
function showAnalysis(now: Analysis, text: string): void {
  analysis = now;
  editor.showIssues(analysis.issues);
  preview.show(text, analysis.story);
  draw();
}

function storeDraft(): void {
  if (!unopened) persistence.storeDraft(preview.settings);
}

function openDraft({name, text, silences}: Draft): void {
  unopened = undefined;
  persistence.openUnsaved({file: {name}, text, silences});
}

async function importFiles(files: readonly File[]): Promise<void> {
  findings.notes = (await openOrImport(files, persistence, byId('import'))) ?? findings.notes;
  draw();
}

function clearDraft(): void {
  preview.reset();
  unopened = undefined;
  persistence.open(initial);
  persistence.clearDraft();
  showNotice('The draft is cleared. Undo brings it back.');
}

/** Saves the story and, if the command serves it, its silences. */
async function save(): Promise<void> {
  const {saved} = persistence;
  await persistence.saveStory();
  if (editor.file.served !== undefined && !saved.silences) await persistence.saveSilences();
}

const commands: DeskCommands = {
  open: () => void pickAndOpen(persistence).catch(failure('Not opened')),
  save: () => void save().catch(failure('Not saved')),
  importFiles: () =>
    void pickFiles('.csv,.tsv,.txt,.json,.html,.htm', true)
      .then(importFiles)
      .catch(failure('Not imported')),
  format: () => {
    const {file, text, silences} = editor;
    try {
      editor.replace({file, text: formatJson(JSON.parse(text)), silences});
    } catch {
      showNotice('Only valid JSON can be formatted: fix the errors first.');
    }
  },
  copyLink: () => copyStoryLink(editor),
  undo: () => editor.undo(),
  redo: () => editor.redo(),
  draw: () => draw(),
  showInText: (path) => {
    selected.select({screen: 'text'});
    const written = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
    callWorker('span', written.slice(1)).then(
      (span) => editor.show(span, true),
      failure('Not found in the text'),
    );
  },
  correct: (thing) => correctDialog.open(context(), thing, 'corrected'),
  takeBack: (thing) => correctDialog.open(context(), thing, 'retracted'),
  duplicate: (thing) => duplicate(context(), thing),
  remove: (thing) => removeDialog.open(context(), thing),
};
const correctDialog = new CorrectDialog(byId('ask'));
const removeDialog = new RemoveDialog(byId('ask'));
const quickEntry = new QuickEntry(byId('quick-entry'));
const entriesTable = new EntriesTable();
const servedDesk = new ServedDesk(served, persistence, {save, draw: () => draw()});

function context(): DeskContext {
  const {server, published} = servedDesk;
  return {document: story, selected, analysis, published, server, commands};
}

function draw(): void {
  const {saved} = persistence;
  const desk = context();
  document.documentElement.dataset.screen = selected.screen;
  document.title = `${saved.story && saved.silences ? '' : '• '}${editor.file.name} – Studio`;
  render(savedState(editor.file.name, saved.story, analysis), byId('file'));
  render(screenLinks(selected), byId('screens'));
  render(actions(commands, editor.depths), byId('actions'));
  // What is hidden is drawn when it is shown: a long story would slow down typing otherwise.
  editor.setVisible(isShown(byId('editor')));
  if (isShown(byId('quick-entry'))) quickEntry.draw(desk);
  if (isShown(byId('entries'))) render(entriesTable.template(desk), byId('entries'));
  if (isShown(byId('form'))) render(formScreen(desk), byId('form'));
  if (isShown(byId('preview'))) render(pickedThing(desk), byId('picked'));
  if (isShown(byId('release'))) render(servedDesk.release.template(desk), byId('release'));
  else servedDesk.release.leave();
  persistence.drawConflicts(byId('conflicts'));
  findings.draw(analysis);
  preview.draw();
}

/** What is selected, above the preview: a click on an entry there selects it. */
function pickedThing(desk: DeskContext): unknown {
  const {kind, id} = selected;
  if (!kind || kind === 'story' || id === undefined || !story.find(kind, id)) return nothing;
  return html`<h2>${kindName(kind)} ${id}</h2>${entryActions(desk, {kind, id})}`;
}

selected.subscribe(draw);
persistence.connect(story);
// A wider or narrower window may show more parts.
addEventListener('resize', () => debounce(draw, 100));
// Unsaved work is stored when the page is left.
addEventListener('pagehide', storeDraft);

onShortcut({s: commands.save, o: commands.open});
onUndoKeys(commands);
onFileDrop(byId('drop'), (files) => {
  if (!dropOnMediaForm(files)) void importFiles(files).catch(failure('Not imported'));
});

render(help(clearDraft), byId('help'));
draw();
analyze();
if (fetchError) showNotice(fetchError, true);
else if (kept && kept.text !== initial.text)
  showDraftNotice(kept, served, clearDraft, unopened && (() => openDraft(kept)));
openLinkedStories(editor, persistence, () => !kept && !served && !editor.depths.undo);
