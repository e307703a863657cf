import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {find, updatesOf} from '../../content/find.js';
import type {Claim, Figure, Source, Statement, Story, Update} from '../../content/story.js';
import {machineDate} from '../../format/date.js';
import {fillParts} from '../../format/fill.js';
import type {Locale} from '../../format/locale.js';
import {edtfBounds, parseEdtf} from '../../notation/edtf.js';
import type {Edtf} from '../../notation/edtf.js';
import type {Kind} from '../../notation/ref.js';
import {parseRichText, plainText} from '../../notation/richtext.js';
import {richInline, richText} from '../../richtext/lit.js';
import type {Resolve} from '../../richtext/lit.js';

/** A story as one element shows it, in its language and at its heading level: the lines that all elements share. */
export class View implements Resolve {
  constructor(
    readonly story: Story,
    readonly locale: Locale,
    readonly level: number,
    /** Whether it stands in a briefing, which has one head and one foot for all. */
    readonly nested = false,
  ) {}

  /** A heading of the host's outline, `depth` levels below the element's own. */
  heading(depth: number, name: string, content: unknown): TemplateResult {
    switch (this.level + depth) {
      case 2:
        return html`<h2 class=${name} part=${name}>${content}</h2>`;
      case 3:
        return html`<h3 class=${name} part=${name}>${content}</h3>`;
      case 4:
        return html`<h4 class=${name} part=${name}>${content}</h4>`;
      case 5:
        return html`<h5 class=${name} part=${name}>${content}</h5>`;
      default:
        return html`<h6 class=${name} part=${name}>${content}</h6>`;
    }
  }

  /** A date, as precise as it is; the reader's own time beside a clock time. */
  date(edtf: string, date: Edtf = parseEdtf(edtf)): TemplateResult {
    const yours = this.locale.readerTime(date);
    return html`<time datetime=${machineDate(date) ?? nothing}>${this.locale.date(date)}</time>${yours
        ? html` <span class="yours">${yours}</span>`
        : nothing}`;
  }

  text(text: string | undefined): unknown {
    return text ? html`<div class="text" part="text">${richText(text, this)}</div>` : nothing;
  }

  inline(text: string): unknown {
    return richInline(text, this);
  }

  /** Rich text without its markup, for find-in-page and labels. */
  plain(text: string | undefined): string {
    if (!text) return '';
    const figure = (id: string) => this.#quantity(id);
    return parseRichText(text)
      .map((block) => (block.type === 'p' ? [block.children] : block.items))
      .flatMap((runs) => runs.map((run) => plainText(run, figure)))
      .join(' ');
  }

  ref(_node: unknown, children: unknown): unknown {
    return children;
  }

  figure(id: string): TemplateResult {
    return html`<span class="quantity" part="quantity">${this.#quantity(id)}</span>`;
  }

