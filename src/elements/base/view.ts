import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {find, updatesOf} from '../../content/find.js';
import type {Claim, Source, Statement, Story, Update} from '../../content/story.js';
import type {Load} from '../../feed/feed.js';
import {fillParts, sentences} from '../../format/fill.js';
import {Locale, directionOf} from '../../format/locale.js';
import type {Word} from '../../format/locale.js';
import {parseRef} from '../../notation/ref.js';
import type {Kind, Target} from '../../notation/ref.js';
import {parseRichText, plainText} from '../../notation/richtext.js';
import {richInline, richText} from '../../richtext/lit.js';
import type {Resolve} from '../../richtext/lit.js';
import {change} from './change.js';
import {linkTo} from './deep-link.js';
import {fresh, freshness} from './freshness.js';
import {Voice} from './voice.js';

/** What the reader may ask of the element that a view stands in. */
export interface Reader {
  choose(thing?: Target): void;
  peek(thing: Target, at: HTMLElement): void;
}

/** What is shown of a statement beside its claim: that it is one, to whom it was made, and when. */
type Said = Partial<Pick<Statement, 'topic' | 'to' | 'when'>>;

/** A story as one element shows it, in its language and at its heading level: the lines that all elements share. */
export class View extends Voice implements Resolve {
  constructor(
    story: Story,
    locale: Locale,
    readonly level: number,
    /** What the reader has chosen, and then all that goes with it. */
    readonly chosen: readonly string[],
    readonly reader: Reader,
    /** Whether it stands in a briefing, which has one head and one foot for all. */
    readonly nested = false,
    readonly load: Load = {},
    readonly stale = false,
    keepsRoom = false,
  ) {
    super(story, locale, keepsRoom);
  }

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

  text(text: string | undefined): unknown {
    return text && html`<div class="text" part="text">${richText(text, this)}</div>`;
  }

  inline(text: string): unknown {
    return richInline(text, this);
  }

