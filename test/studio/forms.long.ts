/** The forms of the desk, as an author uses them. */
import assert from 'node:assert/strict';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import axeCore from 'axe-core';
import type {Browser, BrowserContext, Page} from 'playwright-core';
import {startDemo} from '../helpers/demo-server.js';
import type {DemoServer} from '../helpers/demo-server.js';
import {bytesOf, launch} from '../helpers/site.js';

const story = {
  id: 'quay',
  title: 'The quay fire',
  lang: 'en-GB',
  timeZone: 'Europe/Istanbul',
  status: 'ended',
  published: '2020-03-01',
  updated: '2020-03-02',
  revision: 1,
  sources: [
    {id: 'log', title: 'Log', publisher: 'Harbour office', kind: 'document'},
    {id: 'radio', title: 'Radio', publisher: 'Harbour radio', kind: 'report'},
  ],
  actors: [
    {id: 'mayor', name: 'Ada Kaya', role: 'Mayor', kind: 'person'},
    {id: 'captain', name: 'Ada Kaya', role: 'Captain', kind: 'person'},
  ],
  figures: [
    {
      id: 'boats',
      label: 'Boats lost',
      qualifier: 'at-least',
      amount: 4,
      asOf: '2020-03-01',
      status: 'reported',
      sources: ['log'],
    },
  ],
  events: [
    {id: 'fire', when: '2020-03-01', headline: 'A fire', status: 'reported', sources: ['log']},
  ],
};

let browser: Browser;
let server: DemoServer;
let url: string;
before(async () => {
  server = await startDemo();
  url = server.desk;
  browser = await launch();
});
after(async () => {
  await browser.close();
  await server.stop();
});

let context: BrowserContext;
let page: Page;
/** What the page or its policy complains of. */
let wrong: string[];
beforeEach(async () => {
  wrong = [];
  context = await browser.newContext({
    viewport: {width: 1440, height: 900},
    acceptDownloads: true,
    locale: 'en-GB',
  });
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', ({stack}) => wrong.push(String(stack)));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
});
afterEach(async () => {
  await context.close();
  assert.deepEqual(wrong, []);
});

/** Opens a story, at the form of one of its things. */
async function openForm(thing: string, content: unknown = story): Promise<void> {
  await page.goto(`${url}#form/${thing}`);
  await page.locator('#drop').waitFor({state: 'attached'});
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'quay.json', {type: 'application/json'}));
    return transfer;
  }, text);
  await page.waitForFunction(() => document.querySelector('#screens a'));
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, {dataTransfer: data});
  await page.locator('#file', {hasText: 'quay.json'}).waitFor();
  await page.locator('#form h2').first().waitFor();
}

/** The story as it is saved. */
async function saved(): Promise<typeof story & Record<string, unknown>> {
  return JSON.parse(await savedText()) as typeof story & Record<string, unknown>;
}
async function savedText(): Promise<string> {
  await page.evaluate(() => {
    Object.assign(window, {showSaveFilePicker: undefined});
  });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Control+s'),
  ]);
  return String(await bytesOf(download));
}
const form = () => page.locator('#form');
const field = (name: string) => form().getByLabel(name, {exact: true});

