import {markDrawing} from './draft.js';
import type {ShowMessage, PreviewMessage} from './messages.js';

/** The margin on each side of the element in pixels; see preview.css. */
const MARGIN = 16;
const MIN_WIDTH = 120;
const MAX_WIDTH = 2000;

/** The preview: a frame as wide as the author chooses, scaled down if there is less space. */
export class PreviewFrame {
  readonly #container: HTMLElement;
  readonly #sheet: HTMLElement;
  readonly #handle: HTMLElement;
  readonly #onResize: (width: number, shown: number) => void;
  readonly #onMessage: (told: PreviewMessage) => void;
  #frame: HTMLIFrameElement;
  #ready = false;
  #scrollbarWidth = 0;
  #width = 0;
  #scale = 1;
  #show: ShowMessage | undefined;
  /** Milliseconds for which the page waits before it draws the next change. */
  #wait = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `resized` is called with a new width and the scale at which it is shown; `onMessage` with messages of the preview. */
  constructor(
    stage: HTMLElement,
    resized: (width: number, scale: number) => void,
    heard: (told: PreviewMessage) => void,
  ) {
    this.#container = stage;
    this.#sheet = stage.querySelector<HTMLElement>('.sheet')!;
    this.#handle = stage.querySelector<HTMLElement>('[role=separator]')!;
    this.#frame = stage.querySelector('iframe')!;
    this.#onResize = resized;
    this.#onMessage = heard;
    addEventListener('message', this.#listen);
    // A page that can still say goodbye was left while it drew, but has not crashed.
    addEventListener('pagehide', () => markDrawing(false));
    new ResizeObserver(() => this.#fit()).observe(stage);
    this.#handle.addEventListener('pointerdown', this.#drag);
    this.#handle.addEventListener('keydown', this.#step);
    this.#reload();
  }

  /** Loads a new page in the frame. */
  #reload(): void {
    this.#ready = false;
    this.#frame.src = new URL('preview.html', import.meta.url).href;
  }

  show(show: ShowMessage): void {
    const before = this.#show;
    this.#show = show;
    // A div or a link is only turned into an element when its page loads.
    const needsReload = before && show.placement !== 'tag' && before !== show;
    if (needsReload || (before && before.placement !== show.placement)) this.#reload();
    else if (before && before.text !== show.text && this.#wait) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#post(), this.#wait);
    } else this.#post();
  }

  #post(): void {
    clearTimeout(this.#timer);
    if (!this.#ready || !this.#show) return;
    markDrawing(true);
    this.#frame.contentWindow?.postMessage(this.#show, location.origin);
  }

  set width(width: number) {
    this.#width = Math.round(Math.min(Math.max(width, MIN_WIDTH), MAX_WIDTH));
    this.#fit();
  }

  print(): void {
    this.#frame.contentWindow?.print();
  }

  readonly #listen = ({data, origin, source}: MessageEvent<PreviewMessage>): void => {
    if (origin !== location.origin || source !== this.#frame.contentWindow) return;
    if (data.type === 'ready') {
      this.#ready = true;
      this.#scrollbarWidth = data.bar;
      this.#fit();
      this.#post();
    }
    if (data.type === 'drawn') {
      markDrawing(false);
      // The frame shares the desk's thread: a story that takes long is drawn in a pause, not between two keys.
      this.#wait = data.duration < 50 ? 0 : Math.min(4 * data.duration, 1000);
    }
    this.#onMessage(data);
  };

  #fit(): void {
    const {clientWidth, clientHeight} = this.#container;
    // The screen does not show the preview.
    if (!clientWidth) return;
    const outer = this.#width + 2 * MARGIN + this.#scrollbarWidth;
    const room = clientWidth - this.#handle.offsetWidth;
    this.#scale = Math.min(1, room / outer);
    Object.assign(this.#frame.style, {
      width: `${outer}px`,
      height: `${clientHeight / this.#scale}px`,
      transform: this.#scale < 1 ? `scale(${this.#scale})` : '',
    });
    this.#sheet.style.width = `${outer * this.#scale}px`;
    this.#handle.setAttribute('aria-valuenow', String(this.#width));
    this.#onResize(this.#width, this.#scale);
  }

  readonly #drag = (down: PointerEvent): void => {
    const {clientX: from, pointerId} = down;
    const began = this.#width;
    const scale = this.#scale;
    down.preventDefault();
    this.#handle.focus();
    this.#handle.setPointerCapture(pointerId);
    // A centred sheet grows on both sides.
    const centred = getComputedStyle(this.#container).justifyContent === 'center' ? 2 : 1;
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
