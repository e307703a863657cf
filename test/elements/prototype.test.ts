import '../../src/index.js';
import {expect} from 'chai';
import {COMPILED_SCHEMA} from '../../src/content/compiled-schema.js';
import type {Rule} from '../../src/content/compiled-schema.js';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import {created, main, settled} from '../helpers/mount.js';
import {errors, heard} from '../helpers/quiet.js';
import {all, button} from '../helpers/reader.js';
import {disputed} from '../helpers/stories.js';
import {sample} from '../helpers/inputs.js';

const TAGS = [
  'factbox',
  'timeline',
  'figures',
  'map',
  'actors',
  'statements',
  'explainer',
  'media',
  'updates',
  'story',
].map((name) => `crisis-${name}`);

/** The fields of stories. */
function fieldsOf(rule: Rule): string[] {
  if (typeof rule === 'string') return [];
  if (!('required' in rule)) return [...rule].flatMap(fieldsOf);
  return Object.entries({...rule.required, ...rule.optional}).flatMap(([name, of]) => [
    name,
    ...fieldsOf(of),
  ]);
}
const NAMES = [
  ...new Set([
    ...fieldsOf(COMPILED_SCHEMA),
    // What a load, a choice, a wish and the rules of validation hold.
    ...[
      'problems',
      'story',
      'news',
      'changes',
      'added',
      'edited',
      'touches',
      'refinements',
      'required',
      'optional',
    ],
    ...[
      'order',
      'view',
      'words',
      'open',
      'place',
      'actor',
      'find',
      'topic',
      'every',
      'stream',
      'wait',
    ],
    // What is said of the line of a claim.
    ...['saying', 'within', 'permalink'],
  ]),
].filter(
  // Lit and the platform read these of plain objects, so that no component on such a page works.
  (name) => !['kind', 'type'].includes(name),
);

/** What each element shows, to the last character; ids that Lit makes up are all that differs. */
async function look(content: unknown): Promise<string> {
  const elements = [];
  // Another object is another story: it is validated too.
  for (const tag of TAGS) elements.push(await created(tag, {content: structuredClone(content)}));
  for (const element of elements) await settled(element);
  const html = elements
    .map(({shadowRoot}) => shadowRoot!.innerHTML.replace(/<!--[^>]*-->/g, ''))
    .join('\n');
  main.replaceChildren();
  return html;
}

describe('on a page that has put something on every object', function () {
  this.timeout(60_000);
  const shared = Object.prototype as unknown as Record<string, unknown>;

  for (const [what, value] of sample([
    ['a text', 'nonsense'],
    ['a list', ['nonsense']],
  ] as const))
    it(`elements show what they show elsewhere, whichever name it has: ${what}`, async () => {
      const other: string[] = [];
      const without = await look(disputed);
      for (const name of NAMES) {
        Object.defineProperty(shared, name, {value, configurable: true, writable: true});
        try {
          if ((await look(disputed)) !== without) other.push(name);
        } catch (error) {
          other.push(`${name}: ${String(error)}`);
        } finally {
          Reflect.deleteProperty(shared, name);
        }
        if (errors().length) other.push(`${name} tells of an error`);
        heard();
      }
      expect(other).to.deep.equal([]);
    });

  it('a reader chooses as elsewhere', async () => {
    const element = await created('crisis-timeline', {content: idlib});
    const before = all(element, '.entry').length;
    shared.place = 'idlib';
    try {
      button(element, /^Newest/).click();
      await settled(element);
    } finally {
      delete shared.place;
    }
    expect(all(element, '.entry')).to.have.length(before);
  });
});
