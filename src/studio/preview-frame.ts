import {markDrawing} from './draft.js';
import type {ShowMessage, PreviewMessage} from './messages.js';

/** What the page around the element keeps free on either side, in pixels; see preview.css. */
const MARGIN = 16;
const LEAST = 120;
const MOST = 2000;

/** The preview: a frame as wide as the author says, shown smaller where there is less room. */
export class PreviewFrame {
  readonly #stage: HTMLElement;
  readonly #sheet: HTMLElement;
  readonly #handle: HTMLElement;
  readonly #resized: (width: number, shown: number) => void;
  readonly #heard: (told: PreviewMessage) => void;
  #frame: HTMLIFrameElement;
  #ready = false;
  #bar = 0;
  #width = 0;
  #scale = 1;
  #show: ShowMessage | undefined;

  /** `resized` hears of a new width, and at what part of it the frame is shown; `heard` what the preview tells. */
  constructor(
    stage: HTMLElement,
    resized: (width: number, scale: number) => void,
    heard: (told: PreviewMessage) => void,
  ) {
    this.#stage = stage;
    this.#sheet = stage.querySelector<HTMLElement>('.sheet')!;
    this.#handle = stage.querySelector<HTMLElement>('[role=separator]')!;
    this.#frame = stage.querySelector('iframe')!;
    this.#resized = resized;
    this.#heard = heard;
    addEventListener('message', this.#listen);
    new ResizeObserver(() => this.#fit()).observe(stage);
    this.#handle.addEventListener('pointerdown', this.#drag);
    this.#handle.addEventListener('keydown', this.#step);
    this.#begin();
  }

  /** A fresh page in the frame. */
  #begin(): void {
    this.#ready = false;
    this.#frame.src = new URL('preview.html', import.meta.url).href;
  }

  show(show: ShowMessage): void {
    const before = this.#show;
    this.#show = show;
    // A div or a link finds its story when the page begins.
    const anew = before && show.placement !== 'tag' && before !== show;
    if (anew || (before && before.placement !== show.placement)) this.#begin();
    else this.#post();
  }

  #post(): void {
    if (!this.#ready || !this.#show) return;
    markDrawing(true);
    this.#frame.contentWindow?.postMessage(this.#show, location.origin);
  }

  set width(width: number) {
    this.#width = Math.round(Math.min(Math.max(width, LEAST), MOST));
    this.#fit();
  }

  print(): void {
    this.#frame.contentWindow?.print();
  }

  readonly #listen = ({data, origin, source}: MessageEvent<PreviewMessage>): void => {
    if (origin !== location.origin || source !== this.#frame.contentWindow) return;
    if (data.is === 'ready') {
      this.#ready = true;
      this.#bar = data.bar;
      this.#fit();
      this.#post();
    }
    if (data.is === 'drawn') markDrawing(false);
    this.#heard(data);
  };

  #fit(): void {
    const {clientWidth, clientHeight} = this.#stage;
    const outer = this.#width + 2 * MARGIN + this.#bar;
    const room = clientWidth - this.#handle.offsetWidth;
    this.#scale = Math.min(1, room / outer);
    Object.assign(this.#frame.style, {
      width: `${outer}px`,
      height: `${clientHeight / this.#scale}px`,
      transform: this.#scale < 1 ? `scale(${this.#scale})` : '',
    });
    this.#sheet.style.width = `${outer * this.#scale}px`;
    this.#handle.setAttribute('aria-valuenow', String(this.#width));
    this.#resized(this.#width, this.#scale);
  }

  readonly #drag = (down: PointerEvent): void => {
    const {clientX: from, pointerId} = down;
    const began = this.#width;
    const scale = this.#scale;
    down.preventDefault();
    this.#handle.focus();
    this.#handle.setPointerCapture(pointerId);
    // The sheet stands in the middle: it grows on both sides.
    const centred = getComputedStyle(this.#stage).justifyContent === 'center' ? 2 : 1;
    const move = ({clientX}: PointerEvent) =>
      (this.width = began + ((clientX - from) * centred) / scale);
    this.#handle.addEventListener('pointermove', move);
    this.#handle.addEventListener(
      'lostpointercapture',
      () => this.#handle.removeEventListener('pointermove', move),
      {once: true},
    );
  };

  readonly #step = (event: KeyboardEvent): void => {
    const by = {ArrowLeft: -10, ArrowRight: 10, PageDown: -100, PageUp: 100}[event.key];
    if (!by) return;
    event.preventDefault();
    this.width = this.#width + by;
  };
}