describe('the form of an event', () => {
  it('changes nothing by being opened', async () => {
    const text = `${JSON.stringify(story, null, 3)}\n\n`;
    await openForm('event/fire', text);
    await field('Headline').focus();
    await page.keyboard.press('Tab');
    assert.equal(await savedText(), text);
  });

  it('takes a date as far as it is known, and says what readers will see', async () => {
    await openForm('event/fire');
    const when = form().getByRole('group', {name: 'When', exact: true});
    await when.getByLabel('Day', {exact: true}).fill('3');
    await when.getByLabel('Month', {exact: true}).fill('march');
    await when.getByLabel('Time', {exact: true}).fill('2.30 pm');
    await when.getByText('3 March 2020 at 14:30 in Türkiye').waitFor();
    assert.equal((await saved()).events[0]!.when, '2020-03-03T14:30');
    await when.getByLabel('Time', {exact: true}).fill('');
    await when.getByLabel('about').check();
    await when.getByLabel('It is').selectOption({label: 'since then, still going on'});
    assert.equal((await saved()).events[0]!.when, '2020-03-03~/..');
  });

  it('keeps an unfinished date, names what is missing, and leads there twice', async () => {
    await openForm('event/fire');
    const when = form().getByRole('group', {name: 'When', exact: true});
    await when.getByLabel('Day', {exact: true}).fill('31');
    await when.getByLabel('Month', {exact: true}).fill('April');
    await form().locator('.summary', {hasText: 'There is no such day in that month.'}).waitFor();
    for (let time = 0; time < 2; time++) {
      await field('Headline').focus();
      await form().locator('.summary a').first().click();
      await assertFocus('Day');
    }
    await page.evaluate(() => {
      location.hash = '#form/source/log';
    });
    await form()
      .getByRole('heading', {name: /Source/})
      .waitFor();
    await page.goBack();
    assert.equal(await when.getByLabel('Day', {exact: true}).inputValue(), '31');
    assert.equal(await when.getByLabel('Month', {exact: true}).inputValue(), 'April');
  });

  it('spreads a whole date that is pasted into one field', async () => {
    const undated = {...story.events[0]!, when: undefined};
    await openForm('event/fire', {...story, events: [undated]});
    const day = form()
      .getByRole('group', {name: 'When', exact: true})
      .getByLabel('Day', {exact: true});
    await day.fill('27 February 2020, 17:05');
    await day.press('Tab');
    assert.equal((await saved()).events[0]!.when, '2020-02-27T17:05');
  });

  it('is undone from within, field by field, and leads back there', async () => {
    await openForm('event/fire');
    await field('Headline').fill('A large fire');
    await field('How sure').selectOption({label: 'Confirmed'});
    await page.keyboard.press('Control+z');
    assert.equal((await saved()).events[0]!.status, 'reported');
    assert.equal(await field('How sure').inputValue(), 'reported');
    await page.keyboard.press('Control+z');
    assert.equal(await field('Headline').inputValue(), 'A fire');
    await assertFocus('Headline');
  });
});

async function assertFocus(label: string): Promise<void> {
  await page.waitForFunction(
    (label) =>
      [...((document.activeElement as HTMLInputElement | null)?.labels ?? [])].some(
        (one) => one.textContent.trim() === label,
      ),
    label,
    {timeout: 5000},
  );
}

