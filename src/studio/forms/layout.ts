/** Which fields an author sets; all others are folded away, so that a new field of the schema appears by itself. */
import type {Fields, Rule} from '../../content/compiled-schema.js';
import type {Section} from '../../i18n/field-messages.js';

const FIRST: Partial<Record<Section, string>> = {
  story: 'title kicker dek lang timeZone status',
  event: 'when headline text status by sources places actors',
  fact: 'text when status by sources',
  figure: 'label qualifier unit status by sources',
  question: 'question answer status by sources',
  statement: 'by words text topic when to status sources',
  actor: 'name kind role of',
  relation: 'from kind to text status by sources',
  place: 'name kind text',
  source: 'title kind publisher url published',
  media: 'kind caption alt credit licence when by',
  update: 'kind when touches text before after why',
};
/** Fields that a control of their own sets. */
const ELSEWHERE: Partial<Record<Section, string>> = {
  // The lists have their own entries; the map is drawn by its tool.
  story:
    '$schema facts events figures questions statements actors relations places map media sources updates',
  // Drawn together with the qualifier.
  figure: 'amount words magnitude asOf',
  previous: 'amount words magnitude asOf',
  place: 'lat lon precision radius path',
};
const words = (text = '') => text.split(' ').filter(Boolean);

/** The names of a section's fields: those that come first, and those that are folded away. */
export function layoutOf(
  section: Section,
  {required, optional}: Fields,
): {readonly first: readonly string[]; readonly more: readonly string[]} {
  const all = Object.keys({...required, ...optional}).filter(
    (name) => !words(ELSEWHERE[section]).includes(name),
  );
  const listed = words(FIRST[section]).filter((name) => all.includes(name));
  // Where nothing is said, as in the rows of a list, all fields are shown.
  const isShown = (name: string) =>
    !FIRST[section] || listed.includes(name) || (Object.hasOwn(required, name) && name !== 'id');
  const others = all.filter((name) => !listed.includes(name));
  return {
    first: [...listed, ...others.filter(isShown)],
    more: others.filter((name) => !isShown(name)),
  };
}

/** How wide a field is: as what goes into it. */
export function widthOf(name: string, rule: Rule): 'short' | 'medium' | 'wide' {
  if (typeof rule !== 'string') return 'wide';
  const [is = ''] = rule.split(':');
  if (/^(?:number|whole number|language|boolean)$/.test(is) || name === 'unit') return 'short';
  if (/^(?:one of|ref|id)$/.test(is)) return 'medium';
  return /^(?:short|side|type|timeZone|dateline|licence)$/.test(name) ? 'medium' : 'wide';
}
