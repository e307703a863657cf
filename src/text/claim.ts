import {find} from '../content/find.js';
import type {Claim, Source, Statement, Story} from '../content/story.js';
import {fillParts} from '../i18n/fill.js';
import type {Locale} from '../i18n/locale.js';
import type {Target} from '../notation/ref.js';

/** What is needed to write a story as text: `locale` is that of messages; `plain` removes the markup of rich text. */
export interface TextContext {
  readonly story: Story;
  readonly locale: Locale;
  /** The locale of the story's texts. */
  readonly textLocale: Locale;
  plain(text?: string): string;
}

/** The fields of a statement that are part of its attribution. */
export type StatementFields = Partial<Pick<Statement, 'topic' | 'to' | 'when'>>;

/** A claim that may have statements. */
export type DisputableClaim = Claim & {readonly statements?: readonly string[] | undefined};

/**
 * The attribution of a claim in parts: speaker, addressee, intermediary and certainty. `mark` converts each part that is
 * text of the story, so that a page can mark it up; `isSpeaker` is true for the name of the speaker.
 */
export function attribution<T>(
  {story, locale: {words}}: TextContext,
  {status, by, via}: Claim,
  {to, topic}: StatementFields,
  mark: (text: string, isSpeaker?: boolean) => T,
): (string | T)[] {
  const [speaker, addressee, intermediary] = [by, to, via].map((id) =>
    find(story, 'actor', id ?? ''),
  );
  // A statement is attributed by the name of its speaker and their role alone.
  const pattern = !by
    ? words[status]
    : topic && status === 'reported'
      ? '{by}'
      : words[`${status}By`];
  const role = topic && speaker?.role;
  const line = [
    role ? pattern.replace('{by}', () => `{by}${words.comma} {role}`) : pattern,
    addressee && words.to,
    intermediary && words.via,
  ];
  return fillParts<string | T>(line.filter(Boolean).join(`${words.comma} `), {
    by: speaker ? mark(speaker.name, true) : '',
    role: role ? mark(role) : '',
    to: addressee ? mark(addressee.name) : '',
    via: intermediary ? mark(intermediary.name) : '',
  });
}

/** The attribution of a claim as plain text. */
function attributionText(
  context: TextContext,
  claim: Claim,
  statementFields: StatementFields = {},
): string {
  return attribution(context, claim, statementFields, (text) => text).join('');
}

/**
 * A claim as plain sentences: attribution, note, statements and counterclaims. `attribute` writes the attribution, for
 * formats that put more into it.
 */
export function claimText(
  context: TextContext,
  claim: DisputableClaim,
  statementFields: StatementFields = {},
  attribute = attributionText,
): string {
  const {story, locale, textLocale} = context;
  const {statements = [], counterclaims = [], note} = claim;
  const statementText = (id: string): string => {
    const statement = find(story, 'statement', id)!;
    const {words, text} = statement;
    return locale.sentences(
      words && textLocale.quoted(words),
      context.plain(text),
      claimText(context, {...statement, counterclaims: []}, statement, attribute),
    );
  };
  return locale.sentences(
    attribute(context, claim, statementFields),
    context.plain(note),
    ...statements.map(statementText),
    ...counterclaims.map((id) =>
      locale.message('labelled', {label: locale.words.otherAccount, text: statementText(id)}),
    ),
  );
}

/** The title of a thing of the story, as plain text. */
export function titleOf(context: TextContext, {kind, id}: Target): string {
  const {story, textLocale} = context;
  const thing = find(story, kind, id) as Record<string, string>;
  const {name, title, headline, question, label, caption, words, text, topic, by} = thing;
  const quoted = words && textLocale.quoted(words);
  const short = quoted ?? context.plain(headline ?? question ?? label ?? caption ?? text);
  // A statement has the name of its speaker before it.
  const speaker = topic && find(story, 'actor', by!)!.name;
  return (
    name ??
    title ??
    (speaker ? textLocale.message('labelled', {label: speaker, text: short}) : short)
  );
}

/** The publisher and title of a source. */
export function sourceName({textLocale}: TextContext, {title, publisher}: Source): string {
  return publisher ? textLocale.message('labelled', {label: publisher, text: title}) : title;
}
