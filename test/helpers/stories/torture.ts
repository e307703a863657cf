/** Stories of made-up names that no layout and no rule about letters may break on. */
import type {StoryInput} from '../../../src/index.js';

/** One name in each script that Noto covers and that news is written in; some with marks that must not be parted. */
export const NAMES = [
  'Anna-Lena Süßmilch-Ångström',
  'Дмитро Об’єднаний',
  'Ελευθερία Παπαδοπούλου-Κωνσταντινίδου',
  'בנימין כהן־לוי',
  'عبد الرحمن بن خالد الأنصاري',
  'محمدرضا علی‌نژاد',
  '山田太郎左衛門尉藤原朝臣',
  '中华人民共和国国务院新闻办公室',
  '김민준 대한민국 국방부',
  'นายสมชาย รักประชาธิปไตยยิ่งชีพ',
  'ນາງ ສົມພອນ ແກ້ວມະນີວົງ',
  'ဒေါ်အောင်ဆန်းမြင့်',
  'សុខ សុភាព រដ្ឋាភិបាល',
  'श्रीमती लक्ष्मीबाई क्षीरसागर',
  'শ্রীযুক্ত রবীন্দ্রনাথ ভট্টাচার্য্য',
  'திருமதி மீனாட்சிசுந்தரம்',
  'తిరుమల వేంకటేశ్వర్లు',
  'ಶ್ರೀಮತಿ ಲಕ್ಷ್ಮೀದೇವಮ್ಮ',
  'ശ്രീമതി അമ്മുക്കുട്ടി',
  'ਸਰਦਾਰ ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ',
  'ශ්‍රීමති කුමාරතුංග',
  'བསྟན་འཛིན་རྒྱ་མཚོ།',
  'ოთარ იოსელიანიშვილი',
  'Հովհաննես Բաղրամյան',
  'ወይዘሮ አበበች ገብረሥላሴ',
  'ᠮᠣᠩᠭᠣᠯ ᠤᠯᠤᠰ',
  'Donaudampfschifffahrtsgesellschaftskapitänswitwenverband',
  'https://example.org/an/address/that/somebody/took/for/a/name?and=more',
  '👩🏽‍🚒 Zoë 🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  'O’Brien & <Sons> "Ltd" {figure:x} [y](z)',
] as const;

const told = {status: 'reported', sources: ['s0']} as const;
const id = (kind: string, i: number) => `${kind}${i}`;
const name = (i: number) => NAMES[i % NAMES.length]!;
/** Without what is notation in rich text. */
const plain = (i: number) => name(i).replace(/[[\]{}()*]/g, '');
const range = <T>(n: number, make: (i: number) => T) => Array.from({length: n}, (_, i) => make(i));
const day = (i: number) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10);

const frame = {
  title: plain(9),
  west: 36,
  south: 35.5,
  east: 37,
  north: 36.5,
  land: 'm0 0 1000 0 0 1200-1000 0z',
};

/** A story in `lang` with `n` entries of each kind; 12 actors with 20 relations, 15 places in one town. */
export function torture(n: number, lang = 'en-GB', shift = 0): StoryInput {
  const actors = n && 12;
  const places = n && 15;
  return {
    id: `torture-${n}-${shift}`,
    title: name(shift),
    kicker: name(shift + 6),
    dek: name(shift + 26),
    lang,
    timeZone: 'Asia/Tokyo',
    status: 'developing',
    published: '2026-01-01',
    updated: '2026-01-02',
    staleAfter: 100_000,
    revision: 1,
    sources: range(Math.max(1, Math.min(n, 30)), (i) => ({
      id: id('s', i),
      title: name(i + shift),
      publisher: name(i + shift + 7),
      kind: 'document',
      published: day(i),
    })),
    actors: range(actors, (i) => ({
      id: id('a', i),
      name: name(i + shift),
      role: name(i + shift + 3),
      side: name((i % 3) + shift + 5),
      kind: i % 2 ? 'person' : 'body',
    })),
    relations: range(n && 20, (i) => ({
      from: id('a', i % 12),
      to: id('a', (i + 1 + (i >= 12 ? 4 : 0)) % 12),
      kind: i % 2 ? 'backs' : 'fights',
      text: name(i + shift + 11),
      ...told,
    })),
    places: range(places, (i) => ({
      id: id('p', i),
      name: name(i + shift),
      kind: 'site',
      lat: 36 + (i % 4) * 0.002,
      lon: 36.5 + (i % 5) * 0.002,
      precision: i % 3 ? 'exact' : 'approximate',
      text: plain(i + shift + 1),
    })),
    ...(n ? {map: {credit: name(shift), frames: [frame]}} : {}),
    events: range(n, (i) => ({
      id: id('e', i),
      when: [day(i), `${day(i)}T10:30+09:00`, `${day(i)}/${day(i + 2)}`, '2025-12~', '190X'][
        i % 5
      ]!,
      headline: plain(i + shift),
      text: `${plain(i + shift + 1)} [${plain(i + shift + 2)}](actor:${id('a', i % 12)}) ${plain(i + shift + 4)}`,
      key: i % 7 === 0,
      actors: [id('a', i % 12)],
      places: [id('p', i % 15)],
      by: id('a', (i + 5) % 12),
      status: (['reported', 'claimed', 'disputed', 'unverified', 'retracted'] as const)[i % 5]!,
      sources: [id('s', i % Math.min(n, 30))],
      counterclaims: i % 4 ? [] : ['q0'],
    })),
    facts: range(Math.min(n, 30), (i) => ({id: id('f', i), text: plain(i + shift), ...told})),
    figures: range(Math.min(n, 30), (i) => ({
      id: id('n', i),
      label: name(i + shift),
      qualifier: (['exactly', 'at-least', 'between', 'about'] as const)[i % 4]!,
      amount: i % 4 === 2 ? [i + 1, i + 1e6] : 10 ** (i % 9),
      unit: name(i + shift + 2),
      asOf: day(i),
      ...told,
    })),
    questions: range(Math.min(n, 30), (i) => ({
      id: id('w', i),
      question: name(i + shift),
      answer: plain(i + shift + 1),
      ...told,
    })),
    statements: range(Math.min(n, 30), (i) => ({
      id: id('q', i),
      topic: name((i % 3) + shift),
      by: id('a', i % 12),
      words: name(i + shift + 8),
      to: id('a', (i + 1) % 12),
      via: id('a', (i + 2) % 12),
      ...told,
    })),
    media: range(Math.min(n, 12), (i) => ({
      id: id('m', i),
      kind: 'footage',
      caption: plain(i + shift),
      credit: name(i + shift + 1),
      licence: name(i + shift + 2),
    })),
    updates: range(Math.min(n, 20), (i) => ({
      id: id('u', i),
      kind: 'corrected',
      when: day(i),
      touches: [`event:${id('e', i)}`],
      text: plain(i + shift),
      before: name(i + shift + 1),
      after: name(i + shift + 2),
      sources: ['s0'],
    })),
  };
}
