/** The studio: the text of a story on one side, its preview on the other. Nothing is sent from the browser. */
import './frame-guard.js';
import {html, render} from 'lit';
import idlib from '../content/stories/idlib-2020/index.js';
import {directionOf} from '../i18n/locale.js';
import type {Silence} from '../lint/lint.js';
import {callWorker} from './worker-client.js';
import {actions, previewControls, help, inspector} from './toolbar.js';
import type {Tab} from './toolbar.js';
import {DEFAULT_SETTINGS, endedDrawing, readDraft} from './draft.js';
import type {Draft, Settings} from './draft.js';
import {showDraftNotice} from './draft-notice.js';
import {Editor} from './editor.js';
import {download, pickFiles} from './files.js';
import type {OpenedFile} from './files.js';
import {onFileDrop, onShortcut, debounce} from './shortcuts.js';
import {issueList} from './issue-list.js';
import type {Issue, Analysis, Outline, TextSpan} from './analyze.js';
import {Persistence, openedFrom} from './persistence.js';
import {copy, failure, clearNotice, showNotice} from './notice.js';
import type {Script} from './script.js';
import {copyStoryLink, openLinkedStories} from './linked-story.js';
import {servedFiles} from './server-files.js';
import type {Served} from './server-files.js';
import {PreviewFrame} from './preview-frame.js';
import {cssOf} from './style-panel.js';
import {pickAndOpen, openOrImport} from './open-files.js';
import type {Notes} from './open-files.js';
import {formatJson} from './format-json.js';

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

const defaults: Settings = {...DEFAULT_SETTINGS, ...(innerWidth < 1000 && {width: 320})};
let settings = stored?.settings ?? defaults;
let analysis: Analysis = {issues: [], count: 0, silences: []};
/** The last valid story: its text and its outline. */
let lastValid: {readonly text: string; readonly story: Outline} | undefined;
let script: Script | undefined;
let notes: Notes | undefined;
/** The finding whose form for accepting it is open. */
let asking: Issue | undefined;
let tab: Tab = 'options';
let previewProblems: readonly string[] = [];

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
const persistence = new Persistence(editor, draftName, served, draft, () => {
  storeDraft();
  draw();
});
const preview = new PreviewFrame(
  byId('frame-container'),
  (width, scale) => {
    if (width !== settings.width) change({width});
    const behind = analysis.story ? '' : ' The text has errors: this is the last story without.';
    const smaller = scale < 1 ? ` Shown at ${Math.round(scale * 100)} %.` : '';
    byId('shown').textContent = `${previewProblems.join('; ')}${smaller}${behind}`.trim();
  },
  (message) => {
    if (message.type === 'picked')
      void callWorker('locate', message.target).then((found) => found && editor.show(found, false));
    else if (message.type === 'problems') {
      previewProblems = message.problems.map((one) => `${one.path}: ${one.message}`);
      preview.width = settings.width;
    }
  },
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
  if (analysis.story) {
    lastValid = {text, story: analysis.story};
    makeScript();
  }
  updatePreview();
  draw();
}

/** Makes the script again, while its tab is open. */
function makeScript(): void {
  const of = lastValid;
  script = undefined;
  if (!of || tab !== 'paste') return;
  const {lang} = settings;
  callWorker('bundle', lang).then((made) => {
    if (of !== lastValid || lang !== settings.lang) return;
    script = made;
    draw();
  }, failure('No script'));
}

function updatePreview(): void {
  previewProblems = [];
  preview.width = settings.width;
  if (!lastValid) return;
  const {tag, placement, lang, dir, scheme, options} = settings;
  preview.show({
    type: 'show',
    text: lastValid.text,
    tag,
    placement,
    settings: options[tag] ?? {},
    lang,
    dir: dir === 'auto' ? directionOf(lang) : dir,
    scheme: scheme === 'auto' ? 'light dark' : scheme,
    css: cssOf(settings),
  });
}