  #quantity(id: string): string {
    const figure: Figure | undefined = find(this.story, 'figure', id);
    return figure ? this.locale.quantity(figure) : '';
  }

  name(actor: string | undefined): string {
    return find(this.story, 'actor', actor)?.name ?? '';
  }

  /** Who says so, how sure it is, and by which sources. Calm for what is plainly reported; doubt stands out. */
  claim(claim: Claim, after?: unknown): TemplateResult {
    const {words} = this.locale;
    const {status, by, via} = claim;
    const calm = status === 'confirmed' || status === 'reported';
    const pattern = words[by ? (`${status}By` as const) : status];
    const said = fillParts(pattern, {by: html`<b part="by">${this.name(by)}</b>`});
    const passed = via ? [', ', fillParts(words.via, {via: this.name(via)})] : nothing;
    const sources = (claim.sources ?? []).flatMap((id) => find(this.story, 'source', id) ?? []);
    return html`<p class="claim" part="claim"><span class=${calm ? '' : `sure ${status}`} part="status">${said}${passed}</span>${sources.map(
        (source) => html`<span class="source"><span class="dot" aria-hidden="true"> · </span>${this.source(source)}</span>`,
      )}${claim.checked ? html` · ${this.locale.say('lastChecked', {date: this.locale.date(claim.checked)})}` : nothing}${after ? html` · ${after}` : nothing}</p>
      ${claim.note ? html`<p class="note" part="note">${this.inline(claim.note)}</p>` : nothing}`;
  }

  source({title, publisher, url, archived}: Source): TemplateResult {
    const name = publisher ? `${publisher}: ${title}` : title;
    return html`${url ? html`<a href=${url} rel="noopener" part="source">${name}</a>` : html`<span part="source">${name}</span>`}${archived
        ? html` (<a href=${archived} rel="noopener" part="source">${this.locale.words.sourceArchived}</a>)`
        : nothing}`;
  }

  /** Exact words in quotation marks, a paraphrase without; then who said it. */
  statement(statement: Statement, within?: Claim): TemplateResult {
    const {words, text, lang} = statement;
    return html`<blockquote class="quote" part="quote">
        ${words ? html`<p class="words" lang=${lang ?? nothing}>${words}</p>` : nothing}${this.text(text)}
      </blockquote>
      ${this.claim(within && `${within.sources}` === `${statement.sources}` ? {...statement, sources: []} : statement)}`;
  }

  /** Statements that say otherwise, at the size of what they contradict. */
  counterclaims(claim: Claim): unknown {
    const others = (claim.counterclaims ?? []).flatMap((id) => find(this.story, 'statement', id) ?? []);
    return others.map(
      (other) =>
        html`<div class="other" part="counterclaim"><p class="label">${this.locale.words.otherAccount}</p>${this.statement(other, claim)}</div>`,
    );
  }

  /** The corrections that touch a thing, at the thing. */
  corrections(kind: Kind, id: string): unknown {
    return updatesOf(this.story, kind, id).map((update) => this.correction(update));
  }

  correction(update: Update): TemplateResult {
    const {words} = this.locale;
    const date = this.date(update.when);
    return html`<div class="fine correction" part="correction"><p><b>${fillParts(words[`${update.kind}On`], {date})}</b> ${this.inline(update.text)}</p>${update.before
        ? html`<p><del>${fillParts(words.before, {text: update.before})}</del></p>`
        : nothing}${update.after ? html`<p><ins>${fillParts(words.after, {text: update.after})}</ins></p>` : nothing}${update.why
        ? html`<p>${this.inline(update.why)}</p>`
        : nothing}</div>`;
  }

  /** The head of an element that stands by itself. */
  head(title: string): TemplateResult {
    const {kicker, title: story} = this.story;
    return html`<header class="head" part="head">${this.nested ? nothing : html`<p class="kicker" part="kicker">${kicker ?? story}</p>`}<slot name="heading">${this.heading(0, 'heading', title)}</slot>${this.freshness()}</header>`;
  }

  /** Says so when a story is old, over, or kept for the record. */
  freshness(now = Date.now()): unknown {
    if (this.nested) return nothing;
    const {status, updated, staleAfter} = this.story;
    const {words, locale} = {words: this.locale.words, locale: this.locale};
    const said =
      status === 'ended'
        ? words.ended
        : status === 'archived'
          ? locale.say('archived', {date: locale.date(updated)})
          : staleAfter !== undefined && now - latest(updated) > staleAfter * 36e5
            ? locale.say('notUpdatedSince', {date: locale.date(updated)})
            : '';
    return said ? html`<p class="notice" part="notice">${said}</p>` : nothing;
  }

  /** One quiet line: updated when, what was corrected, and the sources. */
  foot(): unknown {
    if (this.nested) return nothing;
    const {story, locale} = this;
    const corrections = story.updates.filter(({kind}) => kind !== 'added');
    return html`<footer class="foot" part="foot"><span>${fillParts(locale.words.updatedOn, {date: this.date(story.updated)})}</span>${corrections.length
        ? html`<details part="corrections"><summary>${locale.count('corrections', corrections.length)}</summary>${corrections.map((update) => this.correction(update))}</details>`
        : nothing}${story.sources.length
        ? html`<details part="sources"><summary>${locale.count('sources', story.sources.length)}</summary><ul>${story.sources.map(
            (source) => html`<li>${this.source(source)}${source.published ? html`, ${this.date(source.published)}` : nothing}${source.note ? html`. ${source.note}` : nothing}</li>`,
          )}</ul></details>`
        : nothing}</footer>`;
  }
}

function latest(edtf: string): number {
  return edtfBounds(parseEdtf(edtf))[1];
}
