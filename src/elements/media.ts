import {css, html, nothing} from 'lit';
import type {PropertyDeclarations} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
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
  /* The room of a picture is there before it comes, and when it never comes. */
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
 * What a player may do. A page of our own origin that runs scripts could take its sandbox away, so it has no origin in
 * there. The linter knows no list of these words.
 */
function sandboxOf(url: string): 'allow-scripts' {
  const {baseURI} = document;
  const isElsewhere = URL.canParse(url, baseURI) && new URL(url, baseURI).origin !== self.origin;
  const words = `allow-scripts allow-presentation allow-popups${isElsewhere ? ' allow-same-origin' : ''}`;
  return words as 'allow-scripts';
}
/** Players give no size of their own. */
const WIDE = {width: 16, height: 9};

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/**
 * @summary Photos, video with captions, players that load on a click, and footage that is held elsewhere.
 *
 * @tag crisis-media
 * @csspart item - A photo, a video or footage, with its caption.
 * @csspart frame - The room of a picture, a video or a player.
 * @csspart gate - What stands before sensitive content, and before a player is loaded.
 * @csspart held - That footage is held elsewhere, and the link to it; beside a player the link alone.
 * @csspart caption - The caption.
 * @csspart credit - Whose it is, when it was made, its licence and its sources.
 */
export class CrisisMedia extends CrisisElement {
  override readonly shows = 'media';
  static override properties: PropertyDeclarations = {item: {}};
  static override styles = [...CrisisElement.styles, styles];

  /** Id of the one media item that is shown; all of them when not given. */
  declare item: string | null | undefined;

  /** What the reader has asked to see, with what they were told of it. */
  readonly #asked = new Set<string>();

  protected override body(view: RenderContext): unknown {
    const {media} = view.story;
    const only = this.option('item', choice(['', ...media.map(({id}) => id)]));
    const items = media.filter(({id}) => !only || id === only);
    return html`${view.head('media')}
      ${
        items.length
          ? html`<ul class="media" role="list">${repeat(
              items,
              ({id}) => id,
              (item) => this.#item(view, item),
            )}</ul>`
          : view.empty()
      }
      ${view.foot()}`;
  }

  #item(view: RenderContext, item: Media): unknown {
    const {id, caption} = item;
    return html`<li class="item ${view.highlightClass('media', id)}" part="item" id=${fragmentOf('media', id)} tabindex="-1">
      <figure>
        ${this.tryRender(`media.${id}`, () => (item.kind === 'footage' ? this.#held(view, item) : this.#framed(view, item)))}
        <figcaption>
          <div part="caption">${view.fresh('media', id)}${view.text(caption)}</div>
          ${item.kind === 'player' ? html`<p class="fine" part="held">${this.#link(view, item)}</p>` : nothing}
          ${this.#credit(view, item)}${view.corrections('media', id)}
        </figcaption>
      </figure>
    </li>`;
  }

  #held(view: RenderContext, item: Media): unknown {
    return html`<p class="fine" part="held"><b>${view.message('held')}</b> ${this.#link(view, item)}</p>`;
  }

  /** The way to where it is held; beside a player too, which may be refused, blocked or gone. */
  #link(view: RenderContext, {url}: Media): unknown {
    return (
      url &&
      html`<a href=${url}>${view.uiText(view.locale.message('heldAt', {host: hostOf(url)}))}</a>`
    );
  }

  #framed(view: RenderContext, item: Media): unknown {
    const {id, kind, sensitive, url = '', files = []} = item;
    const {locale} = view;
    const {width, height} = files[0] ?? WIDE;
    const player = kind === 'player';
    const gated = player || sensitive;
    // Another player or another warning is another question.
    const question = [id, url, sensitive].join(' ');
    const asked = this.#asked.has(question);
    const turn = () => {
      if (!this.#asked.delete(question)) this.#asked.add(question);
      this.requestUpdate();
    };
    const show = player ? locale.message('loadPlayer', {host: hostOf(url)}) : locale.words.show;
    // Nothing behind a gate is asked of any server before the reader asks for it; the button stays, and with it the focus.
    return html`<div class="frame ${gated ? 'gated' : ''} ${asked ? 'open' : ''}" part="frame">
        <svg viewBox="0 0 ${width} ${height}" aria-hidden="true"></svg>
        ${
          gated
            ? html`<div class="gate" part="gate">
                ${sensitive && html`<p><b>${sensitive}</b></p>`}
                <button type="button" @click=${turn}>${view.uiText(asked ? locale.words.hide : show)}</button>
              </div>`
            : nothing
        }
        ${gated && !asked ? nothing : this.#picture(view, item)}
      </div>`;
  }

  #picture(
    view: RenderContext,
    {kind, caption, alt = '', url, files = [], poster, tracks = []}: Media,
  ) {
    const {width, height} = files[0] ?? WIDE;
    if (kind === 'player')
      return html`<iframe src=${url!} title=${view.plain(caption)} sandbox=${sandboxOf(url!)} allow="fullscreen" referrerpolicy="strict-origin"></iframe>`;
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
        .map(({url, width}) => `${url.replaceAll(' ', '%20')} ${width}w`)
        .join(', ');
    const sizes = 'auto, 100vw';
    return html`<picture>
      ${types.slice(0, -1).map((type) => html`<source type=${type ?? nothing} srcset=${srcset(type)} sizes=${sizes} />`)}
      <img loading="lazy" decoding="async" width=${width} height=${height} alt=${alt} sizes=${sizes} srcset=${srcset(types.at(-1))} src=${files.at(-1)!.url} />
    </picture>`;
  }

  /** Whose a photo or footage is, when it was made, its licence and its sources. */
  #credit(view: RenderContext, {kind, credit, by, when, licence, sources = []}: Media): unknown {
    const {story} = view;
    const {name} = find(story, 'actor', by ?? '') ?? {};
    const parts = view.line(
      view.storyText(credit),
      name && name !== credit && view.storyText(name),
      when && view.date(when),
      // What is not reproduced needs no licence here.
      kind !== 'footage' && licence && view.storyText(licence),
      ...view.sources(sources),
    );
    return html`<p class="claim" part="credit">${parts}</p>`;
  }
}
define('crisis-media', CrisisMedia);

declare global {
  interface HTMLElementTagNameMap {
    'crisis-media': CrisisMedia;
  }
}
