/** The studio: a story as text on one side, what readers see of it on the other. Nothing leaves the browser. */
import {html, nothing, render} from 'lit';
import type {StoryInput} from '../../src/content/story.js';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import type {Story} from '../../src/content/story.js';
import type {Note} from '../../src/import/draft.js';
import {directionOf} from '../../src/format/locale.js';
import {readJson} from '../../src/lint/source.js';
import {actions, around, help, inspector, issueList} from './chrome.js';
import type {Tab} from './chrome.js';
import {SETTINGS, clearDraft, keepDraft, readDraft} from './desk.js';
import type {Settings} from './desk.js';
import {Editor} from './editor.js';
import {download, pickFiles, pickStory, saveStory} from './files.js';
import type {FileRef, Opened} from './files.js';
import {judgeText, placeOf} from './judge.js';
import type {Issue, Judged} from './judge.js';
import {hearDrops, hearKeys, later} from './hear.js';
import type {Script} from './paste.js';
import {scriptAround} from './paste.js';
import {copy, failure, forget, tell} from './notice.js';
import {servedStory, writeServed} from './served.js';
import type {Served} from './served.js';
import {Stage} from './stage.js';
import {cssOf} from './style.js';
import {tidy} from './tidy.js';

const one = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const EXAMPLE: Opened = {file: {name: 'idlib-2020.json'}, text: tidy(idlib)};

let served: Served | undefined;
let failed = '';
try {
  served = await servedStory();
} catch (error) {
  failed = `The story could not be fetched: ${(error as Error).message}`;
}
const place = served?.name ?? '';
const draft = readDraft(place);
const begin: Opened = served
  ? {file: {name: served.name.replace(/^.*[\\/]/, ''), served: served.writable}, text: served.text}
  : EXAMPLE;

let settings: Settings = draft?.settings ?? SETTINGS;
let judged: Judged = {issues: []};
/** The last story that was valid, as it was written and as it was read. */
let good: {readonly input: StoryInput; readonly story: Story} | undefined;
let script: Script | undefined;
/** What an import did not carry over, and the file that it made. */
let notes: {readonly of: FileRef; readonly list: readonly Note[]} | undefined;
let tab: Tab = 'options';
let wrong: readonly string[] = [];
let version = draft?.version ?? served?.version ?? '';
/** The text as it was opened or saved. */
let kept = draft && !draft.saved ? undefined : (draft?.text ?? begin.text);

const editor = new Editor(
  one('editor'),
  draft?.text ?? begin.text,
  draft ? {...begin.file, name: draft.name} : begin.file,
  (opened) => {
    forget();
    draw();
    // What is opened is the last good story before a key is pressed.
    later(read, opened ? 0 : 120);
    later(keep, 250);
  },
);
const stage = new Stage(
  one('stage'),
  (width, scale) => {
    if (width !== settings.width) change({width});
    const behind = judged.story ? '' : ' The text has errors: this is the last story without.';
    const smaller = scale < 1 ? ` Shown at ${Math.round(scale * 100)} %.` : '';
    one('shown').textContent = `${wrong.join('; ')}${smaller}${behind}`.trim();
  },
  (told) => {
    if (told.is === 'picked') {
      const found = good && placeOf(told.target, good.story, editor.text);
      if (found) editor.show(found, false);
    } else if (told.is === 'problems') {
      wrong = told.problems.map(({path, message}) => `${path}: ${message}`);
      stage.width = settings.width;
    }
  },
);

/** Judges the text; the preview changes only for a story that is valid. */
function read(): void {
  judged = judgeText(editor.text, Date.now(), served?.silences);
  editor.mark(judged.issues);
  if (judged.story) {
    good = {input: judged.input as StoryInput, story: judged.story};
    void bundle();
  }
  show();
  draw();
}

async function bundle(): Promise<void> {
  const of = good!;
  const made = await scriptAround(of.input, settings.lang);
  if (of !== good) return;
  script = made;
  draw();
}

