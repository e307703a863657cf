/** What is pictured: a sample of element × width × colours × direction × paper × state, in which each value is seen with several elements. */
const ELEMENTS =
  'factbox timeline figures map actors statements explainer media updates story'.split(' ');
const EMPTY = {
  id: 'empty',
  title: 'A story that begins',
  lang: 'en-GB',
  timeZone: 'Europe/London',
  status: 'developing',
  published: '2020-02-28',
  updated: '2020-02-28',
  revision: 1,
  sources: [],
};
const each = (elements, state) => elements.map((element) => ({element, ...state}));

export const STATES = [
  ...each(ELEMENTS, {name: 'narrow', width: 320}),
  ...each(ELEMENTS, {name: 'wide-dark-rtl', width: 720, scheme: 'dark', dir: 'rtl'}),
  ...each(['factbox', 'figures'], {name: 'rail', width: 180}),
  ...each(['timeline', 'map', 'figures'], {name: 'print', width: 640, media: 'print'}),
  ...each(['figures', 'actors', 'timeline'], {name: 'forced-colours', width: 640, forced: true}),
  ...each(['timeline', 'map'], {name: 'empty', width: 320, content: EMPTY}),
  ...each(['factbox', 'story'], {name: 'error', width: 320, content: {...EMPTY, titel: 'x'}}),
];

export const fileOf = ({element, name}) => `${element}-${name}.png`;
