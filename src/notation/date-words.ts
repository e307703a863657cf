// The words in dates in the twelve languages of the package, as authors and spreadsheets write them.

const LANGUAGES = 'en en-GB ar ar-SY ar-MA ar-DZ bg de de-AT el es fa fr he ru tr uk'.split(' ');

/** Normalizes text for comparison: lower case, ASCII digits, one kind of hyphen and space, no direction marks. */
export function plainDate(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replace(/[\p{Cf}\u0307\u0654]/gu, '')
    .replace(/ۀ/g, 'ه')
    .replace(/[٠-٩]/g, (it) => String(it.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (it) => String(it.charCodeAt(0) - 0x6f0))
    .replace(/[‐‑−]/g, '-')
    .replace(/[‒–—―]/g, '–')
    .replace(/[’ʼ`׳]/g, "'")
    .replace(/،/g, ',')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A name without the sign of an abbreviation. */
const nameOf = (text: string) => plainDate(text).replace(/[.']$/, '');

type NameKind = 'month' | 'weekday';
let namesCache: Record<NameKind, Map<string, Set<number>>> | undefined;

/** The names of months (1–12) and weekdays (0 is Sunday), long and short, alone and beside a day. */
function allNames(): Record<NameKind, Map<string, Set<number>>> {
  if (namesCache) return namesCache;
  namesCache = {month: new Map(), weekday: new Map()};
  const add = (part: NameKind, name: string, n: number) => {
    const known = namesCache![part].get(name) ?? new Set();
    namesCache![part].set(name, known.add(n));
  };
  for (const lang of LANGUAGES)
    for (const width of ['long', 'short'] as const)
      for (const day of ['numeric', undefined] as const) {
        const format = new Intl.DateTimeFormat(lang, {
          calendar: 'gregory',
          timeZone: 'UTC',
          month: width,
          weekday: width,
          day,
        });
        for (let n = 0; n < 12; n++)
          for (const {type, value} of format.formatToParts(Date.UTC(2017, n, 1 + n)))
            if (type === 'month') add('month', joinMonthWords(nameOf(value)), n + 1);
            else if (type === 'weekday')
              add('weekday', nameOf(value), new Date(Date.UTC(2017, n, 1 + n)).getUTCDay());
      }
  const exact = new Set(namesCache.month.keys());
  for (const [name, [month]] of [...namesCache.month])
    for (let end = 3; end < name.length; end++)
      if (!exact.has(name.slice(0, end))) add('month', name.slice(0, end), month!);
  return namesCache;
}

/** The number of a month or weekday; undefined if the word is unknown or ambiguous. */
function numberOf(part: NameKind, word: string): number | undefined {
  const known = allNames()[part];
  // Hebrew joins "in" (ב) to the month.
  const [n, another] = known.get(nameOf(word)) ?? known.get(nameOf(word).replace(/^ב/, '')) ?? [];
  return another === undefined ? n : undefined;
}
export const monthOf = (word: string): number | undefined => numberOf('month', word);
export const weekdayOf = (word: string): number | undefined => numberOf('weekday', word);

/** Joins the two words of some Levantine month names. */
export function joinMonthWords(text: string): string {
  return text.replace(/(كانون|تشرين) (?=الأول|الثاني)/g, '$1');
}

const wordSet = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const SEASONS = [
  'spring frühling frühjahr printemps primavera весна весной весны навесні весни пролет пролетта άνοιξη ربيع الربيع بهار אביב ilkbahar bahar',
  'summer sommer été verano лето летом лета літо влітку літа лято лятото καλοκαίρι صيف الصيف تابستان קיץ yaz',
  'autumn fall herbst automne otoño осень осенью осени осінь восени есен есента φθινόπωρο خريف الخريف پاییز סתיו sonbahar güz',
  'winter hiver invierno зима зимой зимы взимку зими зимата χειμώνας χειμώνα شتاء الشتاء زمستان חורף kış',
].map(wordSet);
/** The EDTF season: 21 (spring) to 24 (winter). */
export function seasonOf(word: string): number | undefined {
  const season = SEASONS.findIndex((names) => names.has(nameOf(word)));
  return season < 0 ? undefined : 21 + season;
}

/** "q1" and "T1" are tokens of a letter and a number. */
const QUARTERS = wordSet(
  'q t ç quarter quartal trimestre trimester квартал квартала кварталі тримесечие тримесечието τρίμηνο τριμήνου الربع ربع سهماهه רבעון הרבעון çeyrek çeyreği',
);
const ORDINALS = [
  '1 1st 1. 1er i і first erste erstes ersten premier primer первый первого перший першого първо първото πρώτο πρώτου الأول اول ראשון הראשון ilk birinci',
  '2 2nd 2. ii іі second zweite zweites zweiten deuxième segundo второй второго другий другого второ второто δεύτερο δεύτερου الثاني دوم שני השני ikinci',
  '3 3rd 3. iii ііі third dritte drittes dritten troisième tercer третий третьего третій третього трето третото τρίτο τρίτου الثالث سوم שלישי השלישי üçüncü',
  '4 4th 4. iv іv fourth last vierte viertes vierten quatrième cuarto четвёртый четвертый четвёртого четвертого четвертий четверто четвъртото τέταρτο τέταρτου الرابع چهارم רביעי הרביעי son dördüncü',
].map(wordSet);
export const isQuarter = (word: string): boolean => QUARTERS.has(nameOf(word));
/** 1–4, of `1`, `1st`, `I`, `first`. */
export function ordinalOf(word: string): number | undefined {
  const at = ORDINALS.findIndex((names) => names.has(word) || names.has(nameOf(word)));
  return at < 0 ? undefined : at + 1;
}

const APPROXIMATE = wordSet(
  'c ca cca circa about around approx approximately roughly estimated etwa um ungefähr zirka gegen rund vers environ autour hacia alrededor aproximadamente около примерно приблизительно ок близько приблизно приблизително περίπου γύρω περί حوالي نحو تقريبا حدود حوالی תقریبا בערך סביבות yaklaşık civarı civarında takriben ~ ≈',
);
const UNCERTAIN = wordSet(
  '? (?) possibly probably perhaps maybe vermutlich wahrscheinlich vielleicht probablement probablemente quizás вероятно возможно ймовірно можливо πιθανώς ربما احتمالا כנראה muhtemelen',
);
const NOW = wordSet(
  "present now today ongoing current heute jetzt gegenwart aujourd'hui présent hoy presente actualidad сейчас сегодня сьогодні тепер днес сега σήμερα τώρα الآن اليوم الحاضر اکنون امروز כיום היום bugün günümüz halen",
);
/** What stands between the parts of a date and says nothing. */
const FILLERS = wordSet(
  'of the in on year de del el la le les du en am im den der das dem jahr jahre anno année an año год года году г гг рр в роки рік року році р година през на το του τον την στις στο στα έτος عام سنة سال في من در שנת בשנת yılı yılında , ( ) .',
);
export const isApproximate = (word: string): boolean => APPROXIMATE.has(nameOf(word));
export const isUncertain = (word: string): boolean => UNCERTAIN.has(word);
export const isNow = (text: string): boolean =>
  NOW.has(nameOf(text).replace(/^(?:the|die|le|el|la) /, ''));
export const isFiller = (word: string): boolean => FILLERS.has(nameOf(word) || word);

const standalone = (pattern: string) =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${pattern})(?![\\p{L}\\p{M}])`, 'giu');
export const BEFORE_CHRIST = standalone(
  'b\\. ?c\\.(?: ?e\\.)?|bce?|v\\. ?chr\\.?|v\\. ?u\\. ?z\\.|av(?:ant)?\\.? ?j\\.?[ -]?c\\.?|a\\. ?(?:de )?c\\.|до н\\. ?[эе]\\.?|пр\\. ?(?:н\\. ?е|хр)\\.?|π\\. ?χ\\.?|m\\.?ö\\.?|ق\\. ?م\\.?|قبل الميلاد|(?:قبل|پیش) از میلاد|לפנה["״]?ס|לפני הספירה',
);
export const AFTER_CHRIST = standalone(
  'a\\. ?d\\.|c\\. ?e\\.|ad|ce|n\\. ?chr\\.?|u\\. ?z\\.|apr?(?:ès)?\\.? ?j\\.?[ -]?c\\.?|d\\. ?(?:de )?c\\.|н\\. ?[эе]\\.?|сл\\. ?хр\\.?|μ\\. ?χ\\.?|m\\.?s\\.?',
);
/** Words before the first of two dates, between the two, and before a date that begins an open range. */
export const FROM = /^(?:from|von|vom|de|del|du|desde|с|со|від|з|із|от|από|من|از) /u;
export const TO =
  / (?:to|till?|until|through|thru|bis(?: zum| zu)?|à|au|jusqu'(?:à|en|au)|a|al|hasta|по|до|έως|ως|μέχρι|إلى|الى|حتى|تا|עד|ile|ilâ|ila) /gu;
export const BETWEEN = /^(?:between|zwischen|entre|между|між|μεταξύ|بين|بین|בין) /u;
export const AND = / (?:and|und|et|y|и|та|і|και|و|ל) /gu;
export const UNTIL =
  /^(?:until|till?|through|thru|up to|bis(?: zum| zu)?|jusqu'(?:à|en|au)|hasta|до|έως|ως|μέχρι|إلى|الى|حتى|تا|עד) |(?: yılına)? (?:kadar|dek|değin)$/u;
/** The ending of a case that Turkish puts behind a number. */
export const CASE = /(?<=\d)'[a-zığüşöç]{1,3}(?= |$)/gu;
export const SINCE = /^(?:since|seit(?: dem)?|depuis(?: le)?|desde) /u;
