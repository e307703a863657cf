import {render} from 'lit';
import {directionOf} from '../../i18n/locale.js';
import type {Target} from '../../notation/ref.js';
import type {Outline} from '../analyze.js';
import {DEFAULT_SETTINGS} from '../draft.js';
import type {Settings} from '../draft.js';
import {download} from '../files.js';
import {copy, failure} from '../notice.js';
import {PreviewFrame} from '../preview-frame.js';
import type {Script} from '../script.js';
import {cssOf} from '../style-panel.js';
import {inspector, previewControls} from '../toolbar.js';
import type {Tab} from '../toolbar.js';
import {callWorker} from '../worker-client.js';

const byId = (id: string) => document.getElementById(id)!;
const defaults: Settings = {
  ...DEFAULT_SETTINGS,
  width: innerWidth < 1000 ? 320 : DEFAULT_SETTINGS.width,
};

/** The preview of the last valid story with its settings, and the inspector of the element that it shows. */
export class PreviewPane {
  settings: Settings;
  readonly #frame: PreviewFrame;
  readonly #onChange: () => void;
  /** The last valid story: its text and its outline. */
  #lastValid: {readonly text: string; readonly story: Outline} | undefined;
  #isBehind = true;
  #problems: readonly string[] = [];
  #script: Script | undefined;
  #tab: Tab = 'options';

  /**
   * `changed` is called when the settings have changed, `picked` when the author has clicked on a thing, `save` when the key
   * that saves was pressed in the preview.
   */
  constructor(
    settings: Settings | undefined,
    changed: () => void,
    picked: (target: Target) => void,
    save: () => void,
  ) {
    this.settings = settings ?? defaults;
    this.#onChange = changed;
    this.#frame = new PreviewFrame(
      byId('frame-container'),
      (width, scale) => {
        if (width !== this.settings.width) this.#change({width});
        const behind = this.#isBehind
          ? ' The text has errors: this is the last story without.'
          : '';
        const smaller = scale < 1 ? ` Shown at ${Math.round(scale * 100)} %.` : '';
        byId('shown').textContent = `${this.#problems.join('; ')}${smaller}${behind}`.trim();
      },
      (message) => {
        if (message.type === 'picked') picked(message.target);
        else if (message.type === 'save') save();
        else if (message.type === 'problems') {
          this.#problems = message.problems.map((one) => `${one.path}: ${one.message}`);
          this.#frame.width = this.settings.width;
        }
      },
    );
    this.#frame.width = this.settings.width;
  }

  /** Shows a text that is valid, with its outline; without one, that the story shown is not the newest. */
  show(text: string, story: Outline | undefined): void {
    this.#isBehind = !story;
    if (story) {
      this.#lastValid = {text, story};
      this.#makeScript();
    }
    this.#update();
  }

  reset(): void {
    this.settings = defaults;
  }

  draw(): void {
    render(
      previewControls(this.settings, this.#change, () => this.#frame.print()),
      byId('around'),
    );
    render(
      inspector(this.#tab, this.settings, {
        story: this.#lastValid?.story,
        script: this.#script,
        change: this.#change,
        setOption: this.#setOption,
        copy,
        choose: (next) => {
          this.#tab = next;
          this.#makeScript();
          this.draw();
        },
        save: ({code}) => download('crisis-elements.js', code, 'text/javascript'),
      }),
      byId('inspector'),
    );
  }

  /** Makes the script again, while its tab is open. */
  #makeScript(): void {
    const of = this.#lastValid;
    this.#script = undefined;
    if (!of || this.#tab !== 'paste') return;
    const {lang} = this.settings;
    callWorker('bundle', lang).then((made) => {
      if (of !== this.#lastValid || lang !== this.settings.lang) return;
      this.#script = made;
      this.draw();
    }, failure('No script'));
  }

  #update(): void {
    this.#problems = [];
    this.#frame.width = this.settings.width;
    if (!this.#lastValid) return;
    const {tag, placement, lang, dir, scheme, options} = this.settings;
    this.#frame.show({
      type: 'show',
      text: this.#lastValid.text,
      tag,
      placement,
      settings: options[tag] ?? {},
      lang,
      dir: dir === 'auto' ? directionOf(lang) : dir,
      scheme: scheme === 'auto' ? 'light dark' : scheme,
      css: cssOf(this.settings),
    });
  }

  readonly #change = (patch: Partial<Settings>): void => {
    const {lang} = this.settings;
    this.settings = {...this.settings, ...patch};
    this.#update();
    if (this.settings.lang !== lang) this.#makeScript();
    this.draw();
    this.#onChange();
  };

  readonly #setOption = (name: string, value: string): void => {
    const {tag, options} = this.settings;
    const others = Object.entries(options[tag] ?? {}).filter(([other]) => other !== name);
    const now = Object.fromEntries(value ? [...others, [name, value]] : others);
    this.#change({options: {...options, [tag]: now}});
  };
}
