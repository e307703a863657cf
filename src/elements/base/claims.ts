import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {find, updatesOf} from '../../content/find.js';
import type {Claim, Source, Statement, Story, Update} from '../../content/story.js';
import type {Locale} from '../../i18n/locale.js';
import {fillParts} from '../../i18n/fill.js';
import {directionOf} from '../../i18n/locale.js';
import {mergeFields} from '../../notation/merge-fields.js';
import type {Kind} from '../../notation/ref.js';
import {attribution, claimText} from '../../text/claim.js';
import type {DisputableClaim, StatementFields} from '../../text/claim.js';
import {differenceOf} from './difference.js';
import {onlySourceOf} from './only-source.js';
import {StoryText} from './story-text.js';
import type {SelectionHandler} from './story-text.js';

/** An item of a line that the head of the element says for all. */
class Implied {
  constructor(readonly content: unknown) {}
}

interface ClaimOptions {
  /** How the statement was made whose claim it is. */
  readonly statement?: StatementFields;
  /** The claim of the entry that it stands in. */
  readonly within?: Claim | undefined;
  /** More items of its line. */
  readonly after?: readonly unknown[];
  /** What ends its last line, with a dot before it, of this class. */
  readonly permalink?: (dot: '' | 'hidden implied') => unknown;
}

/** Before and after that fit the one line that a closed correction has. */
const SHORT = 50;
/** Text that is cut to one line, where a shorter one may take two in a narrow column. */
const LONG = 64;

/** The fine print: who says so, how sure it is, by which sources, what was corrected, and who says otherwise. */
export class Claims extends StoryText {
  /** The one source of all that the element shows, if there is one. */
  readonly onlySource: Source | undefined;

  constructor(
    story: Story,
    locale: Locale,
    keepsRoom: boolean,
    reader: SelectionHandler,
    chosen: readonly string[],
    /** The kind of thing that the element shows; a whole story has none. */
    readonly shows: Kind | undefined,
  ) {
    super(story, locale, keepsRoom, reader, chosen);
    this.onlySource = onlySourceOf(story) ?? onlySourceOf(story, shows);
  }

  /**
   * Items with a dot between each two, without those that are absent. What is implied is out of sight on a screen, and
   * there for screen readers, in what is copied, in print, and at the entry that a link has led to.
   */
  line(...items: readonly unknown[]): unknown[] {
    const dot = '\u00a0· ';
    let isFirst = true;
    let isFirstSeen = true;
    return items
      .filter((item) => item && item !== nothing)
      .map((item) => {
        const lead = isFirst ? '' : dot;
        isFirst = false;
        if (item instanceof Implied)
          return html`<span class="hidden implied">${lead}${item.content}</span>`;
        const hides = isFirstSeen && lead;
        isFirstSeen = false;
        return [hides ? html`<span class="hidden implied">${lead}</span>` : lead, item];
      });
  }

  /** A source at an entry: its short name, which opens the whole. */
  source(source: Source): TemplateResult {
    return this.opener({kind: 'source', id: source.id}, this.sourceShort(source), 'source');
  }

  /** A name of its own, or publisher and year, or the title; a year at its end stays with the word before. */
  sourceShort({short, publisher, published, title}: Source): string {
    const [year] = /\d{4}/.exec(published ?? '') ?? [];
    const dated = publisher && year ? `${publisher} ${this.locale.date(year)}` : publisher;
    return (short ?? dated ?? title).replace(/ (?=\p{Nd}{4}$)/u, '\u00a0');
  }

  /** The sources of a claim or thing, as items of a line. */
  sources(ids: readonly string[] = []): unknown[] {
    return ids.map((id) => {
      const source = find(this.story, 'source', id)!;
      // What is not seen must not take the focus.
      return source === this.onlySource
        ? new Implied(this.storyText(this.sourceShort(source)))
        : this.source(source);
    });
  }

  /** All that is known of a source: its title as a link, and the copy of it in an archive. */
  citation(source: Source): unknown {
    const {publisher, title, url, archived, published, note} = source;
    const {comma} = this.locale.words;
    const link = (href: string, text: unknown) =>
      html`<a href=${href} part="source" dir="auto">${text}</a>`;
    const name = url ? link(url, title) : this.storyText(title);
    return [
      publisher
        ? fillParts<unknown>(this.textLocale.words.labelled, {
            label: this.storyText(publisher),
            text: name,
          })
        : name,
      published && [`${comma} `, this.date(published)],
      archived && [' (', link(archived, this.message('sourceArchived')), ')'],
      note && [this.textLocale.sentenceEnd, this.storyText(note)],
    ];
  }

