import {expect} from 'chai';
import piltdown from '../../demo/stories/piltdown.js';
import {parseStory} from '../../src/content/parse.js';
import {edtfBounds, parseEdtf} from '../../src/notation/edtf.js';
import {eachTarget} from '../../src/notation/richtext.js';

// The demo's second story is there for what the first has no use for; each of those things is held here.

const parsed = parseStory(JSON.parse(JSON.stringify(piltdown)));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 2));
const {story} = parsed;
const {events, facts, figures, questions, statements, updates} = story;
const claims = [...facts, ...events, ...figures, ...questions, ...statements, ...story.relations];
const precisions = events.map(({when}) => {
  const edtf = parseEdtf(when);
  return edtf.type === 'interval' ? 'interval' : edtf.precision;
});

describe('the demo story of Piltdown Man', () => {
  it('is valid, and of a size to be read', () => {
    expect(events).to.have.lengthOf.within(10, 14);
    expect(facts).to.have.length(6);
    expect(questions).to.have.length(3);
  });

  it('has no map', () => {
    expect(story.places).to.have.length(0);
  });

  it('dates by season, decade, year, day and range', () => {
    expect(precisions).to.include.members(['season', 'decade', 'year', 'day', 'interval']);
    expect(events.find(({id}) => id === 'second-piece')!.when, 'autumn').to.equal('1911-23');
    expect(events.find(({id}) => id === 'jaw')!.when, 'summer').to.equal('1912-22');
    expect(events.find(({id}) => id === 'doubts')!.when).to.equal('193X');
  });

  it('has an uncertain date', () => {
    expect(parseEdtf(events.find(({id}) => id === 'first-piece')!.when)).to.include({
      year: 1908,
      uncertain: true,
    });
  });

  it('leaves a claim with the one who makes it', () => {
    const find = events.find(({id}) => id === 'first-piece');
    expect(find).to.include({status: 'claimed', by: 'dawson'});
  });

  it('reaches into the deep past, as a claim that was taken back', () => {
    const event = events.find(({id}) => id === 'dawn-man')!;
    expect(parseEdtf(event.when)).to.include({year: -499_999, approximate: true});
    expect(event).to.include({status: 'retracted', by: 'woodward'});
  });

  it('runs from the oldest to the newest', () => {
    const starts = events.map(({when}) => edtfBounds(parseEdtf(when))[0]);
    expect(starts).to.deep.equal([...starts].sort((a, b) => a - b));
  });

  it('has the dates that history has', () => {
    const when = Object.fromEntries(events.map((event) => [event.id, event.when]));
    expect(when).to.include({
      presented: '1912-12-18',
      exposure: '1953-11-21',
      'single-hoaxer': '2016-08-10',
    });
  });

  it('has quantities between two numbers, with units, and one that was corrected', () => {
    const between = figures.filter(({qualifier}) => qualifier === 'between');
    expect(between.map(({amount}) => amount)).to.deep.equal([
      [520, 720],
      [400, 600],
      [1070, 1400],
    ]);
    expect(between.some(({unit}) => unit)).to.equal(true);
    expect(figures[0]!.previous).to.deep.equal({qualifier: 'about', amount: 500_000, asOf: '1912'});
  });

  it('has claims of five kinds, each with a status and somebody who says so', () => {
    expect(new Set(claims.map(({status}) => status))).to.include.keys(
      'confirmed',
      'reported',
      'claimed',
      'disputed',
      'retracted',
    );
    for (const claim of claims) expect(claim.sources).to.have.length.above(0);
  });

  it('gives the reason for each retracted event and fact in the ledger', () => {
    const touched = updates
      .filter(({kind}) => kind !== 'added')
      .flatMap((update) => update.touches ?? []);
    for (const [kind, list] of [
      ['event', events],
      ['fact', facts],
    ] as const)
      for (const {id, status} of list)
        if (status === 'retracted') expect(touched).to.include(`${kind}:${id}`);
    expect(updates.filter(({kind}) => kind === 'retracted')).to.have.length.above(1);
    for (const update of updates) if (update.kind !== 'added') expect(update.why).to.be.a('string');
  });

  it('has a ledger of all four kinds', () => {
    expect(new Set(updates.map(({kind}) => kind))).to.have.keys(
      'added',
      'corrected',
      'clarified',
      'retracted',
    );
  });

  it('sets a counter-claim against the presentation', () => {
    expect(events.find(({id}) => id === 'presented')!.counterclaims).to.deep.equal(['miller-jaw']);
  });

  it('links to published sources and, from its text, to one of them', () => {
    expect(story.sources.filter(({url}) => url)).to.have.length.above(5);
    const links: string[] = [];
    for (const {answer} of questions)
      eachTarget(answer, (node) => node.type === 'link' && links.push(node.href));
    expect(links).to.deep.equal(['https://doi.org/10.1098/rsos.160328']);
  });

  it('uses every source and every actor', () => {
    const text = JSON.stringify(story);
    for (const [kind, list] of [
      ['source', story.sources],
      ['actor', story.actors],
    ] as const)
      for (const {id} of list) {
        const uses = text
          .split(`"id":"${id}"`)
          .join('')
          .match(new RegExp(`"${id}"|\\(${kind}:${id}\\)`));
        expect(uses, `${kind} ${id}`).not.to.equal(null);
      }
  });
});
