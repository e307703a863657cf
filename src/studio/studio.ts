/** The studio: a story as text on one side, what readers see of it on the other. Nothing leaves the browser. */
import './frame-guard.js';
import {html, render} from 'lit';
import idlib from '../content/stories/idlib-2020/index.js';
import {directionOf} from '../i18n/locale.js';
import type {Silence} from '../lint/lint.js';
import {callWorker} from './worker-client.js';
import {actions, previewControls, help, inspector} from './toolbar.js';
import type {Tab} from './toolbar.js';
import {SETTINGS, endedDrawing, readDraft} from './draft.js';
import type {Draft, Settings} from './draft.js';
import {showDraftNotice} from './draft-notice.js';
import {Editor} from './editor.js';
import {download, pickFiles} from './files.js';
import type {Opened} from './files.js';
import {onFileDrop, onShortcut, debounce} from './shortcuts.js';
import {issueList} from './issue-list.js';
import type {Issue, Analysis, Outline, Span} from './analyze.js';
import {Persistence, openedFrom} from './persistence.js';
import {copy, failure, clearNotice, showNotice} from './notice.js';
import type {Script} from './script.js';
import {servedFiles} from './server-files.js';
import type {Served} from './server-files.js';
import {PreviewFrame} from './preview-frame.js';
import {cssOf} from './style-panel.js';
import {open, takeImport} from './open-files.js';
import type {Notes} from './open-files.js';
import {formatJson} from './format-json.js';

const one = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;

let served: Served | undefined;
let begin: Opened = {file: {name: 'idlib-2020.json'}, text: formatJson(idlib), silences: []};
let failed = '';
try {
  const files = await servedFiles();
  if (files) begin = openedFrom(files);
  served = files;
} catch (error) {
  failed = `The story could not be fetched: ${(error as Error).message}`;
}
const place = served?.story.name ?? '';
const left = readDraft(place);
// What is saved is read from its file, which may have been changed since.
const kept = served && left?.saved.story && left.saved.silences ? undefined : left;
/** A draft that is not restored by itself, for it may freeze the page again. */
let unopened = endedDrawing() ? kept : undefined;
const draft = unopened ? undefined : kept;

const fresh: Settings = {...SETTINGS, width: innerWidth < 1000 ? 320 : SETTINGS.width};
let settings = left?.settings ?? fresh;
let judged: Analysis = {issues: [], count: 0, standing: []};
/** The last story that was valid, as it was written and in outline. */
let good: {readonly text: string; readonly story: Outline} | undefined;
let script: Script | undefined;
let notes: Notes | undefined;
/** The finding of which it is asked why it may stand. */
let asked: Issue | undefined;
let tab: Tab = 'options';
let wrong: readonly string[] = [];

const editor = new Editor(
  one('editor'),
  draft
    ? {
        file: draft.name === begin.file.name ? begin.file : {name: draft.name},
        text: draft.text,
        silences: draft.silences,
      }
    : begin,
  (opened) => {
    clearNotice();
    draw();
    // What is opened is the last good story before a key is pressed.
    debounce(read, opened ? 0 : 120);
    debounce(keep, 500);
  },
);
const keeper = new Persistence(editor, place, served, draft, () => {
  keep();
  draw();
});
const stage = new PreviewFrame(
  one('stage'),
  (width, scale) => {
    if (width !== settings.width) change({width});
    const behind = judged.story ? '' : ' The text has errors: this is the last story without.';
    const smaller = scale < 1 ? ` Shown at ${Math.round(scale * 100)} %.` : '';
    one('shown').textContent = `${wrong.join('; ')}${smaller}${behind}`.trim();
  },
  (told) => {
    if (told.is === 'picked')
      void callWorker('locate', told.target).then((found) => found && editor.show(found, false));
    else if (told.is === 'problems') {
      wrong = told.problems.map(({path, message}) => `${path}: ${message}`);
      stage.width = settings.width;
    }
  },
);

let reading = false;
/** Has the text judged. What is typed while a long one is read is read after it. */
function read(): void {
  if (reading) return;
  reading = true;
  const {doc, text, silences} = editor;
  callWorker('analyze', text, Date.now(), silences)
    .finally(() => (reading = false))
    .then((now) => {
      if (doc === editor.doc && silences === editor.silences) judge(now, text);
      else read();
    })
    .catch(failure('Not read'));
}

/** What is found; the preview changes only for a story that is valid. */
function judge(now: Analysis, text: string): void {
  judged = now;
  editor.mark(judged.issues);
  if (judged.story) {
    good = {text, story: judged.story};
    bundle();
  }
  show();
  draw();
}

