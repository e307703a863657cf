import {css, html, nothing} from 'lit';
import type {PropertyDeclarations} from 'lit';
import {find} from '../content/find.js';
import type {Media} from '../content/story.js';
import {fragmentOf} from '../notation/ref.js';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import {choice} from './base/settings.js';
import type {View} from './base/view.js';

const styles = css`
  .media {
    list-style: none;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(17em, 100%), 1fr));
    gap: calc(var(--_step) * 4) calc(var(--_step) * 6);
  }
  .item {
    border-block-start: 1px solid var(--_rule);
    padding-block-start: calc(var(--_step) * 2);
  }
  /* The room of a picture is there before it comes, and when it never comes. */
  .frame {
    display: grid;
    place-items: center;
    background: color-mix(in srgb, var(--_ink) 6%, var(--_paper));
    margin-block-end: var(--_step);
  }
  .frame > * {
    grid-area: 1 / 1;
    inline-size: 100%;
    block-size: auto;
  }
  .frame > :is(img, iframe) {
    block-size: 100%;
    border: 0;
  }
  .frame > .gate {
    padding: calc(var(--_step) * 3);
    box-sizing: border-box;
    text-align: center;
  }
  @media print {
    .gate {
      display: none;
    }
  }
`;

/** Players give no size of their own. */
const WIDE = {width: 16, height: 9};

const hostOf = (url: string): string =>
  URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).host : url;

/**
 * @summary Photos, video with captions, players that load on a click, and footage that is held elsewhere.
 *
 * @tag crisis-media
 * @csspart item - A photo, a video or footage, with its caption.
 * @csspart frame - The room of a picture, a video or a player.
 * @csspart gate - What stands before sensitive content, and before a player is loaded.
 * @csspart held - That footage is held elsewhere.
 * @csspart caption - The caption.
 * @csspart credit - Whose it is, when it was made, its licence and its sources.
 */
export class CrisisMedia extends CrisisElement {
  static override properties: PropertyDeclarations = {item: {}};
  static override styles = [...CrisisElement.styles, styles];

  /** Id of the one item that is shown; all of them when not given. */
  declare item: string | null | undefined;

  /** What the reader has asked to see. */
  readonly #asked = new Set<string>();

  protected override body(view: View): unknown {
    const {media} = view.story;
    const {words} = view.locale;
    const only = this.setting('item', choice(['', ...media.map(({id}) => id)]));
    const items = media.filter(({id}) => !only || id === only);
    return html`${view.head(words.media)}
      ${
        items.length
          ? html`<ul class="media" role="list">${items.map((item) => this.#item(view, item))}</ul>`
          : html`<p class="fine" part="empty">${words.empty}</p>`
      }
      ${view.foot()}`;
  }

  #item(view: View, item: Media): unknown {
    const {id, caption} = item;
    return html`<li class="item ${view.mark('media', id)}" part="item" id=${fragmentOf('media', id)} tabindex="-1">
      <figure>
        ${item.kind === 'footage' ? this.#held(view, item) : this.#framed(view, item)}
        <figcaption>
          <div part="caption">${view.text(caption)}</div>
          ${this.#credit(view, item)}${view.corrections('media', id)}
        </figcaption>
      </figure>
    </li>`;
  }

  #held({locale}: View, {url}: Media): unknown {
    return html`<p class="fine" part="held"><b>${locale.words.held}</b> ${url && html`<a href=${url}>${locale.say('heldAt', {host: hostOf(url)})}</a>`}</p>`;
  }

  #framed(view: View, item: Media): unknown {
    const {id, kind, sensitive, url = '', files = []} = item;
    const {locale} = view;
    const {width, height} = files[0] ?? WIDE;
    const asked = this.#asked.has(id);
    const player = kind === 'player';
    const turn = () => {
      if (!this.#asked.delete(id)) this.#asked.add(id);
      this.requestUpdate();
    };
    const button = (text: string) =>
      html`<button type="button" aria-expanded=${asked ? 'true' : 'false'} @click=${turn}>${text}</button>`;
    const gated = player || sensitive;
    // Nothing behind a gate is asked of any server before the reader asks for it.
    return html`<div class="frame" part="frame">
        <svg viewBox="0 0 ${width} ${height}" aria-hidden="true"></svg>
        ${
          gated && !asked
            ? html`<div class="gate" part="gate">
                ${sensitive && html`<p><b>${sensitive}</b></p>`}
                <p>${button(player ? locale.say('loadPlayer', {host: hostOf(url)}) : locale.words.show)}</p>
              </div>`
            : this.#picture(view, item)
        }
      </div>
      ${gated && asked ? html`<p class="fine">${button(locale.words.hide)}</p>` : nothing}`;
  }

  #picture(view: View, {kind, caption, alt = '', url, files = [], poster, tracks = []}: Media) {
    const {width, height} = files[0] ?? WIDE;
    if (kind === 'player')
      return html`<iframe src=${url!} title=${view.plain(caption)} sandbox="allow-scripts allow-same-origin" allow="fullscreen" referrerpolicy="strict-origin"></iframe>`;
    if (kind === 'video')
      return html`<video controls playsinline preload="none" width=${width} height=${height} poster=${poster ?? ''} aria-label=${alt || view.plain(caption)}>
        ${files.map((file) => html`<source src=${file.url} type=${file.type ?? nothing} />`)}
        ${tracks.map(({url, lang, label}, i) => html`<track kind="captions" src=${url} srclang=${lang} label=${label} ?default=${!i} />`)}
      </video>`;
    // The last type given is the one that every browser knows.
    const types = [...new Set(files.map(({type}) => type))];
    const srcset = (of: string | undefined) =>
      files
        .filter(({type}) => type === of)
        .map(({url, width}) => `${encodeURI(decodeURI(url))} ${width}w`)
        .join(', ');
    const sizes = 'auto, 100vw';
    return html`<picture>
      ${types.slice(0, -1).map((type) => html`<source type=${type!} srcset=${srcset(type)} sizes=${sizes} />`)}
      <img loading="lazy" decoding="async" width=${width} height=${height} alt=${alt} sizes=${sizes} srcset=${srcset(types.at(-1))} src=${files.at(-1)!.url} />
    </picture>`;
  }

  /** Whose a photo or footage is, when it was made, its licence and its sources. */
  #credit(view: View, {credit, by, when, licence, sources = []}: Media): unknown {
    const {story} = view;
    const {name} = find(story, 'actor', by ?? '') ?? {};
    const parts = [
      credit,
      name !== credit && name,
      when && view.date(when),
      licence,
      ...sources.map((id) => view.source(find(story, 'source', id)!)),
    ].filter(Boolean);
    return html`<p class="claim" part="credit">${parts.map((part, i) => [i ? ' · ' : '', part])}</p>`;
  }
}
define('crisis-media', CrisisMedia);

declare global {
  interface HTMLElementTagNameMap {
    'crisis-media': CrisisMedia;
  }
}
