import {readFileSync} from 'node:fs';
import {Option} from 'commander';
import {didYouMean} from '../notation/nearest.js';
import {builtFile} from './package.js';
import {CliError} from './terminal.js';

interface Declared {
  readonly tagName?: string;
  readonly attributes?: readonly {
    readonly name: string;
    readonly description: string;
    readonly type?: {readonly text: string};
  }[];
}

/** The elements of `custom-elements.json`, with the attributes that an author writes. */
function elements(): ReadonlyMap<string, NonNullable<Declared['attributes']>> {
  const {modules} = JSON.parse(readFileSync(builtFile('custom-elements.json'), 'utf8')) as {
    modules: readonly {declarations: readonly Declared[]}[];
  };
  const declared = modules
    .flatMap(({declarations}) => declarations)
    .flatMap(({tagName, attributes = []}) =>
      tagName
        ? [[tagName, attributes.filter(({name}) => !/^data-|^story$/.test(name))] as const]
        : [],
    );
  return new Map(declared.toSorted(([a], [b]) => a.localeCompare(b)));
}

/** A tag without its prefix. */
const short = (tag: string) => tag.replace('crisis-', '');

/** A command-line option for each attribute of an element. */
export function attributeOptions(): readonly Option[] {
  const all = elements();
  const said = new Map<string, {flag: boolean; on: Map<string, string[]>}>();
  for (const [tag, attributes] of all)
    for (const {name, description, type} of attributes) {
      const one = said.get(name) ?? {
        flag: !!type?.text.includes('boolean'),
        on: new Map<string, string[]>(),
      };
      one.on.set(description, [...(one.on.get(description) ?? []), short(tag)]);
      said.set(name, one);
    }
  return [...said].map(([name, {flag, on}]) => {
    const meaning = [...on].map(([description, tags]) =>
      tags.length === all.size ? description : `${tags.join(', ')}: ${description}`,
    );
    return new Option(`--${name} ${flag ? '[value]' : '<value>'}`, meaning.join(' '));
  });
}

/** The tag of an element whose prefix may be left out. */
export function tagOf(element: string): string {
  const tag = `crisis-${short(element)}`;
  const known = [...elements().keys()].map(short);
  if (known.includes(short(element))) return tag;
  const near = didYouMean(short(element), known);
  throw new CliError(`no element "${element}"; one of ${known.join(', ')}${near}`);
}

/** The attributes of an element among the options of the command line. */
export function attributesFor(
  tag: string,
  options: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const all = elements();
  const own = all.get(tag)!.map(({name}) => name);
  const given = [...new Set([...all.values()].flat().map(({name}) => name))].filter(
    (name) => options[name] !== undefined,
  );
  const unknown = given.find((name) => !own.includes(name));
  if (unknown) throw new CliError(`<${tag}> has no "${unknown}"; it has ${own.join(', ')}`);
  return Object.fromEntries(
    given.map((name) => [name, options[name] === true ? '' : String(options[name])]),
  );
}