describe('a reference', () => {
  it('is found by name, and namesakes are told apart', async () => {
    await openForm('event/fire');
    const by = field('Who says so');
    await by.fill('ada');
    const options = form().locator('[role="option"]');
    assert.deepEqual(
      (await options.allInnerTexts()).slice(0, 2).map((text) => text.replace(/\s+/g, ' ')),
      ['Ada Kaya Mayor, Person', 'Ada Kaya Captain, Person'],
    );
    // Enter alone chooses nothing.
    await by.press('Enter');
    assert.equal('by' in (await saved()).events[0]!, false);
    await by.press('ArrowDown');
    await by.press('ArrowDown');
    await by.press('Enter');
    assert.equal(((await saved()).events[0]! as unknown as {by: string}['by']) && true, true);
    assert.equal(((await saved()).events[0]! as {by?: string}).by, 'captain');
  });

  it('is cleared at once by other text, visibly', async () => {
    await openForm('event/fire', {...story, events: [{...story.events[0]!, by: 'mayor'}]});
    const by = field('Who says so');
    assert.equal(await by.inputValue(), 'Ada Kaya');
    await by.fill('Ada Kay');
    assert.equal(((await saved()).events[0]! as {by?: string}).by, undefined);
    await by.press('Escape');
    await form().getByText('Nothing is chosen yet').waitFor();
    assert.equal(await by.getAttribute('aria-invalid'), 'true');
  });

  it('to something new makes it in the same step, with an id that is not from its name', async () => {
    await openForm('event/fire');
    const sources = form().getByRole('group', {name: 'Sources', exact: true});
    const add = sources.getByRole('combobox');
    await add.fill('Harbour camera');
    await add.press('ArrowDown');
    await add.press('Enter');
    await sources.getByRole('link', {name: 'Harbour camera'}).waitFor();
    const now = await saved();
    const made = now.sources.at(-1)!;
    assert.equal(made.title, 'Harbour camera');
    assert.match(made.id, /^s[a-z\d]{4}$/);
    assert.deepEqual(now.events[0]!.sources, ['log', made.id]);
    await assertFocus('Add another');
    // It is found from then on.
    await add.fill('radio');
    await add.press('ArrowDown');
    await add.press('Enter');
    await sources.getByRole('button', {name: 'Move Radio up'}).click();
    assert.deepEqual((await saved()).events[0]!.sources, ['log', 'radio', made.id]);
    await sources.getByRole('button', {name: 'Remove Log'}).click();
    assert.deepEqual((await saved()).events[0]!.sources, ['radio', made.id]);
    for (let step = 0; step < 4; step++) {
      // A redraw can take the focus away.
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press('Control+z');
    }
    assert.deepEqual((await saved()).sources, story.sources);
  });
});

describe('a text', () => {
  it('gets the quotation marks of its language, also beside links', async () => {
    await openForm('event/fire', {...story, lang: 'de'});
    const text = field('Text');
    await page.waitForTimeout(500);
    await text.pressSequentially('Er sagte: "Es [brennt](actor:mayor)". It\'s "so".');
    assert.equal(
      ((await saved()) as unknown as {events: {text: string}[]}).events[0]!.text,
      'Er sagte: „Es [brennt](actor:mayor)“. It’s „so“.',
    );
  });

  it('names people, places and figures after an @', async () => {
    await openForm('event/fire');
    const text = field('Text');
    await text.pressSequentially('At least @boats');
    await form()
      .getByRole('option', {name: /Boats lost/})
      .waitFor();
    await page.keyboard.press('Enter');
    await text.pressSequentially(' burned');
    assert.equal(await text.inputValue(), 'At least {figure:boats} burned');
    await form().getByText('At least at least 4 burned').waitFor();
  });
});

