import {html, nothing} from '../../template/html.js';
import type {TemplateResult} from '../../template/html.js';
import {absent} from '../../richtext/absent.js';
import {find, updatesOf} from '../../content/find.js';
import type {Claim, Source, Statement, Update} from '../../content/story.js';
import {fillParts} from '../../i18n/fill.js';
import {directionOf} from '../../i18n/locale.js';
import {mergeFields} from '../../notation/merge-fields.js';
import type {Kind} from '../../notation/ref.js';
import {attribution, claimText} from '../../text/claim.js';
import type {DisputableClaim, StatementFields} from '../../text/claim.js';
import {differenceOf} from './difference.js';
import {onlySourceOf} from './only-source.js';
import {StoryText} from './story-text.js';
import type {StoryTextOptions} from './story-text.js';

/** An item that the head of the element states once for all entries, so that it is visually hidden. */
class Implied {
  constructor(readonly content: unknown) {}
}

interface ClaimOptions {
  /** When, where and to whom a statement was made. */
  readonly statement?: StatementFields;
  /** The claim of the entry that contains this one. */
  readonly container?: Claim | undefined;
  /** More items at the end of the line. */
  readonly after?: readonly unknown[];
  /** Renders the link at the end of the last line, after a dot of this class. */
  readonly permalink?: (dotClass: '' | 'hidden implied') => unknown;
}

export interface ClaimsOptions extends StoryTextOptions {
  /** The kind of thing that the element shows; undefined for a whole story. */
  readonly shownKind: Kind | undefined;
}

/** Characters of before and after together that fit the one line of a closed correction. */
const MAX_INLINE_DIFFERENCE = 50;
/** Characters from which the text of a closed correction is truncated to one line. */
const MIN_TRUNCATED = 64;

/** The fine print of an entry: attribution, certainty, sources, corrections and counterclaims. */
export class Claims extends StoryText {
  /** The source of everything that the element shows, where there is only one. */
  readonly onlySource: Source | undefined;

  constructor(options: ClaimsOptions) {
    super(options);
    const {story, shownKind} = options;
    this.onlySource = onlySourceOf(story) ?? onlySourceOf(story, shownKind);
  }

  /**
   * Joins items with dots and skips empty ones. Implied items are visually hidden; they are there for screen readers, for
   * copied text, in print, and at the entry that a link leads to.
   */
  line(...items: readonly unknown[]): unknown[] {
    const dot = '\u00a0· ';
    let isFirst = true;
    let isFirstVisible = true;
    return items
      .filter((item) => item && item !== nothing)
      .map((item) => {
        const separator = isFirst ? '' : dot;
        isFirst = false;
        if (item instanceof Implied)
          return html`<span class="hidden implied">${separator}${item.content}</span>`;
        const isHidden = isFirstVisible && separator;
        isFirstVisible = false;
        return [
          isHidden ? html`<span class="hidden implied">${separator}</span>` : separator,
          item,
        ];
      });
  }

  /** The short name of a source, which opens its full citation. */
  source(source: Source): TemplateResult {
    return this.opener({kind: 'source', id: source.id}, this.sourceShort(source), 'source');
  }

  /** The `short` name of a source, or its publisher and year, or its title. No line breaks before a year at the end. */
  sourceShort({short, publisher, published, title}: Source): string {
    const [year] = /\d{4}/.exec(published ?? '') ?? [];
    const dated = publisher && year ? `${publisher} ${this.locale.date(year)}` : publisher;
    return (short ?? dated ?? title).replace(/ (?=\p{Nd}{4}$)/u, '\u00a0');
  }

  /** The sources of a claim or thing, as items of a line. */
  sources(ids: readonly string[] = []): unknown[] {
    return ids.map((id) => {
      const source = find(this.story, 'source', id)!;
      // Hidden text must not be focusable.
      return source === this.onlySource
        ? new Implied(this.storyText(this.sourceShort(source)))
        : this.source(source);
    });
  }

  /** A full citation: publisher, title as a link, date, archived copy and note. */
  citation(source: Source): unknown {
    const {publisher, title, url, archived, published, note} = source;
    const {comma} = this.locale.words;
    const link = (href: string, text: unknown) =>
      html`<a href=${href} part="source" dir="auto">${text}</a>`;
    const plain = (words: string) => words.replace(/\s/g, ' ');
    const day = published && plain(this.textLocale.date(published));
    const isDated = day && !plain(title).endsWith(day);
    const name = url ? link(url, title) : this.storyText(title);
    return [
      publisher
        ? fillParts<unknown>(this.textLocale.words.labelled, {
            label: this.storyText(publisher),
            text: name,
          })
        : name,
      isDated ? [`${comma} `, this.date(published)] : nothing,
      archived && [' (', link(archived, this.message('sourceArchived')), ')'],
      note && [this.textLocale.sentenceEnd(archived || isDated ? '' : title), this.storyText(note)],
    ];
  }