  /** Rich text without its markup, for find-in-page and labels. */
  plain(text = ''): string {
    return parseRichText(text)
      .flatMap(({items}) => items.map((item) => plainText(item, this.#quantity)))
      .join(' ');
  }

  /** Words that name a thing: they tell about a place or a person (no button, for no line could break it), and lead to the rest. */
  ref({kind, id}: Target, children: unknown): unknown {
    if (kind === 'place' || kind === 'actor') {
      const peek = (event: Event & {key?: string}) => {
        if (!/^(?:Enter| )?$/.test(event.key ?? '')) return;
        event.preventDefault();
        this.reader.peek({kind, id}, event.currentTarget as HTMLElement);
      };
      return html`<span role="button" tabindex="0" class="ref" part="ref" aria-haspopup="dialog" @click=${peek} @keydown=${peek}>${children}</span>`;
    }
    const {url} = kind === 'source' ? find(this.story, kind, id)! : {url: linkTo(kind, id)};
    return url ? html`<a ?data-here=${kind !== 'source'} href=${url}>${children}</a>` : children;
  }

  /** The name of a thing, in plain text. */
  title({kind, id}: Target): string {
    const thing = find(this.story, kind, id) as Record<string, string>;
    const {name, title, headline, question, label, caption, words, text, topic, by} = thing;
    const said = words && this.locale.say('quoted', {words});
    const short = said ?? this.plain(headline ?? question ?? label ?? caption ?? text);
    // Nobody's words stand without their name.
    return name ?? title ?? (topic ? `${find(this.story, 'actor', by!)!.name}: ${short}` : short);
  }

  /** What a popover tells about a place or a person. */
  peek({kind, id}: Target): TemplateResult {
    const {text, role} = find(this.story, kind as 'actor', id)!;
    const name = this.title({kind, id});
    return html`<p><b>${name}</b></p>${role && html`<p>${role}</p>`}${this.text(text)}
      <p>${this.choose(kind, id, this.say('mark'), 'choose', nothing)}</p>`;
  }

  /** How a thing stands to what the reader has chosen, as a class. */
  mark(kind: Kind, id: string): '' | 'chosen' | 'related' {
    const at = this.chosen.indexOf(`${kind}:${id}`);
    return at < 0 ? '' : at ? 'related' : 'chosen';
  }

  /** A button by which the reader chooses a thing in all elements that show this story, or takes that back. */
  choose(
    kind: Kind,
    id: string,
    content: unknown,
    part = 'choose',
    title: unknown = this.locale.words.mark,
  ): TemplateResult {
    const pressed = this.mark(kind, id) === 'chosen';
    const choose = () => this.reader.choose(pressed ? undefined : {kind, id});
    return html`<button type="button" class=${part} part=${part} title=${title} aria-pressed=${pressed ? 'true' : 'false'} @click=${choose}>${content}</button>`;
  }

  /** Says what is chosen, and how to take it back. */
  choice(): unknown {
    const [ref, ...related] = this.chosen;
    if (!ref) return nothing;
    return html`${this.say('chosen', {title: this.title(parseRef(ref)!)})} (${this.count('related', related.length)})
      <button type="button" @click=${() => this.reader.choose()}>${this.say('clear')}</button>`;
  }

  figure(id: string): TemplateResult {
    return html`<span class="quantity" part="quantity">${this.#quantity(id)}</span>`;
  }

  /** A figure in the story's text is in the text's language, whatever the page speaks. */
  get #own(): Locale {
    const {lang, timeZone} = this.story;
    return (this.#text ??= lang === this.locale.lang ? this.locale : new Locale(lang, timeZone));
  }
  #text: Locale | undefined;

  // What is referred to is there: validation has seen to it.
  readonly #quantity = (id: string): string => this.#own.quantity(find(this.story, 'figure', id)!);

  /** Who says so, to whom, passed on by whom, and how sure it is; `tell` may mark what is the story's, and the name that is `first`. */
  #said<T>(
    {status, by, via}: Claim,
    {to, topic}: Said,
    tell: (text: string, first?: boolean) => T,
  ): unknown[] {
    const {words} = this.locale;
    const [who, hearer, courier] = [by, to, via].map((id) => find(this.story, 'actor', id ?? ''));
    // Under a statement the name is enough, with who that is.
    const pattern = !by
      ? words[status]
      : topic && status === 'reported'
        ? '{by}'
        : words[`${status}By`];
    const role = topic && who?.role;
    return fillParts<unknown>(
      [
        role ? pattern.replace('{by}', `{by}${words.comma} {role}`) : pattern,
        hearer && words.to,
        courier && words.via,
      ]
        .filter(Boolean)
        .join(`${words.comma} `),
      {
        by: who && tell(who.name, true),
        role: role && tell(role),
        to: hearer && tell(hearer.name),
        via: courier && tell(courier.name),
      },
    );
  }

  /** Who says so, how sure it is, when, and by which sources. Calm for what is plainly reported; doubt stands out. */
  claim(claim: Claim, after: unknown = nothing, said: Said = {}): TemplateResult {
    const {status, sources = [], note, reported} = claim;
    const {when} = said;
    const doubt = status === 'confirmed' || status === 'reported' ? '' : `sure ${status}`;
    const date = when
      ? this.date(when)
      : reported && this.say('reportedOn', {date: this.date(reported)});
    return html`<p class="claim" part="claim">
        <span class=${doubt} part="status"
          >${this.own(this.#said(claim, said, (text, first) => (first ? html`<b part="by">${this.told(text)}</b>` : this.told(text))))}</span
        >${date && ['\u00a0· ', date]}${sources.map((id) => ['\u00a0· ', this.source(find(this.story, 'source', id)!)])}${after}
      </p>
      ${note && html`<p class="note" part="note">${this.inline(note)}</p>`}`;
  }

  /** A claim without markup, with its statements and those that contradict it. */
  plainClaim(claim: Claim & {statements?: readonly string[] | undefined}, said: Said = {}): string {
    const {statements = [], counterclaims = [], note} = claim;
    const plain = (id: string): string => {
      const statement = find(this.story, 'statement', id)!;
      const {words, text} = statement;
      const claim = this.plainClaim({...statement, counterclaims: []}, statement);
      return sentences(words && this.locale.say('quoted', {words}), this.plain(text), claim);
    };
    return sentences(
      ...statements.map(plain),
      this.#said(claim, said, (text) => text).join(''),
      this.plain(note),
      ...counterclaims.map((id) => `${this.locale.words.otherAccount}: ${plain(id)}`),
    );
  }

  source({title, publisher, url, archived}: Source): unknown {
    const name = publisher ? `${publisher}: ${title}` : title;
    const link = (href: string, text: unknown) => html`<a href=${href} part="source">${text}</a>`;
    return [
      url ? link(url, name) : name,
      archived && [' (', link(archived, this.say('sourceArchived')), ')'],
    ];
  }

  /** Exact words in quotation marks, a paraphrase without; then who said it. */
  statement(statement: Statement, within?: Claim): TemplateResult {
    const {words, text, lang = this.story.lang, status} = statement;
    // What stands in an entry has that entry's sources.
    const sources = within?.sources?.join() === statement.sources?.join() ? [] : statement.sources;
    return html`<blockquote class="quote ${status}" part="quote">${words && html`<p class="words" lang=${lang} dir=${directionOf(lang)}>${words}</p>`}${this.text(text)}</blockquote>
      ${this.claim({...statement, sources}, nothing, statement)}`;
  }

  /** Statements that say otherwise, at the size of what they contradict. */
  counterclaims(claim: Claim): unknown {
    return claim.counterclaims?.map(
      (id) => html`<div class="other" part="counterclaim">
        <p class="label">${this.say('otherAccount')}</p>
        ${this.statement(find(this.story, 'statement', id)!, claim)}
      </div>`,
    );
  }

  /** The corrections that touch a thing, at the thing. */
  corrections(kind: Kind, id: string): unknown {
    return updatesOf(this.story, kind, id).map(this.correction);
  }

  readonly correction = ({kind, when, text, before, after, why}: Update): TemplateResult => {
    const date = this.date(when);
    return html`<div class="fine correction" part="correction">
      <p><b>${this.say(`${kind}On`, {date})}</b> ${this.inline(text)} ${why && this.inline(why)}</p>
      ${change(this, before, after)}
    </div>`;
  };

  /** The head of an element that stands by itself. */
  head(title: Word): TemplateResult {
    const {kicker, title: story} = this.story;
    return html`<header class="head" part="head">
      ${this.nested ? nothing : html`<p class="kicker" part="kicker">${kicker ?? story}</p>`}
      <slot name="heading">${this.heading(0, 'heading', this.say(title))}</slot>
      ${this.freshness()}
      <slot name="actions"></slot>
    </header>`;
  }

  /** Said where there is nothing to show, in the author's words or ours. */
  empty(): TemplateResult {
    return html`<p class="fine" part="empty"><slot name="empty">${this.say('empty')}</slot></p>`;
  }

  readonly freshness = (): unknown => freshness(this);
  readonly fresh = (kind: Kind, id: string): unknown => fresh(this, kind, id);

  /** When the story was last updated. */
  updated(): unknown {
    return this.say('updatedOn', {date: this.date(this.story.updated)});
  }

  /** One quiet line: updated when, what was corrected, and the sources. */
  foot(corrections = this.story.updates.filter(({kind}) => kind !== 'added')): unknown {
    if (this.nested) return nothing;
    const list = (part: string, name: unknown, items: TemplateResult[]) =>
      items.length
        ? html`<details part=${part}><summary>${name}</summary>${items}</details>`
        : nothing;
    return html`<footer class="foot" part="foot">
      <span>${this.updated()}</span>
      ${list('corrections', this.count('corrections', corrections.length), corrections.map(this.correction))}
      ${list(
        'sources',
        this.say('sources'),
        this.story.sources.map((source) => {
          const {published, note} = source;
          return html`<p>${this.source(source)}${published && [`${this.locale.words.comma} `, this.date(published)]}${note && `. ${note}`}</p>`;
        }),
      )}
    </footer>`;
  }
}
