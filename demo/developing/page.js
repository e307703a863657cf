// The control of the made-up story: it shows what the desk does, and sends the visitor's presses to the demo's server.
const desk = document.querySelector('.desk');
const does = desk.querySelector('.does');
const said = desk.querySelector('.said code');
const steps = desk.querySelector('.steps');
const button = (name) => desk.querySelector(`[data-do="${name}"], [data-is="${name}"]`);
const toggle = button('pause');
toggle.dataset.is = 'toggle';

const open = desk.querySelector('.open a');

function show({step, playing, message, steps: all, failing, desk: address}) {
  open.href = address;
  // Text that is the same is not said again.
  if (does.textContent !== all[step]) does.textContent = all[step];
  said.textContent = message;
  desk.toggleAttribute('data-failing', failing);
  toggle.textContent = playing ? 'Pause' : 'Go on';
  toggle.dataset.do = playing ? 'pause' : 'play';
  button('back').disabled = step === 0;
  button('next').disabled = toggle.disabled = step === all.length - 1;
  if (steps.childElementCount !== all.length)
    steps.replaceChildren(
      ...all.map((text) => {
        const item = document.createElement('li');
        item.textContent = text;
        return item;
      }),
    );
  [...steps.children].forEach((item, i) => {
    if (i === step) item.setAttribute('aria-current', 'step');
    else item.removeAttribute('aria-current');
    item.classList.toggle('done', i < step);
  });
}

async function ask(what) {
  const url = `developing/state${what ? `?do=${what}` : ''}`;
  try {
    const response = await fetch(url, what ? {method: 'POST', headers: {'x-demo': '1'}} : {});
    if (!response.ok) throw new Error(`${response.status}`);
    show(await response.json());
  } catch {
    said.textContent = 'This page needs the demo’s own server: npm start.';
  }
}

// Beside this page where the screen has room for both; else in a tab of its own, as a link opens.
open.addEventListener('click', (event) => {
  const {availWidth, availHeight, availLeft = 0} = screen;
  if (availWidth < 1100 || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const width = Math.min(availWidth * 0.55, 1100);
  const at = `width=${width},height=${availHeight},left=${availLeft + availWidth - width},top=0`;
  window.open(open.href, open.target, `popup,${at}`);
});

desk.addEventListener('click', async ({target}) => {
  const what = target.closest('button')?.dataset.do;
  if (!what) return;
  desk.setAttribute('aria-busy', 'true');
  await ask(what);
  desk.removeAttribute('aria-busy');
});
await ask();
setInterval(() => document.hidden || ask(), 1000);
