import '../../src/index.js';
import {emulateMedia} from '@web/test-runner-commands';
import {expect} from 'chai';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import {violations} from '../helpers/axe.js';
import {births, created, frame, settled, until} from '../helpers/mount.js';
import type {Mount, Ours} from '../helpers/mount.js';
import '../helpers/quiet.js';
import {
  all,
  button,
  drive,
  focused,
  follow,
  has,
  idOf,
  part,
  press,
  text,
} from '../helpers/reader.js';
import {base, disputed, storyOf, told} from '../helpers/stories.js';

const answers = (element: Element) => all(element, '[part~=answer]') as HTMLDetailsElement[];
const answer = (element: Element, id: string) => answers(element).find((one) => idOf(one) === id)!;
const opened = (element: Element) =>
  answers(element)
    .filter(({open}) => open)
    .map(idOf);
/** A browser tells of an opened answer a moment later. */
const openedIs = async (element: Ours, ...ids: string[]) => {
  await until(() => opened(element).join() === ids.join(), `${ids.join()} to be open`);
  await new Promise((done) => setTimeout(done, 30));
  await settled(element);
  expect(opened(element)).to.deep.equal(ids);
};

const lamp = {
  id: 'lamp',
  question: 'Was the lamp lit?',
  answer: 'It was, says [the keeper](actor:keeper); {figure:boats} boats were lost.\n\n- twice',
  by: 'keeper',
  status: 'claimed',
  counterclaims: ['denial'],
} as const;
const fog = {id: 'fog', question: 'Was there fog?', answer: 'There was.', ...told} as const;
const gale = {id: 'gale', question: 'And a gale?', answer: 'None.', ...told} as const;
const content = {
  ...disputed,
  questions: [lamp, fog],
  updates: [
    {
      id: 'count',
      kind: 'corrected',
      when: '2020-03-03',
      text: 'The number of boats.',
      touches: ['figure:boats', 'question:lamp'],
    },
  ],
} as const;

