import {find} from '../content/find.js';
import type {Claim, Source, Statement, Story} from '../content/story.js';
import {fillParts} from '../i18n/fill.js';
import type {Locale} from '../i18n/locale.js';
import type {Target} from '../notation/ref.js';

/** What a story is put into words with: `locale` is the language of our own words, `plain` rich text without its markup. */
export interface TextContext {
  readonly story: Story;
  readonly locale: Locale;
  /** The language of the story's texts. */
  readonly textLocale: Locale;
  plain(text?: string): string;
}

/** The fields of a statement, beside its claim, that say how it was made. */
export type StatementFields = Partial<Pick<Statement, 'topic' | 'to' | 'when'>>;

/** A claim with what is quoted and what is objected to it. */
export type DisputableClaim = Claim & {readonly statements?: readonly string[] | undefined};

/**
 * Who says so, to whom, passed on by whom, and how sure it is, as parts of one line. `mark` makes each part that is the
 * story's own, so that a page can mark it up; `isSpeaker` is true for the name of who says so.
 */
export function attribution<T>(
  {story, locale: {words}}: TextContext,
  {status, by, via}: Claim,
  {to, topic}: StatementFields,
  mark: (text: string, isSpeaker?: boolean) => T,
): (string | T)[] {
  const [speaker, listener, courier] = [by, to, via].map((id) => find(story, 'actor', id ?? ''));
  // Under a statement the name is enough, with who that is.
  const pattern = !by
    ? words[status]
    : topic && status === 'reported'
      ? '{by}'
      : words[`${status}By`];
  const role = topic && speaker?.role;
  const line = [
    role ? pattern.replace('{by}', () => `{by}${words.comma} {role}`) : pattern,
    listener && words.to,
    courier && words.via,
  ];
  return fillParts<string | T>(line.filter(Boolean).join(`${words.comma} `), {
    by: speaker ? mark(speaker.name, true) : '',
    role: role ? mark(role) : '',
    to: listener ? mark(listener.name) : '',
    via: courier ? mark(courier.name) : '',
  });
}

/** The same line as plain text. */
function attributionText(wording: TextContext, claim: Claim, saying: StatementFields = {}): string {
  return attribution(wording, claim, saying, (text) => text).join('');
}

/**
 * A claim as plain sentences: who says so, what to know about it, what is quoted in it, and the statements that
 * contradict it. `attribute` makes the line of who says so, for formats that say more in it.
 */
export function claimText(
  wording: TextContext,
  claim: DisputableClaim,
  saying: StatementFields = {},
  attribute = attributionText,
): string {
  const {story, locale, textLocale} = wording;
  const {statements = [], counterclaims = [], note} = claim;
  const statementText = (id: string): string => {
    const statement = find(story, 'statement', id)!;
    const {words, text} = statement;
    return locale.sentences(
      words && textLocale.quoted(words),
      wording.plain(text),
      claimText(wording, {...statement, counterclaims: []}, statement, attribute),
    );
  };
  return locale.sentences(
    attribute(wording, claim, saying),
    wording.plain(note),
    ...statements.map(statementText),
    ...counterclaims.map((id) =>
      locale.message('labelled', {label: locale.words.otherAccount, text: statementText(id)}),
    ),
  );
}

/** The name of a thing of the story, in plain text. */
export function titleOf(wording: TextContext, {kind, id}: Target): string {
  const {story, textLocale} = wording;
  const thing = find(story, kind, id) as Record<string, string>;
  const {name, title, headline, question, label, caption, words, text, topic, by} = thing;
  const quoted = words && textLocale.quoted(words);
  const short = quoted ?? wording.plain(headline ?? question ?? label ?? caption ?? text);
  // Nobody's words stand without their name.
  const speaker = topic && find(story, 'actor', by!)!.name;
  return (
    name ??
    title ??
    (speaker ? textLocale.message('labelled', {label: speaker, text: short}) : short)
  );
}

/** A source by its publisher and title. */
export function sourceName({textLocale}: TextContext, {title, publisher}: Source): string {
  return publisher ? textLocale.message('labelled', {label: publisher, text: title}) : title;
}