/** What Word and Google Docs put on the clipboard, cut down to what differs from one to the other. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm;} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoNormal>The <b style='mso-bidi-font-weight:normal'>north quay</b> burns; see
<a href="https://paper.test/log_(1)">the log</a>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>One boat<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Two sheds<o:p></o:p></p>
<!--EndFragment--></body></html>`;
const DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38;"><span
style="font-size:11pt;font-weight:400;">The </span><span style="font-size:11pt;font-weight:700;">north quay</span><span
style="font-weight:400;"> burns; see </span><a href="https://paper.test/log_(1)" style="text-decoration:none;"><span
style="text-decoration:underline;">the log</span></a><span>.</span></p><ul style="margin-top:0;"><li dir="ltr"
style="list-style-type:disc;"><p dir="ltr" role="presentation"><span>One boat</span></p></li><li dir="ltr"><p dir="ltr"
role="presentation"><span>Two sheds</span></p></li></ul></b><br class="Apple-interchange-newline">`;

describe('what is pasted into a text', () => {
  for (const [name, markup] of [
    ['Word', WORD],
    ['Google Docs', DOCS],
  ] as const)
    it(`keeps emphasis, links and lists of ${name}, and nothing else`, async () => {
      await openForm('event/fire');
      const text = field('Text');
      await text.fill('');
      await text.evaluate((area, markup) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/html', markup);
        clipboardData.setData('text/plain', 'not this');
        const type = {bubbles: true, cancelable: true};
        area.dispatchEvent(new ClipboardEvent('paste', {...type, clipboardData}));
      }, markup);
      assert.equal(
        ((await saved()).events[0]! as unknown as {text: string}).text,
        'The **north quay** burns; see [the log](https://paper.test/log_%281%29).\n\n- One boat\n- Two sheds',
      );
      // The page's policy refuses the styles in the markup, and the browser says so in the console.
      wrong = wrong.filter((message) => !message.startsWith('Applying inline style violates'));
    });
});

it('leaves a word alone that is being composed, and takes it when it is finished', async () => {
  await openForm('event/fire');
  const headline = field('Headline');
  await headline.fill('');
  await headline.focus();
  const input = await page.context().newCDPSession(page);
  for (const text of ['に', 'にほ', 'にほん'])
    await input.send('Input.imeSetComposition', {text, selectionStart: 0, selectionEnd: 0});
  // Enter and the shortcut of an entry choose a word then.
  assert.equal(await headline.inputValue(), 'にほん');
  assert.equal((await saved()).events[0]!.headline, undefined);
  assert.equal(await headline.inputValue(), 'にほん');
  await input.send('Input.insertText', {text: '日本'});
  assert.equal((await saved()).events[0]!.headline, '日本');
});

describe('a figure', () => {
  it('is drawn as readers see it; two numbers go with “between”', async () => {
    await openForm('figure/boats');
    await form().locator('crisis-figures').getByText('Boats lost').waitFor();
    await field('How exact').selectOption({label: 'Between'});
    await field('Between').fill('4');
    await field('and').fill('7');
    await form().getByText('Readers see: 4–7').waitFor();
    assert.deepEqual(((await saved()).figures[0] as {amount: unknown}).amount, [4, 7]);
  });
});

describe('every form', () => {
  it('has no accessibility finding, also in the dark, narrow and with problems', async () => {
    for (const [width, colorScheme] of [
      [1440, 'light'],
      [390, 'dark'],
    ] as const) {
      await page.setViewportSize({width, height: 900});
      await page.emulateMedia({colorScheme});
      const untitled = {...story.events[0]!, headline: undefined};
      await openForm('event/fire', {...story, events: [{...untitled, when: '_-_-27'}]});
      await form().locator('.summary').waitFor();
      for (const thing of ['event/fire', 'figure/boats', 'actor/mayor', 'source/log', 'story/']) {
        await page.evaluate((thing) => {
          location.hash = `#form/${thing}`;
        }, thing);
        for (const more of await form().locator('details.more').all())
          await more.evaluate((details) => {
            (details as HTMLDetailsElement).open = true;
          });
        await page.evaluate(axeCore.source);
        const found = await page.evaluate(async () => {
          const {axe} = globalThis as unknown as {axe: typeof axeCore};
          const {violations} = await axe.run('#form');
          return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
        });
        assert.deepEqual(found, [], `${thing} at ${width}`);
        const overflow = await form().evaluate((form) => form.scrollWidth - form.clientWidth);
        assert.ok(overflow <= 0, `${thing} at ${width} is ${overflow} px too wide`);
        const overlaid = await form().evaluate((form) => {
          const fields = [...form.querySelectorAll('input, select, textarea')].filter((one) =>
            one.checkVisibility(),
          );
          const boxes = fields.map((one) => one.getBoundingClientRect());
          return fields.flatMap(({id}, i) =>
            boxes
              .slice(i + 1)
              .filter(
                (other) =>
                  other.left < boxes[i]!.right - 1 &&
                  other.right > boxes[i]!.left + 1 &&
                  other.top < boxes[i]!.bottom - 1 &&
                  other.bottom > boxes[i]!.top + 1,
              )
              .map(() => id),
          );
        });
        assert.deepEqual(overlaid, [], `${thing} at ${width}: fields lie on others`);
      }
    }
  });
});
