import {html} from 'lit';
import type {TemplateResult} from 'lit';
import {STUDIO} from './build-data.js';
import type {Token} from './build-data.js';
import {select} from './controls.js';
import type {Settings} from './draft.js';
import type {Placement} from './messages.js';

/** The rule in which the demo's house styles set their tokens. */
const TOKEN_RULE = /crisis-story \{[^}]*\}/;

/** The tokens that a house style sets, name to value. */
function tokensOf(style: string): Readonly<Record<string, string>> {
  const [rule = ''] = TOKEN_RULE.exec(STUDIO.styles[style] ?? '') ?? [];
  return Object.fromEntries(
    [...rule.matchAll(/(--crisis-[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]),
  );
}

/** The selector of an element for each placement. */
const SELECTORS: Readonly<Record<Placement, (tag: string) => string>> = {
  tag: (tag) => tag,
  div: (tag) => `.${tag}`,
  link: (tag) => `p:has(> [href$='#${tag}'])`,
  iframe: (tag) => tag,
};

/** The style sheet to add to the publisher's page; empty if nothing is changed. */
export function cssOf({style, tokens, tag, placement}: Settings): string {
  const lines = Object.entries(tokens)
    .filter(([, value]) => value.trim())
    .map(([name, value]) => `  ${name}: ${value.trim()};\n`);
  const rule = lines.length ? `crisis-story {\n${lines.join('')}}` : '';
  const css = style ? (STUDIO.styles[style] ?? '').replace(TOKEN_RULE, () => rule) : rule;
  return css.replaceAll('crisis-story', SELECTORS[placement](tag)).trim();
}

/** The value of a colour input for `#c00` and `#cc0000`. */
function hexOf(value: string): string | undefined {
  const long = value.trim().replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  return /^#[\da-f]{6}$/i.test(long) ? long : undefined;
}

/** The form for the tokens, and the resulting CSS. */
export function stylePanel(
  settings: Settings,
  set: (patch: Partial<Settings>) => void,
  copy: (text: string) => void,
): TemplateResult {
  const {style, tokens} = settings;
  const css = cssOf(settings);
  const field = ({name, description, byDefault = '', syntax}: Token): TemplateResult => {
    const value = tokens[name] ?? '';
    const onInput = (event: Event) =>
      set({tokens: {...tokens, [name]: (event.target as HTMLInputElement).value}});
    const hex = hexOf(value);
    const short = name.replace('--crisis-', '');
    const wrong =
      !!value && !!syntax && !CSS.supports(syntax === '<color>' ? 'color' : 'width', value);
    return html`<div class="field token">
      <label for=${name}>${short}</label>
      <span>
        <input
          id=${name}
          .value=${value}
          placeholder=${byDefault.replaceAll('`', '')}
          aria-describedby="${name}-about"
          aria-invalid=${wrong}
          @input=${onInput}
          autocomplete="off"
          spellcheck="false"
        />${
          syntax === '<color>'
            ? html`<input
              type="color"
              aria-label="Colour of ${short}"
              class=${hex ? '' : 'unset'}
              .value=${hex ?? '#888888'}
              @input=${onInput}
            />`
            : ''
        }
      </span>
      <p id="${name}-about">${description}${wrong ? ` This is not a ${syntax.slice(1, -1)}.` : ''}</p>
    </div>`;
  };
  const names = Object.keys(STUDIO.styles).map((name) => [name, `A ${name}`] as const);
  return html`<div class="field">
      <label for="style">Start from</label>${select(
        'style',
        style,
        [['', 'the page as it is'], ...names],
        (style) => set({style, tokens: tokensOf(style)}),
      )}
      <p>A house style sets parts too. Choosing one replaces the tokens below.</p>
    </div>
    ${STUDIO.tokens.map(field)}
    <div class="result">
      <h2>For your style sheet</h2>
      ${
        css
          ? html`<button @click=${() => copy(css)}>Copy the CSS</button>
            <pre tabindex="0" role="region" aria-label="CSS">${css}</pre>`
          : html`<p>Nothing is changed yet: the elements take the page’s font, size and ink.</p>`
      }
    </div>`;
}