/** The preview, as it is set. */
function show(): void {
  wrong = [];
  stage.width = settings.width;
  if (!good) return;
  const {tag, placement, lang, dir, scheme, options} = settings;
  stage.show({
    is: 'show',
    story: good.input,
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
  if (good && settings.lang !== lang) void bundle();
  draw();
  later(keep, 250);
}

function setOption(name: string, value: string): void {
  const {tag, options} = settings;
  const others = Object.entries(options[tag] ?? {}).filter(([other]) => other !== name);
  const now = Object.fromEntries(value ? [...others, [name, value]] : others);
  change({options: {...options, [tag]: now}});
}

function keep(): void {
  const text = editor.text;
  const {name} = editor.file;
  const all = {text, name, saved: text === kept, version, settings, at: Date.now()};
  if (!keepDraft(place, all))
    tell('This browser has no room for a draft: save the story before you leave.');
}

function putIn({file, text}: Opened): void {
  kept = text;
  editor.replace(text, file);
}

async function open(): Promise<void> {
  const opened = await pickStory();
  if (!opened) return;
  putIn(opened);
  tell(`${opened.file.name} is open. Undo brings back what was here.`);
}

async function save(): Promise<void> {
  const {text, file} = editor;
  if (file.served) {
    await writeBack(text, version);
    return;
  }
  const now = await saveStory(text, file);
  if (!now) return;
  kept = text;
  editor.rename(now);
  tell(`${now.name} is saved.`);
  keep();
}

async function writeBack(text: string, over: string): Promise<void> {
  const written = await writeServed(text, over);
  if (written === 'changed') {
    const anyway = () => void writeBack(text, '*').catch(failure('Not saved'));
    const theirs = () =>
      void servedStory().then((now) => {
        if (!now) return;
        version = now.version;
        putIn({file: editor.file, text: now.text});
        tell('This is what the file holds now. Undo brings back what was here.');
      }, failure('Not fetched'));
    tell(
      html`The file has been changed by something else since.
      <button @click=${anyway}>Write over it</button> <button @click=${theirs}>Take what it holds</button>`,
      true,
    );
    return;
  }
  version = written.version;
  kept = text;
  tell(`${editor.file.name} is saved.`);
  keep();
  draw();
}

async function take(files: readonly File[]): Promise<void> {
  const {bring, isStory} = await import('./bring.js');
  const sources = await Promise.all(
    files.map(async (file) => ({name: file.name, text: await file.text()})),
  );
  const [first] = sources;
  if (!first) return;
  if (sources.length === 1 && isStory(first.text)) {
    putIn({file: {name: first.name}, text: first.text});
    tell(`${first.name} is open. Undo brings back what was here.`);
    return;
  }
  const brought = await bring(one<HTMLDialogElement>('bring'), sources);
  if (!brought) return;
  const file: FileRef = {name: brought.name};
  putIn({file, text: tidy(brought.story)});
  kept = undefined;
  notes = {of: file, list: brought.notes};
  tell(`${first.name} is imported, and not yet saved. Undo brings back what was here.`);
  draw();
}

function clear(): void {
  clearDraft(place);
  settings = SETTINGS;
  version = served?.version ?? '';
  putIn(begin);
  tell('The draft is cleared. Undo brings it back.');
}

function goTo({from, to}: Issue): void {
  editor.show({from, to}, true);
}

const commands = {
  open: () => void open().catch(failure('Not opened')),
  save: () => void save().catch(failure('Not saved')),
  bring: () =>
    void pickFiles('.csv,.tsv,.txt,.json,.html,.htm', true)
      .then(take)
      .catch(failure('Not imported')),
  tidy: () => {
    const {value, errors} = readJson(editor.text);
    if (errors.length) tell('Only JSON can be tidied: mend the errors first.');
    else editor.replace(tidy(value), editor.file);
  },
  undo: () => editor.undo(),
  redo: () => editor.redo(),
};

function draw(): void {
  const {issues} = judged;
  const saved = editor.text === kept;
  document.title = `${saved ? '' : '• '}${editor.file.name} – Studio`;
  render(html`<b>${editor.file.name}</b> ${saved ? 'saved' : 'not saved'}`, one('file'));
  render(actions(commands, editor.depths), one('actions'));
  render(
    issueList(
      issues,
      (offset) => editor.positionOf(offset),
      goTo,
      notes?.of === editor.file ? notes.list : [],
      () => {
        notes = undefined;
        draw();
      },
    ),
    one('issues'),
  );
  render(
    around(settings, change, () => stage.print()),
    one('around'),
  );
  render(
    inspector(tab, settings, {
      story: good?.story,
      script,
      change,
      setOption,
      copy,
      choose: (next) => {
        tab = next;
        draw();
      },
      save: ({code}) => download('crisis-elements.js', code, 'text/javascript'),
    }),
    one('inspector'),
  );
}

// What is under way when the page is left is kept.
addEventListener('pagehide', keep);

hearKeys({s: commands.save, o: commands.open});
hearDrops(one('drop'), (files) => void take(files).catch(failure('Not imported')));

render(help(clear), one('help'));
read();
if (failed) tell(failed, true);
else if (draft && draft.text !== begin.text) {
  const when = new Date(draft.at).toLocaleString('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const changed = served && draft.version !== served.version && !draft.saved;
  tell(
    html`Your draft of ${when}, which only this browser keeps.
    ${changed ? 'The file has changed since; saving will ask.' : nothing}
    <button @click=${clear}>Clear it</button>`,
    true,
  );
}
