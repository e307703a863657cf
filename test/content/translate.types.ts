// Compiled, never run: each expected error is a mistake that a translator is told of while typing.
import {defineStory} from '../../src/content/story.js';
import type {StoryInput} from '../../src/content/story.js';
import {translateStory} from '../../src/content/translate.js';

const claim = {status: 'reported', sources: ['report']} as const;
const story = {
  id: 'x',
  title: 'X',
  lang: 'en',
  timeZone: 'UTC',
  status: 'developing',
  published: '2020',
  updated: '2020',
  revision: 1,
  sources: [{id: 'report', title: 'Report', kind: 'report'}],
  actors: [{id: 'keeper', name: 'The keeper', kind: 'person'}],
  events: [
    {id: 'lit', when: '2020', headline: 'Lit', text: 'At dusk', ...claim},
    {id: 'dark', when: '2020', headline: 'Dark', ...claim},
  ],
  statements: [
    {id: 'night', by: 'keeper', words: 'All night', topic: 'The light', status: 'claimed'},
  ],
  relations: [{from: 'keeper', to: 'keeper', kind: 'fights', text: 'himself', ...claim}],
} as const satisfies StoryInput;
defineStory(story);
const texts = {
  title: 'X',
  sources: {report: {title: 'Bericht'}},
  actors: {keeper: {name: 'Der Wärter'}},
  events: {lit: {headline: 'An', text: 'Abends'}, dark: {headline: 'Aus'}},
  statements: {night: {topic: 'Das Licht', text: '„Die ganze Nacht“'}},
  relations: {'keeper fights keeper': {text: 'sich selbst'}},
};
const edition = {id: 'x-de', lang: 'de'};

translateStory(story, edition, texts);
// @ts-expect-error a story without a title
translateStory(story, edition, {...texts, title: undefined});
translateStory(story, edition, {
  ...texts,
  // @ts-expect-error an event that is missing
  events: {lit: {headline: 'An', text: 'Abends'}},
});
translateStory(story, edition, {
  ...texts,
  // @ts-expect-error a text that is missing
  events: {lit: {headline: 'An'}, dark: {headline: 'Aus'}},
});
translateStory(story, edition, {
  ...texts,
  // @ts-expect-error a text that the story has not
  events: {...texts.events, dark: {headline: 'Aus', text: 'Nachts'}},
});
translateStory(story, edition, {
  ...texts,
  // @ts-expect-error an event that the story has not
  events: {...texts.events, gone: {headline: 'Weg'}},
});
translateStory(story, edition, {
  ...texts,
  // @ts-expect-error exact words stay as they are
  statements: {night: {topic: 'Das Licht', text: '„Die ganze Nacht“', words: 'Die ganze Nacht'}},
});
translateStory(story, edition, {
  ...texts,
  // @ts-expect-error exact words without their meaning
  statements: {night: {topic: 'Das Licht'}},
});
// @ts-expect-error a date is the same in every language
translateStory(story, edition, {...texts, published: '2021'});
