import {expect} from 'chai';
import {parseStory} from '../../src/content/parse.js';
import type {Story, StoryInput} from '../../src/content/story.js';
import arabic from '../../src/content/stories/idlib-2020/ar.js';
import english from '../../src/content/stories/idlib-2020/index.js';
import turkish from '../../src/content/stories/idlib-2020/tr.js';
import {eachTarget} from '../../src/notation/richtext.js';

// The Idlib story in Arabic and Turkish: other words, the same facts.

/** What an edition says in its own language; all else has to be the same. */
const SAID = new Set(
  'title kicker dek headline text label words note question answer topic name short role side caption credit licence publisher before after why'.split(
    ' ',
  ),
);
/** What is written alike: proper names, and a name as it was misspelt. */
const ALIKE = new Set([
  ...['NATO', 'AP', 'Kremlin', 'Jens Stoltenberg', 'Vladimir Putin', 'Atmed'],
  ...['AFP', 'Enab Baladi', 'Syria Direct'],
]);
ALIKE.add('Natural Earth').add('Recep Tayyip Erdoğan').add('Devlet Bahçeli');

type Value = string | number | boolean | null | Value[] | {[name: string]: Value};

/** A story as its JSON arrives. */
function read(story: StoryInput): {story: Story; json: {[name: string]: Value}} {
  const json = JSON.parse(JSON.stringify(story)) as {[name: string]: Value};
  const parsed = parseStory(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
  return {story: parsed.story, json};
}

/** All that is said, by where; and all else, with a mark where something is said. */
function divide(it: Value, path = '', said = new Map<string, string>()): [Value, typeof said] {
  if (Array.isArray(it)) return [it.map((one, i) => divide(one, `${path}[${i}]`, said)[0]), said];
  if (typeof it !== 'object' || it === null) return [it, said];
  const rest = Object.entries(it).map(([name, value]) => {
    if (!SAID.has(name) || typeof value !== 'string')
      return [name, divide(value, `${path}.${name}`, said)[0]];
    said.set(`${path}.${name}`, value);
    return [name, '…'];
  });
  return [Object.fromEntries(rest) as Value, said];
}

/** What all editions have alike: nothing that is said, nor what an edition and a translated statement have of their own. */
function bare(json: {[name: string]: Value}): Value {
  const without = (it: Value, ...names: string[]) =>
    Object.fromEntries(Object.entries(it!).filter(([name]) => !names.includes(name)));
  const statements = (json.statements as Value[]).map((one) => without(one, 'lang', 'text'));
  return divide({...without(json, 'id', 'lang', 'dir', 'byline'), statements})[0];
}

const targets = (text: string): string[] => {
  const found: string[] = [];
  eachTarget(text, (node) => {
    if (node.type === 'figure') found.push(`figure:${node.id}`);
    if (node.type === 'ref') found.push(`${node.kind}:${node.id}`);
  });
  return found.sort();
};
const numbers = (text: string) => text.replace(/\{figure:[^}]*\}|\]\([^)]*\)/g, '').match(/\d+/g);
const quotes = (text: string) => text.match(/[“«]/g)?.length ?? 0;

const original = read(english);

for (const [name, edition, lang, dir, letter, mark] of [
  ['Arabic', arabic, 'ar', 'rtl', /\p{Script=Arabic}/u, /«[^«»]*»/g],
  ['Turkish', turkish, 'tr', 'ltr', /\p{Script=Latin}/u, /“[^“”]*”/g],
] as const)
  describe(`the story of Idlib in ${name}`, () => {
    const {json, story} = read(edition);
    const [, before] = divide(original.json);
    const [, after] = divide(json);
    /** Exact words stay in English, and the text beside them says what they mean. */
    const spoken = original.story.statements.filter(({words}) => words).map(({id}) => id);
    const beside = new Set(
      original.story.statements.flatMap(({words}, i) => (words ? [`.statements[${i}].text`] : [])),
    );

    it('is valid, and says what language it is in and that it is a translation', () => {
      expect(story).to.include({id: `idlib-2020-${lang}`, lang, dir});
      expect(story.byline).to.match(letter);
    });

    it('has the dates, amounts, statuses, attributions and references of the English one', () => {
      expect(bare(json)).to.deep.equal(bare(original.json));
    });

    it('keeps the exact words of each statement, marked as English, and translates them beside', () => {
      expect(spoken).to.include('stoltenberg-deescalate');
      story.statements.forEach(({id, words, lang, text}, i) => {
        expect(words, id).to.equal(original.story.statements[i]!.words);
        expect(lang, id).to.equal(spoken.includes(id) ? 'en-GB' : undefined);
        if (words) expect(text!.match(mark), id).to.have.length.above(0);
      });
    });

    it('leaves nothing in English', () => {
      for (const [path, text] of after) {
        if (/statements\[\d+\]\.words$/.test(path)) continue;
        if (!ALIKE.has(text)) expect(text, path).not.to.equal(before.get(path));
        if (text !== 'Atmed' && text !== 'Natural Earth') expect(text, path).to.match(letter);
      }
      expect([...before.keys()].filter((path) => !after.has(path))).to.be.empty;
    });

    it('names the same things and figures in each text', () => {
      for (const [path, text] of before)
        expect(targets(after.get(path)!), path).to.deep.equal(targets(text));
    });

    it('has no number that the English text has not', () => {
      for (const [path, text] of before)
        expect(numbers(text) ?? [], path).to.include.members(numbers(after.get(path)!) ?? []);
    });

    it('quotes what the English text quotes, in its own quotation marks', () => {
      for (const [path, text] of after) {
        if (path.endsWith('.words')) continue;
        const translated = beside.has(path) ? 1 : 0;
        expect(text.match(mark)?.length ?? 0, path).to.equal(
          quotes(before.get(path) ?? '') + translated,
        );
        expect(text, path).not.to.match(/["']/);
      }
    });

    it('keeps under one topic what English keeps under one', () => {
      const topics = new Map(
        original.story.statements.map(({topic}, i) => [topic, story.statements[i]!.topic]),
      );
      story.statements.forEach(({topic}, i) =>
        expect(topic).to.equal(topics.get(original.story.statements[i]!.topic)),
      );
      expect(new Set(topics.values()).size).to.equal(topics.size);
    });
  });