  /** The line that attributes a claim: who says so, how certain it is, when, and by which sources. Doubt is emphasized. */
  claim(claim: Claim, options: ClaimOptions = {}): TemplateResult {
    const {status, by, via, sources, note, reported} = claim;
    const {statement = {}, container, after = [], permalink} = mergeFields(options);
    const statementFields = mergeFields(statement);
    const {when, to} = statementFields;
    const {onlySource} = this;
    const statusClass = status === 'confirmed' || status === 'reported' ? '' : `doubt ${status}`;
    const hasOnlySource = !!onlySource && (sources ?? container?.sources)?.join() === onlySource.id;
    // The entry that contains the claim already lists the same sources.
    const isListed = container && (!sources || sources.join() === container.sources?.join());
    const attributed = html`<span class=${statusClass} part="status">${this.uiText(attribution(this, claim, statementFields, (text, isSpeaker) => (isSpeaker ? html`<b part="by" lang=${this.storyLang} dir="auto">${text}</b>` : this.storyText(text))))}</span>`;
    const reportedOn = !when && reported && this.message('reportedOn', {date: this.date(reported)});
    const items = [
      hasOnlySource && status === 'reported' && !by && !via && !to
        ? new Implied(attributed)
        : attributed,
      when
        ? this.date(when)
        : reportedOn && hasOnlySource && onlySource.published === reported
          ? new Implied(reportedOn)
          : reportedOn,
      ...(isListed ? [] : this.sources(sources)),
      ...after,
    ].filter((item) => item && item !== nothing);
    const isVisible = note !== undefined || !items.every((item) => item instanceof Implied);
    const link = permalink?.(isVisible ? '' : 'hidden implied');
    return html`<p class="claim" part="claim">${this.line(...items)}${note ? nothing : link}</p>
      ${note && html`<p class="note" part="note">${this.inline(note)}${link}</p>`}`;
  }

  /** A claim as plain text, with its statements and counterclaims. */
  plainClaim(claim: DisputableClaim, statement?: StatementFields): string {
    return claimText(this, claim, statement);
  }

  /** A label before retracted text, so that screen readers announce the retraction first. */
  retracted({status}: Pick<Claim, 'status'>): unknown {
    return status === 'retracted'
      ? html`<span class="label retraction">${this.message('retracted')}</span> `
      : nothing;
  }

  /** A statement with its attribution: exact words in quotation marks, a paraphrase without. */
  statement(statement: Statement, container?: Claim): TemplateResult {
    const {words, text, lang, status} = statement;
    const isRetracted = status === 'retracted';
    const quotation = words && this.textLocale.quoted(words);
    const content = isRetracted ? html`<del>${quotation}</del>` : quotation;
    // Where its language is unknown, the script of the words decides.
    const dir = lang ? directionOf(lang) : this.storyDir === 'ltr' ? 'auto' : 'rtl';
    return html`<blockquote class="quote ${status}" part="quote" role=${words ? absent : 'none'}>${this.retracted(statement)}${words && html`<p class="quotation" lang=${lang ?? this.story.lang} dir=${dir}>${content}</p>`}${this.text(text, isRetracted)}</blockquote>
      ${this.claim(statement, {statement, container})}`;
  }

  /** Statements that contradict a claim, as prominent as the claim. */
  counterclaims(claim: Claim): unknown {
    return claim.counterclaims?.map(
      (id) => html`<div class="counterclaim" part="counterclaim">
        <p class="label">${this.message('otherAccount')}</p>
        ${this.statement(find(this.story, 'statement', id)!, claim)}
      </div>`,
    );
  }

  /** The corrections of a thing, each a line that opens. */
  corrections(kind: Kind, id: string): unknown {
    return updatesOf(this.story, kind, id).map(this.correctionLine);
  }

  readonly correctionLine = (update: Update): TemplateResult => {
    const {before, after, text, why} = update;
    const isShort = before && after && before.length + after.length < MAX_INLINE_DIFFERENCE;
    const summary = isShort
      ? this.message('insteadOf', {
          before: this.storySentence(before),
          after: this.storySentence(after),
        })
      : // Plain text, because a `<summary>` must not contain links.
        this.storySentence(this.plain(text));
    const line = this.message('correctionLine', {
      what: this.#correctionLabel(update),
      text: summary,
    });
    const basis = this.#basis(update);
    if (!(why || before || after) && basis === nothing)
      return html`<p class="fine correction" part="correction">${line}</p>`;
    return html`<details class="fine correction" part="correction">
      <summary>${isShort || text.length < MIN_TRUNCATED ? line : html`<span class="truncated">${line}</span>`}</summary>
      <p>${isShort ? [this.inline(text), ' '] : nothing}${why && this.inline(why)}</p>
      ${differenceOf(this, before, after)}${basis}
    </details>`;
  };

  /** A correction in full. */
  readonly correction = (
    update: Update,
  ): TemplateResult => html`<div class="fine correction" part="correction">
      <p>${this.message('correctionLine', {what: this.#correctionLabel(update), text: html`<span lang=${this.storyLang} dir=${this.storyDir}>${this.inline(update.text)} ${update.why && this.inline(update.why)}</span>`})}</p>
      ${differenceOf(this, update.before, update.after)}${this.#basis(update)}
    </div>`;

  /** Who made a correction, and its sources. */
  #basis({by, sources}: Update): unknown {
    const author = by && this.storyText(find(this.story, 'actor', by)!.name);
    const items = [author, ...this.sources(sources)].filter(Boolean);
    return items.length ? html`<p>${this.line(...items)}</p>` : nothing;
  }

  #correctionLabel({kind, when}: Update): TemplateResult {
    return html`<b>${this.message(`${kind}On`, {date: this.date(when)})}</b>`;
  }
}
