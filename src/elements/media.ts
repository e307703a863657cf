import {css} from '@lit/reactive-element';
import {html, nothing} from '../template/html.js';
import type {PropertyDeclarations} from '@lit/reactive-element';
import {find} from '../content/find.js';
import type {Media} from '../content/story.js';
import {fragmentOf} from '../notation/ref.js';
import {define} from './base/define.js';
import {CrisisElement} from './base/element.js';
import {choice} from './base/options.js';
import type {RenderContext} from './base/render-context.js';

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
  /* Reserves the space of a picture before it loads, and where it fails to load. */
  .frame {
    position: relative;
    display: grid;
    background: color-mix(in srgb, var(--_ink) 7%, transparent);
    margin-block-end: var(--_step);
    &.gated {
      grid-template-rows: minmax(44px, auto) auto;
    }
    > svg {
      max-block-size: 40em;
    }
    :is(svg, img, video, iframe) {
      grid-area: 2 / 1;
      inline-size: 100%;
    }
    :is(img, video, iframe) {
      position: absolute;
      inset: 0;
      block-size: 100%;
      border: 0;
      object-fit: contain;
    }
  }
  .gate {
    grid-area: 1 / 1 / 3;
    place-self: center;
    padding-inline: calc(var(--_step) * 2);
    text-align: center;
    z-index: 1;
  }
  .open > .gate {
    grid-row: 1;
    display: flex;
    flex-wrap: wrap;
    place-content: center;
    align-items: center;
    gap: 0 1em;
    font-size: 0.8em;
  }
  .frame + figcaption .text {
    font-size: 0.8em;
  }
  @media print {
    .gated {
      display: contents;
      > :not(.gate) {
        display: none;
      }
    }
  }
