/** What every page of the manual does: code to copy, parts to light up, the place in the contents. */

for (const code of document.querySelectorAll('pre > code')) {
  const pre = code.parentElement;
  const box = Object.assign(document.createElement('div'), {className: 'code'});
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: 'Copy',
  });
  // A live region says what happened, and the button keeps its name.
  const status = document.createElement('span');
  status.className = 'skip';
  status.role = 'status';
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = button.textContent = 'Copied';
    } catch {
      getSelection().selectAllChildren(code);
      status.textContent = 'Not copied: the code is selected instead.';
    }
    setTimeout(() => {
      button.textContent = 'Copy';
      status.textContent = '';
    }, 2000);
  });
  pre.replaceWith(box);
  box.append(pre, button, status);
}

/** Style sheets that are shown as examples apply to the page. */
for (const {textContent} of document.querySelectorAll('[data-applied] code')) {
  const applied = new CSSStyleSheet();
  applied.replaceSync(textContent);
  document.adoptedStyleSheets.push(applied);
}

/** The names in a table of parts become buttons, each of which outlines its part in the examples of the page. */
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);
const tags = new Set(
  [...document.querySelectorAll('.live *')].flatMap(({localName}) =>
    localName.startsWith('crisis-') ? localName : [],
  ),
);
const cells = [...document.querySelectorAll('table')]
  .filter((table) => tags.size && table.tHead?.rows[0]?.cells[0]?.textContent === 'part')
  .flatMap((table) => [...table.tBodies[0].rows].map((row) => row.cells[0]));
for (const cell of cells) {
  const name = cell.textContent.trim();
  const button = Object.assign(document.createElement('button'), {type: 'button'});
  button.ariaPressed = 'false';
  button.append(...cell.childNodes);
  button.addEventListener('click', () => {
    const isOn = button.ariaPressed !== 'true';
    for (const other of cells) other.firstElementChild.ariaPressed = 'false';
    button.ariaPressed = String(isOn);
    const parts = [...tags].map((tag) => `.live ${tag}::part(${name})`).join();
    sheet.replaceSync(
      isOn ? `${parts} {outline: 3px solid var(--accent) !important; outline-offset: 1px}` : '',
    );
    if (isOn) document.querySelector('.example').scrollIntoView({block: 'nearest'});
  });
  cell.append(button);
}

/** The heading that is read is marked in the contents. */
const links = new Map(
  [...document.querySelectorAll('#contents .headings a')].map((link) => [link.hash.slice(1), link]),
);
const titles = [...links.keys()].map((id) => document.getElementById(decodeURIComponent(id)));
function markPlace() {
  const now = titles.findLast((title) => title.getBoundingClientRect().top < 120);
  for (const [i, link] of [...links.values()].entries())
    link.ariaCurrent = titles[i] === now ? 'location' : null;
}
if (titles.length) {
  addEventListener('scroll', () => requestAnimationFrame(markPlace), {passive: true});
  markPlace();
}
/** Where the contents scroll by themselves, they show the page that is open. */
const contents = document.querySelector('#contents');
const current = contents.querySelector('[aria-current=page]');
if (current) contents.scrollTop = current.offsetTop - contents.clientHeight / 3;
