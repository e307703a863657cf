/** The builder of a style: fields for every token, the briefing in it, and the CSS to copy. */
const form = document.querySelector('#builder');
const output = document.querySelector('#css code');
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);
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
