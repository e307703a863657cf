/** The field in which a date is tried: a real timeline shows it, or says why it is none. */
const field = document.querySelector('#date');
const timeline = document.querySelector('#date-timeline');
const output = document.querySelector('#date-message');

const story = (when) => ({
  id: 'date',
  title: 'A date',
  lang: 'en-GB',
  timeZone: 'Europe/Istanbul',
  status: 'archived',
  published: '2020-02-28',
  updated: '2020-02-28',
  revision: 1,
  sources: [{id: 'you', title: 'Your source', kind: 'document'}],
  events: [
    {id: 'it', when, headline: 'What you are writing about', status: 'reported', sources: ['you']},
  ],
});
let latest = '';

timeline.addEventListener('crisis-error', ({problems}) => {
  latest = problems.map(({path, message}) => `${path}: ${message}`).join('\n');
});
async function show() {
  await customElements.whenDefined('crisis-timeline');
  latest = '';
  timeline.content = story(field.value.trim());
  await timeline.updateComplete;
  output.textContent = latest || 'Valid. This is what readers see:';
  timeline.hidden = !!latest;
}
field.addEventListener('input', show);
for (const button of document.querySelectorAll('[data-date]'))
  button.addEventListener('click', () => {
    field.value = button.dataset.date;
    void show();
  });
void show();