function change(patch: Partial<Settings>): void {
  const {lang} = settings;
  settings = {...settings, ...patch};
  updatePreview();
  if (settings.lang !== lang) makeScript();
  draw();
  debounce(storeDraft, 500);
}

function setOption(name: string, value: string): void {
  const {tag, options} = settings;
  const others = Object.entries(options[tag] ?? {}).filter(([other]) => other !== name);
  const now = Object.fromEntries(value ? [...others, [name, value]] : others);
  change({options: {...options, [tag]: now}});
}

function storeDraft(): void {
  if (!unopened) persistence.storeDraft(settings);
}

function openDraft({name, text, silences}: Draft): void {
  unopened = undefined;
  persistence.openUnsaved({file: {name}, text, silences});
}

async function importFiles(files: readonly File[]): Promise<void> {
  notes = (await openOrImport(files, persistence, byId('import'))) ?? notes;
  draw();
}

function clearDraft(): void {
  settings = defaults;
  unopened = undefined;
  persistence.open(initial);
  persistence.clearDraft();
  showNotice('The draft is cleared. Undo brings it back.');
}

const listActions = {
  goTo: (span: TextSpan) => editor.show(span, true),
  positionOf: (offset: number) => editor.positionOf(offset),
  askReason(issue?: Issue) {
    asking = issue;
    draw();
    if (issue) byId('accept-reason').focus();
    else focusFindings();
  },
  accept({rule = '', at = ''}: Issue, reason: string) {
    asking = undefined;
    editor.setSilences([...editor.silences, {rule, at, reason}]);
    focusFindings();
    showNotice('The finding is accepted. Undo reverts this.');
  },
  withdraw(silence: Silence) {
    // The worker's silences are copies, so the position identifies them.
    const i = analysis.silences.findIndex((one) => one.silence === silence);
    editor.setSilences(editor.silences.toSpliced(i, 1));
    focusFindings();
  },
  saveSilences: () => void persistence.saveSilences().catch(failure('Not saved')),
  dismiss() {
    notes = undefined;
    draw();
  },
};

/** Moves the focus to the list when the focused control is gone. */
function focusFindings(): void {
  document.querySelector<HTMLElement>('#issues .scroll')!.focus();
}

const commands = {
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
};

/** Saves the story and, if the command serves it, its silences. */
async function save(): Promise<void> {
  const {saved} = persistence;
  await persistence.saveStory();
  if (editor.file.served !== undefined && !saved.silences) await persistence.saveSilences();
}

function draw(): void {
  const {saved, lintFile} = persistence;
  document.title = `${saved.story && saved.silences ? '' : '• '}${editor.file.name} – Studio`;
  render(html`<b>${editor.file.name}</b> ${saved.story ? 'saved' : 'not saved'}`, byId('file'));
  render(actions(commands, editor.depths), byId('actions'));
  const list = notes?.of === editor.file ? notes.list : [];
  render(
    issueList({analysis, asking, notes: list, lintFile, saved: saved.silences}, listActions),
    byId('issues'),
  );
  const print = () => preview.print();
  render(previewControls(settings, change, print), byId('around'));
  render(
    inspector(tab, settings, {
      story: lastValid?.story,
      script,
      change,
      setOption,
      copy,
      choose: (next) => {
        tab = next;
        makeScript();
        draw();
      },
      save: ({code}) => download('crisis-elements.js', code, 'text/javascript'),
    }),
    byId('inspector'),
  );
}

// Unsaved work is stored when the page is left.
addEventListener('pagehide', storeDraft);

onShortcut({s: commands.save, o: commands.open});
onFileDrop(byId('drop'), (files) => void importFiles(files).catch(failure('Not imported')));

render(help(clearDraft), byId('help'));
updatePreview();
draw();
analyze();
if (fetchError) showNotice(fetchError, true);
else if (kept && kept.text !== initial.text)
  showDraftNotice(kept, served, clearDraft, unopened && (() => openDraft(kept)));
openLinkedStories(editor, persistence, () => !kept && !served && !editor.depths.undo);