/** Makes the script anew, while it is looked at. */
function bundle(): void {
  const of = good;
  script = undefined;
  if (!of || tab !== 'paste') return;
  const {lang} = settings;
  callWorker('bundle', lang).then((made) => {
    if (of !== good || lang !== settings.lang) return;
    script = made;
    draw();
  }, failure('No script'));
}

/** The preview, as it is set. */
function show(): void {
  wrong = [];
  stage.width = settings.width;
  if (!good) return;
  const {tag, placement, lang, dir, scheme, options} = settings;
  stage.show({
    is: 'show',
    text: good.text,
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
  show();
  if (settings.lang !== lang) bundle();
  draw();
  debounce(keep, 500);
}

function setOption(name: string, value: string): void {
  const {tag, options} = settings;
  const others = Object.entries(options[tag] ?? {}).filter(([other]) => other !== name);
  const now = Object.fromEntries(value ? [...others, [name, value]] : others);
  change({options: {...options, [tag]: now}});
}

function keep(): void {
  if (!unopened) keeper.keep(settings);
}

function openDraft({name, text, silences}: Draft): void {
  unopened = undefined;
  keeper.begin({file: {name}, text, silences});
}

async function bring(files: readonly File[]): Promise<void> {
  notes = (await takeImport(files, keeper, one('bring'))) ?? notes;
  draw();
}

function clear(): void {
  settings = fresh;
  unopened = undefined;
  keeper.open(begin);
  keeper.clear();
  showNotice('The draft is cleared. Undo brings it back.');
}

const findings = {
  goTo: (span: Span) => editor.show(span, true),
  positionOf: (offset: number) => editor.positionOf(offset),
  ask(issue?: Issue) {
    asked = issue;
    draw();
    if (issue) one('stands-because').focus();
    else focusFindings();
  },
  letStand({rule = '', at = ''}: Issue, reason: string) {
    asked = undefined;
    editor.silence([...editor.silences, {rule, at, reason}]);
    focusFindings();
    showNotice('It stands. Undo takes that back.');
  },
  takeBack(silence: Silence) {
    // What the worker tells of is a copy.
    const i = judged.standing.findIndex((one) => one.silence === silence);
    editor.silence(editor.silences.toSpliced(i, 1));
    focusFindings();
  },
  saveSilences: () => void keeper.saveSilences().catch(failure('Not saved')),
  dismiss() {
    notes = undefined;
    draw();
  },
};

/** Where the keyboard goes when what it was on is gone. */
function focusFindings(): void {
  document.querySelector<HTMLElement>('#issues .scroll')!.focus();
}

const commands = {
  open: () => void open(keeper).catch(failure('Not opened')),
  save: () => void save().catch(failure('Not saved')),
  bring: () =>
    void pickFiles('.csv,.tsv,.txt,.json,.html,.htm', true)
      .then(bring)
      .catch(failure('Not imported')),
  tidy: () => {
    const {file, text, silences} = editor;
    try {
      editor.replace({file, text: formatJson(JSON.parse(text)), silences});
    } catch {
      showNotice('Only JSON can be tidied: mend the errors first.');
    }
  },
  undo: () => editor.undo(),
  redo: () => editor.redo(),
};

/** The story; and with one that the command serves, what is let stand in it too. */
async function save(): Promise<void> {
  const {saved} = keeper;
  await keeper.saveStory();
  if (editor.file.served !== undefined && !saved.silences) await keeper.saveSilences();
}

function draw(): void {
  const {saved, lintFile} = keeper;
  document.title = `${saved.story && saved.silences ? '' : '• '}${editor.file.name} – Studio`;
  render(html`<b>${editor.file.name}</b> ${saved.story ? 'saved' : 'not saved'}`, one('file'));
  render(actions(commands, editor.depths), one('actions'));
  const list = notes?.of === editor.file ? notes.list : [];
  render(
    issueList({judged, asked, notes: list, lintFile, saved: saved.silences}, findings),
    one('issues'),
  );
  const print = () => stage.print();
  render(previewControls(settings, change, print), one('around'));
  render(
    inspector(tab, settings, {
      story: good?.story,
      script,
      change,
      setOption,
      copy,
      choose: (next) => {
        tab = next;
        bundle();
        draw();
      },
      save: ({code}) => download('crisis-elements.js', code, 'text/javascript'),
    }),
    one('inspector'),
  );
}

// What is under way when the page is left is kept.
addEventListener('pagehide', keep);

onShortcut({s: commands.save, o: commands.open});
onFileDrop(one('drop'), (files) => void bring(files).catch(failure('Not imported')));

render(help(clear), one('help'));
show();
draw();
read();
if (failed) showNotice(failed, true);
else if (kept && kept.text !== begin.text)
  showDraftNotice(kept, served, clear, unopened && (() => openDraft(kept)));