function suite(mount: Mount): void {
  const explainer = (given = {}, inside = '') =>
    mount('crisis-explainer', {content, ...given}, inside);

  it('asks and answers each question of the bundled story, with its source', async () => {
    const element = await mount('crisis-explainer');
    expect(answers(element).map(idOf)).to.deep.equal(idlib.questions!.map(({id}) => id));
    for (const {id, question} of idlib.questions!) {
      expect(text(answer(element, id).querySelector('summary'))).to.equal(question);
      expect(text(answer(element, id))).to.include('Reported · News report, 28 February 2020');
    }
    expect(text(element)).to.include('holds about 1 million displaced Syrians');
  });

  it('has each question as a heading of the level below its own, in the summary', async () => {
    const element = await explainer({heading: '4'});
    expect(part(element, 'heading').tagName).to.equal('H4');
    for (const one of answers(element))
      expect(one.querySelector('summary > h5') !== null, one.id).to.be.true;
  });

  it('answers with who says so, the other account, and what was corrected, once', async () => {
    const one = answer(await explainer(), 'lamp');
    expect(text(one)).to.include('at least 3 boats were lost');
    expect(text(one.querySelector('li'))).to.equal('twice');
    expect(text(one)).to.include('Claimed by The keeper, not verified');
    expect(text(one)).to.include('Another account The lamp was never lit.');
    expect(one.querySelectorAll('[part=correction]')).to.have.length(1);
  });

  it('is closed at first', async () => {
    expect(opened(await explainer())).to.be.empty;
  });

  it('opens an answer by click and by key, and closes it', async function () {
    const element = await explainer();
    const summary = answer(element, 'fog').querySelector('summary')!;
    summary.click();
    await openedIs(element, 'fog');
    summary.focus();
    await press(this, 'Enter');
    await openedIs(element);
    await press(this, ' ');
    await openedIs(element, 'fog');
  });

  it('opens all and closes all', async () => {
    const element = await explainer();
    button(element, 'Open all').click();
    await openedIs(element, 'lamp', 'fog');
    button(element, 'Close all').click();
    await openedIs(element);
    expect(has(element, /^Open all$/)).to.be.true;
  });

  it('offers to close all once the reader has opened the last one', async () => {
    const element = await explainer();
    for (const one of answers(element)) one.querySelector('summary')!.click();
    await openedIs(element, 'lamp', 'fog');
    expect(has(element, /^Close all$/)).to.be.true;
  });

  it('offers neither for a single question', async () => {
    expect(has(await explainer({content: storyOf({questions: [fog]})}), /all/)).to.be.false;
  });

  for (const open of ['', 'true', 'open', true] as const)
    it(`is open from the start with open=${JSON.stringify(open)}`, async () => {
      expect(opened(await explainer({open}))).to.deep.equal(['lamp', 'fog']);
    });
  for (const open of ['false', false, null, undefined] as const)
    it(`is closed with open=${JSON.stringify(open)}`, async () => {
      expect(opened(await explainer({open}))).to.be.empty;
    });

  it('takes data-open, and follows it until the reader has chosen', async () => {
    const element = await explainer({'data-open': ''});
    await openedIs(element, 'lamp', 'fog');
    element.setAttribute('open', 'false');
    await openedIs(element);
    answer(element, 'fog').querySelector('summary')!.click();
    await openedIs(element, 'fog');
    element.setAttribute('open', 'true');
    await openedIs(element, 'lamp', 'fog');
    answer(element, 'fog').querySelector('summary')!.click();
    await openedIs(element, 'lamp');
    element.removeAttribute('open');
    await settled(element);
    expect(opened(element)).not.to.include('fog');
  });

  it('keeps open what the reader has opened when the story changes, and nothing else', async () => {
    const element = await explainer();
    answer(element, 'fog').querySelector('summary')!.click();
    await openedIs(element, 'fog');
    const questions = [gale, {...fog, answer: 'There was none.'}, lamp];
    Object.assign(element, {content: {...content, revision: 2, questions}});
    await openedIs(element, 'fog');
    expect(text(answer(element, 'fog'))).to.include('There was none.');
  });

  it('keeps open what find-in-page has opened', async () => {
    const element = await explainer();
    answer(element, 'lamp').open = true;
    await openedIs(element, 'lamp');
    Object.assign(element, {content: {...content, revision: 2, questions: [gale, lamp, fog]}});
    await openedIs(element, 'lamp');
  });

  it('opens the answer that a link leads to', async () => {
    const element = await explainer();
    follow('#crisis-question-fog');
    await until(
      () => focused()?.parentElement === answer(element, 'fog'),
      'the focus on the question',
    );
    await openedIs(element, 'fog');
    answer(element, 'fog').querySelector('summary')!.click();
    await openedIs(element);
  });

  it('opens nothing for a link to what it does not have', async () => {
    const element = await explainer();
    for (const hash of ['#crisis-question-gone', '#crisis-event-dark']) {
      follow(hash);
      await openedIs(element);
    }
  });

  it('prints every answer without script', async function () {
    const element = await explainer();
    const seen = () => answers(element).map((one) => one.children[1]!.checkVisibility());
    await drive(this, () => emulateMedia({media: 'print'}));
    try {
      if (!CSS.supports('selector(::details-content)')) this.skip();
      await frame();
      expect(seen()).to.deep.equal([true, true]);
    } finally {
      await emulateMedia({media: 'screen'});
    }
    expect(seen()).to.deep.equal([false, false]);
  });

  it('says that there are no questions yet', async () => {
    expect(text(part(await explainer({content: base}), 'empty'))).to.equal('Nothing yet.');
  });

  it('strikes an answer that was retracted, and says so', async () => {
    const content = storyOf({questions: [{...fog, status: 'retracted'}]});
    const one = answer(await explainer({content, open: ''}), 'fog');
    expect(getComputedStyle(one.querySelector('[part=text]')!).textDecorationLine).to.equal(
      'line-through',
    );
    expect(text(one)).to.include('Retracted');
  });
}

for (const mount of births) describe(`an explainer, ${mount.name}`, () => suite(mount));

it('axe finds nothing in an explainer, open and closed', async () => {
  document.title = 'Questions';
  for (const open of ['true', 'false']) {
    const element = await created('crisis-explainer', {content, open});
    expect(await violations(element)).to.deep.equal([]);
  }
}).timeout(20_000);
