/** The builder of a style: fields for every token, the briefing in it, and the CSS to copy; and the check of a pasted one. */
import {styleNames, styleProblems} from '../../../src/theme/style-sheet.ts';

const form = document.querySelector('#builder');
const output = document.querySelector('#css code');
const pastedSheet = new CSSStyleSheet();
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(pastedSheet, sheet);
const fields = [...form.querySelectorAll('[data-token]')];

function show() {
  const lines = fields.flatMap(({dataset: {token}, value}) =>
    value.trim() ? `  ${token}: ${value.trim()};\n` : [],
  );
  const css = lines.length ? `crisis-story {\n${lines.join('')}}\n` : '';
  output.textContent = css || '/* Nothing is changed yet. */\n';
  sheet.replaceSync(css.replace('crisis-story', '.live crisis-story.built'));
  for (const field of fields) {
    const {syntax} = field.dataset;
    const property = syntax === '<color>' ? 'color' : syntax === '<length>' ? 'width' : '';
    const isWrong = property && field.value.trim() && !CSS.supports(property, field.value);
    field.setCustomValidity(isWrong ? `CSS does not read this as a ${syntax.slice(1, -1)}` : '');
    field.ariaInvalid = isWrong ? 'true' : null;
  }
}
form.addEventListener('input', ({target}) => {
  if (target.type === 'color') document.getElementById(target.dataset.for).value = target.value;
  show();
});
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(show));
for (const button of document.querySelectorAll('[data-style]'))
  button.addEventListener('click', () => {
    const tokens = JSON.parse(button.dataset.style);
    for (const field of fields) field.value = tokens[field.dataset.token] ?? '';
    show();
  });
show();

const pasted = document.querySelector('#pasted');
const report = document.querySelector('#pasted-problems');
const manifest = new URL('../custom-elements.json', import.meta.url);
const names = fetch(manifest).then(async (response) => styleNames(await response.json()));

/** Shows the briefing in the pasted style sheet, and lists the names in it that style nothing. */
async function check() {
  const css = pasted.value;
  // Nested, so that it styles the example and not the manual.
  pastedSheet.replaceSync(`.live {${css}}`);
  const problems = styleProblems(css, await names);
  if (css !== pasted.value) return;
  const list = document.createElement('ul');
  for (const {start, message} of problems) {
    const line = css.slice(0, start).split('\n').length;
    list.append(
      Object.assign(document.createElement('li'), {textContent: `Line ${line}: ${message}`}),
    );
  }
  const isEmpty = !css.trim();
  report.replaceChildren(
    problems.length ? list : isEmpty ? '' : 'Every name of ours in it exists.',
  );
}
pasted.addEventListener('input', () => void check());
// Browsers fill in again what was there before a reload.
if (pasted.value) void check();