`;

/**
 * The sandbox of a player. One from this site gets no origin, because with it its scripts could remove the sandbox. The
 * return type is a single token, because the linter knows no lists.
 */
function sandboxOf(url: string): 'allow-scripts' {
  const {baseURI} = document;
  const isElsewhere = URL.canParse(url, baseURI) && new URL(url, baseURI).origin !== self.origin;
  const tokens = `allow-scripts allow-presentation allow-popups${isElsewhere ? ' allow-same-origin' : ''}`;
  return tokens as 'allow-scripts';
}
/** The aspect ratio of players, which have no size. */
const DEFAULT_SIZE = {width: 16, height: 9};

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/**
 * @summary Photos, videos with captions, players that load on click, and links to footage held elsewhere.
 *
 * @tag crisis-media
 * @csspart item - Photo, video, player or footage, with its caption.
 * @csspart frame - Box of a photo, video or player.
 * @csspart gate - Warning and button in front of sensitive content, and of a player before it loads.
 * @csspart held - Link to footage held elsewhere; below a player, the link to its page.
 * @csspart caption - Caption.
 * @csspart credit - Line with credit, author, date, licence and sources.
 */
export class CrisisMedia extends CrisisElement {
  override readonly shownKind = 'media';
  static override properties: PropertyDeclarations = {item: {}};
  static override styles = [...CrisisElement.styles, styles];

  /** Id of the only item shown; by default all are shown. */
  declare item: string | null | undefined;

  /** Keys of the gates that the reader has opened. */
  readonly #openGates = new Set<string>();

  protected override body(context: RenderContext): unknown {
    const {media} = context.story;
    const itemId = this.option('item', choice(['', ...media.map(({id}) => id)]));
    const items = media.filter(({id}) => !itemId || id === itemId);
    return html`${context.head('media')}
      ${
        items.length
          ? html`<ul class="media" role="list">${items.map((item) =>
              this.#item(context, item),
            )}</ul>`
          : context.empty()
      }
      ${context.foot()}`;
  }

  #item(context: RenderContext, item: Media): unknown {
    const {id, caption} = item;
    return html`<li class="item ${context.highlightClass('media', id)}" part="item" id=${fragmentOf('media', id)} tabindex="-1">
      <figure>
        ${this.tryRender(`media.${id}`, () => (item.kind === 'footage' ? this.#held(context, item) : this.#framed(context, item)))}
        <figcaption>
          <div part="caption">${context.freshLabel('media', id)}${context.text(caption)}</div>
          ${item.kind === 'player' ? html`<p class="fine" part="held">${this.#link(context, item)}</p>` : nothing}
          ${this.#credit(context, item)}${context.corrections('media', id)}
        </figcaption>
      </figure>
    </li>`;
  }

  #held(context: RenderContext, item: Media): unknown {
    return html`<p class="fine" part="held"><b>${context.message('held')}</b> ${this.#link(context, item)}</p>`;
  }

  /** The link to where footage is held; for a player too, because it may be blocked or fail to load. */
  #link(context: RenderContext, {url}: Media): unknown {
    return (
      url &&
      html`<a href=${url}>${context.uiText(context.locale.message('heldAt', {host: hostOf(url)}))}</a>`
    );
  }

  #framed(context: RenderContext, item: Media): unknown {
    const {id, kind, sensitive, url = '', files = []} = item;
    const {locale} = context;
    const {width, height} = files[0] ?? DEFAULT_SIZE;
    const isPlayer = kind === 'player';
    const hasGate = isPlayer || sensitive;
    // After an edition with another URL or another warning the gate is closed again.
    const gate = [id, url, sensitive].join(' ');
    const isOpen = this.#openGates.has(gate);
    const toggle = () => {
      if (!this.#openGates.delete(gate)) this.#openGates.add(gate);
      this.requestUpdate();
    };
    const showText = isPlayer
      ? locale.message('loadPlayer', {host: hostOf(url)})
      : locale.words.show;
    // Nothing behind a gate is requested from a server before the reader opens it. The button stays, to keep the focus.
    return html`<div class="frame ${hasGate ? 'gated' : ''} ${isOpen ? 'open' : ''}" part="frame">
        <svg viewBox="0 0 ${width} ${height}" aria-hidden="true"></svg>
        ${
          hasGate
            ? html`<div class="gate" part="gate">
                ${sensitive && html`<p><b>${sensitive}</b></p>`}
                <button type="button" @click=${toggle}>${context.uiText(isOpen ? locale.words.hide : showText)}</button>
              </div>`
            : nothing
        }
        ${hasGate && !isOpen ? nothing : this.#picture(context, item)}
      </div>`;
  }

  #picture(
    context: RenderContext,
    {kind, caption, alt = '', url, files = [], poster, tracks = []}: Media,
  ) {
    const {width, height} = files[0] ?? DEFAULT_SIZE;
    if (kind === 'player')
      return html`<iframe src=${url!} title=${context.plain(caption)} sandbox=${sandboxOf(url!)} allow="fullscreen" referrerpolicy="strict-origin"></iframe>`;
    if (kind === 'video')
      return html`<video controls playsinline preload="none" width=${width} height=${height} poster=${poster ?? ''} aria-label=${alt || context.plain(caption)}>
        ${files.map((file) => html`<source src=${file.url} type=${file.type ?? nothing} />`)}
        ${tracks.map(({url, lang, label}, i) => html`<track kind="captions" src=${url} srclang=${lang} label=${label} ?default=${!i} />`)}
      </video>`;
    // The last type is the `<img>`, which every browser has to support.
    const types = [...new Set(files.map(({type}) => type))];
    const srcsetOf = (wanted: string | undefined) =>
      files
        .filter(({type}) => type === wanted)
        .map(({url, width}) => `${url.replaceAll(' ', '%20')} ${width}w`)
        .join(', ');
    const sizes = 'auto, 100vw';
    return html`<picture>
      ${types.slice(0, -1).map((type) => html`<source type=${type ?? nothing} srcset=${srcsetOf(type)} sizes=${sizes} />`)}
      <img loading="lazy" decoding="async" width=${width} height=${height} alt=${alt} sizes=${sizes} srcset=${srcsetOf(types.at(-1))} src=${files.at(-1)!.url} />
    </picture>`;
  }

  /** The line with credit, author, date, licence and sources. */
  #credit(context: RenderContext, {kind, credit, by, when, licence, sources = []}: Media): unknown {
    const {story} = context;
    const {name} = find(story, 'actor', by ?? '') ?? {};
    const line = context.line(
      context.storyText(credit),
      name && name !== credit && context.storyText(name),
      when && context.date(when),
      // Footage is only linked to, which needs no licence.
      kind !== 'footage' && licence && context.storyText(licence),
      ...context.sources(sources),
    );
    return html`<p class="claim" part="credit">${line}</p>`;
  }
}
define('crisis-media', CrisisMedia);

declare global {
  interface HTMLElementTagNameMap {
    'crisis-media': CrisisMedia;
  }
}