  /** Who says so, how sure it is, when, and by which sources. Calm for what is plainly reported; doubt stands out. */
  claim(claim: Claim, options: ClaimOptions = {}): TemplateResult {
    const {status, by, via, sources, note, reported} = claim;
    const {statement: given = {}, within, after = [], permalink} = mergeFields(options);
    const saying = mergeFields(given);
    const {when, to} = saying;
    const {onlySource} = this;
    const doubt = status === 'confirmed' || status === 'reported' ? '' : `sure ${status}`;
    const rests = !!onlySource && (sources ?? within?.sources)?.join() === onlySource.id;
    // What stands in an entry has that entry's sources.
    const isCovered = within && (!sources || sources.join() === within.sources?.join());
    const said = html`<span class=${doubt} part="status">${this.uiText(attribution(this, claim, saying, (text, isSpeaker) => (isSpeaker ? html`<b part="by" lang=${this.storyLang} dir="auto">${text}</b>` : this.storyText(text))))}</span>`;
    const on = !when && reported && this.message('reportedOn', {date: this.date(reported)});
    const items = [
      rests && status === 'reported' && !by && !via && !to ? new Implied(said) : said,
      when
        ? this.date(when)
        : on && rests && onlySource.published === reported
          ? new Implied(on)
          : on,
      ...(isCovered ? [] : this.sources(sources)),
      ...after,
    ].filter((item) => item && item !== nothing);
    const isSeen = note !== undefined || !items.every((item) => item instanceof Implied);
    const link = permalink?.(isSeen ? '' : 'hidden implied');
    return html`<p class="claim" part="claim">${this.line(...items)}${note ? nothing : link}</p>
      ${note && html`<p class="note" part="note">${this.inline(note)}${link}</p>`}`;
  }

  /** A claim without markup, with its statements and those that contradict it. */
  plainClaim(claim: DisputableClaim, saying?: StatementFields): string {
    return claimText(this, claim, saying);
  }

  /** The word that something has been retracted, before it, so that nobody hears it as fact. */
  retracted({status}: Pick<Claim, 'status'>): unknown {
    return status === 'retracted'
      ? html`<span class="label taken-back">${this.message('retracted')}</span> `
      : nothing;
  }

  /** Exact words in quotation marks, a paraphrase without; then who said it. */
  statement(statement: Statement, within?: Claim): TemplateResult {
    const {words, text, lang, status} = statement;
    const isRetracted = status === 'retracted';
    const quoted = words && this.textLocale.quoted(words);
    const said = isRetracted ? html`<del>${quoted}</del>` : quoted;
    // Where its language is not known, words in another script still read their own way.
    const dir = lang ? directionOf(lang) : this.storyDir === 'ltr' ? 'auto' : 'rtl';
    return html`<blockquote class="quote ${status}" part="quote">${this.retracted(statement)}${words && html`<p class="words" lang=${lang ?? this.story.lang} dir=${dir}>${said}</p>`}${this.text(text, isRetracted)}</blockquote>
      ${this.claim(statement, {statement: statement, within})}`;
  }

  /** Statements that say otherwise, at the size of what they contradict. */
  counterclaims(claim: Claim): unknown {
    return claim.counterclaims?.map(
      (id) => html`<div class="other" part="counterclaim">
        <p class="label">${this.message('otherAccount')}</p>
        ${this.statement(find(this.story, 'statement', id)!, claim)}
      </div>`,
    );
  }

  /** The corrections that touch a thing, at the thing: a line each, which opens. */
  corrections(kind: Kind, id: string): unknown {
    return updatesOf(this.story, kind, id).map(this.correctionLine);
  }

  readonly correctionLine = (update: Update): TemplateResult => {
    const {before, after, text, why} = update;
    const isShort = before && after && before.length + after.length < SHORT;
    const said = isShort
      ? this.message('insteadOf', {
          before: this.storySentence(before),
          after: this.storySentence(after),
        })
      : // Links are for the opened: a summary is one control.
        this.storySentence(this.plain(text));
    const line = this.message('correctionLine', {what: this.#corrected(update), text: said});
    const basis = this.#basis(update);
    if (!(why || before || after) && basis === nothing)
      return html`<p class="fine correction" part="correction">${line}</p>`;
    return html`<details class="fine correction" part="correction">
      <summary>${isShort || text.length < LONG ? line : html`<span class="cut">${line}</span>`}</summary>
      <p>${isShort ? [this.inline(text), ' '] : nothing}${why && this.inline(why)}</p>
      ${differenceOf(this, before, after)}${basis}
    </details>`;
  };

  /** The whole of a correction. */
  readonly correction = (
    update: Update,
  ): TemplateResult => html`<div class="fine correction" part="correction">
      <p>${this.#corrected(update)} ${this.inline(update.text)} ${update.why && this.inline(update.why)}</p>
      ${differenceOf(this, update.before, update.after)}${this.#basis(update)}
    </div>`;

  /** A correction is a claim too: who made it, and the sources that it rests on. */
  #basis({by, sources}: Update): unknown {
    const who = by && this.storyText(find(this.story, 'actor', by)!.name);
    const items = [who, ...this.sources(sources)].filter(Boolean);
    return items.length ? html`<p>${this.line(...items)}</p>` : nothing;
  }

  #corrected({kind, when}: Update): TemplateResult {
    return html`<b>${this.message(`${kind}On`, {date: this.date(when)})}</b>`;
  }
}
