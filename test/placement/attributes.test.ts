/** Who may write which attribute: the table says it for each, and what is placed keeps to it. */
import {expect} from 'chai';
import '../../src/index.js';
import {ATTRIBUTES, PLACEMENTS, ruleFor} from '../../src/placement/attributes.js';
import {main} from '../helpers/mount.js';
import {later, pageSays, placed} from '../helpers/placed.js';
import {errors, heard} from '../helpers/quiet.js';

const TAGS = [
  ...['actors', 'explainer', 'factbox', 'figures', 'map', 'media', 'statements', 'story'],
  ...['timeline', 'updates'],
].map((name) => `crisis-${name}`);
const namesOf = (tag: string): string[] => {
  const {observedAttributes} = customElements.get(tag) as unknown as {observedAttributes: string[]};
  return [...new Set(observedAttributes.map((name) => name.replace('data-', '')))];
};
const ALL = [...new Set(TAGS.flatMap(namesOf))].sort();

describe('the table of attributes and placements', () => {
  it('has every attribute of every element, and no other', () => {
    expect(Object.keys(ATTRIBUTES).sort()).to.deep.equal(ALL);
    for (const name of ALL) expect(ruleFor(name, 'tag'), name).to.equal('any');
  });

  it('allows no attribute that is missing in it, nor one that every object has', () => {
    for (const name of ['store', 'placement', 'toString', '__proto__', ''])
      for (const placement of PLACEMENTS) expect(ruleFor(name, placement)).to.equal(undefined);
  });

  it('allows a link the presentation of a story, its id, and a file', () => {
    const SHOWS = ALL.filter((name) => !/^(?:content|live|remember|src|stream|story)$/.test(name));
    const of = (placement: (typeof PLACEMENTS)[number]) =>
      Object.fromEntries(
        ALL.flatMap((name) => {
          const rule = ruleFor(name, placement);
          return rule ? [[name, rule]] : [];
        }),
      );
    const shows = Object.fromEntries(SHOWS.map((name) => [name, 'any']));
    expect(of('iframe')).to.deep.equal(shows);
    expect(of('link')).to.deep.equal({...shows, story: 'any', src: 'file'});
    const users = {...shows, story: 'any', src: 'site', stream: 'site', live: 'slow'};
    expect(of('author')).to.deep.equal(users);
    expect(of('contributor')).to.deep.equal(users);
    expect(of('div')).to.deep.equal({...users, content: 'any'});
  });

  for (const by of ['div', 'link'] as const)
    it(`applies to a ${by}, which reports the attributes it may not have`, async () => {
      pageSays('stories', '/nowhere/');
      for (const tag of TAGS) {
        const names = namesOf(tag);
        const values = names.filter((name) => name !== 'src').map((name) => [name, 'x'] as const);
        const html =
          by === 'div'
            ? `<div class="${tag}" ${values.map(([name, value]) => `data-${name}="${value}"`).join(' ')}></div>`
            : `<p><a href="/p?${values.map((one) => one.join('=')).join('&amp;')}#${tag}">x</a></p>`;
        const [, element] = await placed(html, tag);
        const carried = element
          .getAttributeNames()
          .filter((name) => name !== 'exportparts')
          .map((name) => name.slice(5));
        expect(carried.sort(), tag).to.deep.equal(
          values.flatMap(([name]) => (ruleFor(name, by) ? [name] : [])).sort(),
        );
        const told = errors()
          .flatMap(({problems}) => problems)
          .filter(({message}) => message.startsWith(`is not allowed on a ${by}`))
          .map(({path}) => path);
        expect(told.sort()).to.deep.equal(
          values.flatMap(([name]) => (ruleFor(name, by) ? [] : [name])).sort(),
        );
        heard();
      }
      // What they say once they have lost the page's word is no matter here.
      main.replaceChildren();
      await later();
      [errors(), heard()];
    });
});
