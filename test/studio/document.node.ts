/** The story that text view and forms share. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {redo, undo} from '@codemirror/commands';
import {EditorState, Transaction} from '@codemirror/state';
import type {ChangeSet} from '@codemirror/state';
import fc from '../helpers/property.js';
import {shortestTime} from '../helpers/shortest-time.js';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import {StoryDocument} from '../../src/studio/document.js';
import type {Edit, TextModel} from '../../src/studio/document.js';
import {formatJson} from '../../src/studio/format-json.js';
import {stepHistory, transactionOf, updateOf} from '../../src/studio/steps.js';
import type {Step, TextUpdate} from '../../src/studio/steps.js';

/** The editor's state, without its view. */
class Text implements TextModel {
  #state: EditorState;
  readonly #listeners = new Set<(update: TextUpdate) => void>();
  constructor(doc: string) {
    this.#state = EditorState.create({doc, extensions: [stepHistory]});
  }
  get doc() {
    return this.#state.doc;
  }
  get text() {
    return this.doc.toString();
  }
  change(changes: ChangeSet, step: Step, isTyping: boolean) {
    this.#dispatch(this.#state.update(transactionOf(changes, step, isTyping)));
  }
  receive(changes: ChangeSet) {
    const annotations = Transaction.addToHistory.of(false);
    this.#dispatch(this.#state.update({changes, annotations}));
  }
  /** What somebody types into the text itself. */
  type(insert: string, at = 0, to = at) {
    this.#dispatch(this.#state.update({changes: {from: at, to, insert}}));
  }
  undo() {
    return undo({state: this.#state, dispatch: (transaction) => this.#dispatch(transaction)});
  }
  redo() {
    return redo({state: this.#state, dispatch: (transaction) => this.#dispatch(transaction)});
  }
  subscribe(listener: (update: TextUpdate) => void) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  #dispatch(transaction: Transaction) {
    this.#state = transaction.state;
    for (const listener of this.#listeners) listener(updateOf(transaction));
  }
}

function open(text: string) {
  const editor = new Text(text);
  const said: string[] = [];
  const story = new StoryDocument(editor, (label) => said.push(label));
  return {editor, story, said};
}

const TEXT = `{
  "id": "quay",
  "sources": [
    {"id": "log", "title": "The \\"log\\""},
    {"id": "radio", "title": "Radio"}
  ],
  "events": [
    {
      "id": "fire",
      "when": "2020-03-01",
      "headline": "A fire",
      "status": "reported",
      "sources": ["log"]
    }
  ],
  "places": [],
  "facts": []
}
`;

/** The lines of TEXT after the edits, where they differ: `-` before, `+` after. */
function difference(edits: readonly Edit[]): string[] {
  const {editor, story} = open(TEXT);
  assert.ok(story.change(edits, 'Changed'));
  assert.deepEqual(story.value, JSON.parse(editor.text));
  const [before, after] = [TEXT, editor.text].map((text) => text.split('\n'));
  return [
    ...before!.filter((line) => !after!.includes(line)).map((line) => `-${line}`),
    ...after!.filter((line) => !before!.includes(line)).map((line) => `+${line}`),
  ];
}

describe('an edit of the story', () => {
  it('changes nothing but the value', () => {
    assert.deepEqual(difference([{path: ['events', 0, 'headline'], value: 'A large "fire"'}]), [
      '-      "headline": "A fire",',
      String.raw`+      "headline": "A large \"fire\"",`,
    ]);
  });
  it('adds a field where the schema has it', () => {
    assert.deepEqual(difference([{path: ['events', 0, 'by'], value: 'mayor'}]), [
      '+      "by": "mayor",',
    ]);
    assert.deepEqual(difference([{path: ['title'], value: 'The quay'}]), [
      '+  "title": "The quay",',
    ]);
  });
  it('writes as its neighbours are written', () => {
    assert.deepEqual(difference([{path: ['sources', 2], value: {id: 'map', title: 'Map'}}]), [
      '-    {"id": "radio", "title": "Radio"}',
      '+    {"id": "radio", "title": "Radio"},',
      '+      "id": "map",',
      '+      "title": "Map"',
    ]);
    assert.deepEqual(difference([{path: ['sources', 1, 'kind'], value: 'agency'}]), [
      '-    {"id": "radio", "title": "Radio"}',
      '+    {"id": "radio", "title": "Radio", "kind": "agency"}',
    ]);
    assert.deepEqual(difference([{path: ['events', 0, 'sources', 1], value: 'radio'}]), [
      '-      "sources": ["log"]',
      '+      "sources": ["log", "radio"]',
    ]);
    assert.deepEqual(difference([{path: ['events', 0, 'places', 0], value: 'quay'}]), [
      '+      "places": ["quay"],',
    ]);
  });
  it('fills an empty list and a list that is not there yet', () => {
    assert.deepEqual(difference([{path: ['facts', 0], value: {id: 'a'}}]), [
      '-  "facts": []',
      '+  "facts": [',
      '+      "id": "a"',
      '+  ]',
    ]);
    const lines = difference([{path: ['actors', 0], value: {id: 'a'}}]);
    assert.ok(lines.includes('+  "actors": ['), lines.join('\n'));
  });
  it('moves by removing and inserting in one step', () => {
    const {editor, story} = open(TEXT);
    const [log, radio] = story.value.sources as object[];
    story.change(
      [
        {path: ['sources', 1], value: undefined},
        {path: ['sources', 0], value: radio, insert: true},
      ],
      'Source moved',
    );
    assert.deepEqual(story.value.sources, [radio, log]);
    editor.undo();
    assert.equal(editor.text, TEXT);
  });
  it('of somebody else stays when one’s own is undone, and is not announced', () => {
    const {editor, story, said} = open(TEXT);
    story.change([{path: ['events', 0, 'headline'], value: 'Ours'}], 'Changed');
    assert.ok(story.receive([{path: ['sources', 1, 'title'], value: 'Theirs'}]));
    editor.undo();
    assert.deepEqual(
      [story.get(['events', 0, 'headline']), story.get(['sources', 1, 'title'])],
      ['A fire', 'Theirs'],
    );
    assert.deepEqual(said, ['Changed', 'Undone: Changed']);
  });

  it('is one step of undo, which is announced', () => {
    const {editor, story, said} = open(TEXT);
    story.change(
      [
        {path: ['sources', 2], value: {id: 'map', title: 'Map', kind: 'document'}},
        {path: ['events', 0, 'sources', 1], value: 'map'},
      ],
      'Source added',
    );
    const after = editor.text;
    editor.undo();
    assert.equal(editor.text, TEXT);
    assert.deepEqual(story.value, JSON.parse(TEXT));
    editor.redo();
    assert.equal(editor.text, after);
    assert.deepEqual(said, ['Source added', 'Undone: Source added', 'Redone: Source added']);
  });
  it('of characters typed one after the other is one step', () => {
    const {editor, story} = open(TEXT);
    for (const value of ['A fire i', 'A fire in', 'A fire in t'])
      story.change([{path: ['events', 0, 'headline'], value}], '', true);
    editor.undo();
    assert.equal(editor.text, TEXT);
  });
  it('that changes nothing leaves no step', () => {
    const {editor, story, said} = open(TEXT);
    assert.ok(story.change([{path: ['events', 0, 'headline'], value: 'A fire'}], 'Changed'));
    assert.ok(story.change([{path: ['events', 0, 'text'], value: undefined}], 'Changed'));
    assert.equal(editor.undo(), false);
    assert.deepEqual(said, []);
  });
  it('leaves a text alone that is not JSON, and says so', () => {
    const {editor, story, said} = open(TEXT);
    editor.type('{', 0);
    assert.equal(story.isReadable, false);
    assert.equal(story.value.id, 'quay');
    assert.equal(story.change([{path: ['title'], value: 'x'}], 'Changed'), false);
    assert.equal(editor.text, `{${TEXT}`);
    assert.match(said[0]!, /^Not changed/);
    editor.type('', 0, 1);
    assert.ok(story.isReadable);
  });
  it('that does not fit the text changes nothing', () => {
    const {editor, story, said} = open(TEXT);
    assert.equal(story.change([{path: ['id', 'name'], value: 'x'}], 'Changed'), false);
    assert.equal(story.change([{path: ['facts', 1], value: {}}], 'Changed'), false);
    assert.equal(editor.text, TEXT);
    assert.deepEqual(said, [
      'Not changed: "id" is not an object.',
      'Not changed: there is no item 1 before.',
    ]);
  });
  it('of a field that stands twice changes the one that counts', () => {
    const {story} = open('{"title": "first", "title": "second"}');
    story.change([{path: ['title'], value: 'third'}], 'Changed');
    assert.equal(story.value.title, 'third');
  });

  const key = fc.oneof(
    fc.constantFrom('id', 'a', '__proto__', 'constructor', 'a"b\\'),
    fc.string(),
  );
  const json = fc.letrec((tie) => ({
    value: fc.oneof(
      {maxDepth: 3, withCrossShrink: true},
      fc.string(),
      fc.string({unit: fc.constantFrom('"', '\\', '{', '}', '[', ']', ',', ':', '\n', ' ')}),
      fc.double({noNaN: true, noDefaultInfinity: true}).map((n) => n || 0),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), {maxLength: 4}),
      tie('object'),
    ),
    object: fc
      .array(fc.tuple(key, tie('value')), {maxLength: 4})
      .map((entries) => Object.fromEntries(entries)),
  }));
  /** Somewhere in a value, or just behind the end of a list, or a new field. */
  const pathIn = (value: unknown, choose: (most: number) => number): (string | number)[] => {
    const path: (string | number)[] = [];
    for (;;) {
      if (typeof value !== 'object' || value === null) return path;
      const keys = Array.isArray(value)
        ? [...value.keys(), value.length]
        : [...Object.keys(value), 'new field'];
      const chosen = keys[choose(keys.length)]!;
      path.push(chosen);
      if (!choose(3)) return path;
      value = Object.hasOwn(value, chosen) ? (value as Record<string, unknown>)[chosen] : null;
    }
  };
  it('gives the same text and value, whatever it is and however it is written; undo gives the text back', () => {
    fc.assert(
      fc.property(
        json.object,
        fc.constantFrom<((value: unknown) => string)[]>(
          (value) => formatJson(value),
          (value) => JSON.stringify(value),
          (value) => JSON.stringify(value, null, '\t'),
          (value) => JSON.stringify(value, null, 1).replaceAll(':', ' : ').replaceAll('\n', '\n\n'),
        ),
        fc.array(
          fc.record({
            choices: fc.array(fc.nat(), {minLength: 12, maxLength: 12}),
            value: fc.option(json.value, {nil: undefined}),
            insert: fc.boolean(),
          }),
          {minLength: 1, maxLength: 4},
        ),
        (value, write, edits) => {
          const text = write(value);
          const readable = JSON.parse(text) as unknown;
          const {editor, story} = open(text);
          const before = editor.text;
          for (const {choices, value, insert} of edits) {
            let i = 0;
            const path = pathIn(story.value, (most) => choices[i++ % choices.length]! % most);
            const edit = {path, value, insert: insert && typeof path.at(-1) === 'number'};
            assert.ok(story.change([edit], 'Changed'), JSON.stringify(path));
            assert.deepEqual(JSON.parse(editor.text), story.value);
            if (value !== undefined)
              assert.deepEqual(story.get(path), JSON.parse(JSON.stringify(value)));
          }
          while (editor.undo());
          assert.equal(editor.text, before);
          assert.deepEqual(story.value, readable);
        },
      ),
      {numRuns: 1000},
    );
  });
});

describe('the things of a story', () => {
  it('are found by identity, relations by their two actors', () => {
    const {story} = open(
      JSON.stringify({
        events: [null, {id: 'a'}, {id: 'b'}, {id: 'a'}],
        relations: [
          {from: 'x', to: 'y'},
          {from: 'x', to: 'y'},
        ],
        facts: 'none',
      }),
    );
    assert.deepEqual(story.find('event', 'a'), ['events', 1]);
    assert.deepEqual(story.find('relation', 'x-y-2'), ['relations', 1]);
    assert.equal(story.find('fact', 'a'), undefined);
    assert.equal(story.get(['events', '__proto__', 'id']), undefined);
  });
  it('get ids that no other thing has', () => {
    const {story} = open('{}');
    const ids = Array.from({length: 2000}, () => story.newId('event'));
    assert.equal(new Set(ids).size, 2000);
    for (const id of ids) assert.match(id, /^e[a-z\d]{4}$/);
  });
});

describe('10,000 events', () => {
  const [event] = idlib.events!;
  const events = Array.from({length: 10_000}, (_, i) => ({...event, id: `event-${i}`}));
  const text = formatJson({...idlib, events});
  /** Milliseconds within which an answer feels immediate. */
  const LIMIT = 100;
  it('are edited well within a frame that people notice', () => {
    const {editor, story} = open(text);
    let keys = 0;
    const times = [0, 5000, 9999].map((i) =>
      shortestTime(() => {
        const headline = `A fire ${keys++}`;
        assert.ok(story.change([{path: ['events', i, 'headline'], value: headline}], '', true));
        assert.equal(story.get(['events', i, 'headline']), headline);
      }, LIMIT),
    );
    times.push(
      shortestTime(() => {
        editor.type(' ', 0);
        assert.ok(story.isReadable);
      }, LIMIT),
    );
    assert.ok(Math.max(...times) < LIMIT, `took ${times.map(Math.round).join()} ms`);
  });
});
