import {expect} from 'chai';
import {updatesOf} from '../../src/content/find.js';
import {parseStory} from '../../src/content/parse.js';
import type {StoryInput} from '../../src/content/story.js';
import {disputed, eventsOf, storyOf, told} from '../helpers/stories.js';

type UpdateInput = NonNullable<StoryInput['updates']>[number];

/** The corrections shown at the event, when these things have been corrected, one after another. */
function shown(...touched: NonNullable<UpdateInput['touches']>[]): string[] {
  const {actors, figures, sources} = disputed;
  const said = {topic: 'T', by: 'keeper', ...told} as const;
  const figure = (id: string) => ({...figures![0]!, id});
  const parsed = parseStory(
    storyOf({
      actors: actors!,
      sources: sources!,
      figures: ['headline', 'text', 'quoted', 'denied', 'noted', 'other'].map(figure),
      events: eventsOf({
        headline: '{figure:headline} boats',
        text: '*{figure:text}*',
        note: '- {figure:noted}',
        statements: ['quote'],
        counterclaims: ['denial'],
      }),
      statements: [
        {id: 'quote', text: '{figure:quoted}', counterclaims: ['far'], ...said},
        {id: 'denial', text: '{figure:denied}', ...said},
        {id: 'far', text: '{figure:other}', ...said},
      ],
      updates: touched.map((touches, i) => ({
        id: `u${i + 1}`,
        kind: 'corrected',
        when: '2020-03-03',
        text: 'Corrected.',
        touches,
      })),
    }),
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return updatesOf(parsed.story, 'event', 'e1').map(({id}) => id);
}

describe('an entry shows the corrections', () => {
  it('that touch it', () => {
    expect(shown(['event:e1'])).to.deep.equal(['u1']);
  });
  for (const id of ['headline', 'text', 'noted'] as const)
    it(`of a figure in its ${id}`, () => {
      expect(shown([`figure:${id}`])).to.deep.equal(['u1']);
    });
  it('of its statements, and of those that contradict it', () => {
    expect(shown(['statement:quote'], ['statement:denial'])).to.deep.equal(['u1', 'u2']);
  });
  it('of the figures in those', () => {
    expect(shown(['figure:quoted'], ['figure:denied'])).to.deep.equal(['u1', 'u2']);
  });
  it('each once, in the order of the ledger', () => {
    expect(
      shown(['figure:text', 'event:e1'], ['figure:other'], ['statement:quote', 'figure:text']),
    ).to.deep.equal(['u1', 'u3']);
  });
  it('and none of what it does not show', () => {
    expect(shown(['figure:other'], ['statement:far'], ['actor:keeper'])).to.be.empty;
  });
});
