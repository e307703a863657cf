import '../../src/index.js';
import {emulateMedia} from '@web/test-runner-commands';
import {expect} from 'chai';
import idlib from '../../src/content/stories/idlib-2020/index.js';
import type {StoryInput} from '../../src/index.js';
import {violations} from '../helpers/axe.js';
import {births, created, frame, main, settled, until} from '../helpers/mount.js';
import type {Mount, Ours} from '../helpers/mount.js';
import {errors, heard} from '../helpers/quiet.js';
import {
  all,
  button,
  drive,
  entry,
  focused,
  follow,
  has,
  idOf,
  part,
  text,
} from '../helpers/reader.js';
import {base, eventsOf, storyOf} from '../helpers/stories.js';

type Item = NonNullable<StoryInput['media']>[number];

// Its files are real, and served by the test runner.
const specimen = (await (await fetch('/demo/stories/specimen.json')).json()) as StoryInput;
const given = (id: string): Item => specimen.media!.find((one) => one.id === id)!;
/** A story of one item of the specimen, `changed`. */
const only = (id: string, changed: Partial<Item> = {}): StoryInput => ({
  ...specimen,
  events: [],
  updates: [],
  media: [{...given(id), ...changed}],
});
const item = (element: Element, id: string) =>
  all(element, '[part~=item]').find((one) => idOf(one) === id)!;
const first = <T extends Element>(element: Element, tag: string): T | null =>
  element.shadowRoot!.querySelector<T>(tag);
const pictures = (element: Element) => all(element, 'img, video, source, track, iframe');
const requested = (url: string) => performance.getEntriesByName(new URL(url, location.href).href);
/** A file's address that nothing has asked for yet. */
let n = 0;
const fresh = (url: string) => `${url}?${++n}`;
const arrived = (element: Element) =>
  until(() => {
    const img = first<HTMLImageElement>(element, 'img');
    return img?.complete && img.currentSrc ? img : undefined;
  }, 'the picture');
const press = async (element: Ours, name: string | RegExp) => {
  const one = button(element, name);
  one.focus();
  one.click();
  await settled(element);
};

function suite(mount: Mount): void {
  const media = (content: StoryInput, given = {}) => mount('crisis-media', {content, ...given});

  describe('of the bundled story', () => {
    it('says of each footage that it is held elsewhere, and whose it is, and shows none of it', async () => {
      const element = await mount('crisis-media');
      expect(all(element, '[part~=item]').map(idOf)).to.deep.equal(idlib.media!.map(({id}) => id));
      for (const one of all(element, '[part~=item]')) {
        expect(text(one)).to.include('Held elsewhere, not reproduced here.');
        expect(text(one)).to.include('News report, 28 February 2020');
      }
      const strikes = text(item(element, 'strikes-video'));
      expect(strikes).to.match(/retaliatory strikes.* Turkish Defence Ministry · 28 February 2020/);
      expect(pictures(element)).to.deep.equal([]);
    });

    it('says what was corrected in a caption', async () => {
      const atmeh = item(await mount('crisis-media'), 'atmeh-video');
      expect(text(atmeh)).to.include('The name of the camp.');
    });
  });

  describe('a photo', () => {
    it('comes in the width and the type that fit, and only when it is near', async () => {
      const element = await media(only('card'));
      const img = await arrived(element);
      expect(img.loading).to.equal('lazy');
      expect(img.naturalWidth).to.be.above(0);
      expect(img.currentSrc).to.match(/card-\d+\.webp$/);
      // Which of the widths it takes is the browser's own business.
      expect(img.sizes).to.match(/^auto, /);
      expect(img.getAttribute('src')).to.match(/\.jpg$/);
    });

    it('has its alternative text, then caption, credit, date and licence, in this order', async () => {
      const element = await media(specimen, {item: 'card'});
      expect(first<HTMLImageElement>(element, 'img')!.alt).to.equal(given('card').alt);
      expect(text(first(element, 'figcaption'))).to.match(
        /^A test card.* Made for this demonstration · 24 November 2026 · MIT · Drawn .* Corrected/,
      );
    });

    it('says who released it, where that is not the credit', async () => {
      const actors = [{id: 'keeper', name: 'The keeper', kind: 'person'}] as const;
      const credits = async (credit: string) =>
        text(part(await media({...only('held', {by: 'keeper', credit}), actors}), 'credit'));
      expect(await credits('AP')).to.equal('AP · The keeper');
      expect(await credits('The keeper')).to.equal('The keeper');
    });

    it('has its room before it comes', async () => {
      const element = await media(only('card'));
      const before = part(element, 'frame').getBoundingClientRect();
      expect(before.width / before.height).to.be.closeTo(320 / 200, 0.02);
      const img = await arrived(element);
      await frame();
      expect(img.getBoundingClientRect().toJSON()).to.deep.equal(before.toJSON());
      expect(part(element, 'frame').getBoundingClientRect().height).to.equal(before.height);
    });

    it('leaves its room, its words and its caption when it never comes', async () => {
      const url = fresh('/demo/media/gone.webp');
      main.style.inlineSize = '300px';
      const element = await media(only('card', {files: [{url, width: 300, height: 300}]}));
      const img = await arrived(element);
      await frame();
      expect(img.naturalWidth).to.equal(0);
      const {width, height} = img.getBoundingClientRect();
      expect(width).to.be.above(100).and.be.closeTo(height, 1);
      expect(img.alt).to.include('specimen');
      expect(part(element, 'caption').checkVisibility()).to.be.true;
    });

    it('takes an address with spaces or a lone percent sign', async () => {
      const url = '/demo/media/card-320.webp?at 100%';
      const element = await media(only('card', {files: [{url, width: 320, height: 200}]}));
      expect((await arrived(element)).naturalWidth).to.be.above(0);
    });

    it('that is tall does not fill more than a screen', async () => {
      const files = [{url: '/demo/media/card-320.webp', width: 200, height: 2000}];
      const element = await media(only('card', {files}));
      expect(part(element, 'frame').getBoundingClientRect().height).to.be.below(800);
    });
  });

  describe('a video', () => {
    it('waits for the reader, and has controls, a poster and captions', async () => {
      const url = fresh('/demo/media/clock.webm');
      const files = [{url, type: 'video/webm', width: 480, height: 270}];
      const element = await media(only('clock', {files}));
      const video = first<HTMLVideoElement>(element, 'video')!;
      expect(video.controls).to.be.true;
      expect(video.autoplay).to.be.false;
      expect(video.poster).to.match(/clock\.jpg$/);
      expect(video.getAttribute('aria-label')).to.equal(given('clock').alt);
      await frame();
      expect(requested(url), 'asked for nothing').to.have.length(0);
      const {width, height} = video.getBoundingClientRect();
      expect(width / height).to.be.closeTo(480 / 270, 0.02);
    });

    it('plays with its captions, in the room it had', async function () {
      const element = await media(only('clock'));
      const video = first<HTMLVideoElement>(element, 'video')!;
      if (!video.canPlayType('video/webm; codecs=vp8')) this.skip();
      const before = video.getBoundingClientRect().height;
      video.muted = true;
      // WebKit has promised what this machine's sinks cannot show.
      const late = new Promise((resolve) => setTimeout(resolve, 3000));
      const plays = await Promise.race([video.play().then(() => true), late]);
      if (!plays && navigator.vendor.startsWith('Apple')) this.skip();
      expect(plays).to.equal(true);
      const [track] = video.textTracks;
      expect(track).to.include({kind: 'captions', language: 'en', label: 'English'});
      const cue = await until(() => track!.activeCues?.[0] as VTTCue | undefined, 'a caption');
      expect(cue.text).to.equal('[no sound]');
      expect(video.getBoundingClientRect().height).to.equal(before);
      expect(video.videoWidth / video.videoHeight).to.be.closeTo(480 / 270, 0.02);
      video.pause();
    });
  });

  describe('a player', () => {
    it('leaves a link to its source, before it is loaded and while it does not come', async () => {
      const element = await media(only('player', {url: 'https://refuses.test/embed/1'}));
      const links = () =>
        [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part=held] a')].map(
          ({href, textContent}) => [href, textContent.trim()],
        );
      expect(links()).to.deep.equal([['https://refuses.test/embed/1', 'See it at refuses.test']]);
      await press(element, 'Load the player from refuses.test');
      expect(links()).to.have.length(1);
    });

    const url = () => fresh(`${location.origin}/demo/media/card-640.jpg`);
    const {host} = location;

    it('is asked for by the reader, who is told of whom; before that, nothing is', async () => {
      const [before, after] = [url(), url()];
      const element = await media(only('player', {url: before}));
      await frame();
      expect(pictures(element)).to.deep.equal([]);
      expect(requested(before)).to.have.length(0);
      await press(element, `Load the player from ${host}`);
      const iframe = first<HTMLIFrameElement>(element, 'iframe')!;
      expect(iframe.src).to.equal(before);
      expect(iframe.title).to.equal(given('player').caption);
      expect(iframe.sandbox.contains('allow-top-navigation')).to.be.false;
      expect(iframe.sandbox.length).to.be.above(0);
      expect(iframe.referrerPolicy).to.equal('strict-origin');
      expect(focused()).to.equal(button(element, 'Hide'));

      // A yes to one player is none to another.
      Object.assign(element, {content: only('player', {url: after})});
      await settled(element);
      expect(pictures(element)).to.deep.equal([]);
      expect(has(element, /^Load/)).to.be.true;
    });

    it('goes when the reader closes it', async () => {
      const element = await media(only('player', {url: url()}));
      await press(element, /^Load/);
      await press(element, 'Hide');
      expect(pictures(element)).to.deep.equal([]);
      expect(focused()).to.equal(button(element, /^Load/));
    });
  });

  describe('what is sensitive', () => {
    for (const [id, tag] of [
      ['warned', 'img'],
      ['clock', 'video'],
    ] as const)
      it(`is not there (${tag}) before the reader has read the warning and asked for it`, async () => {
        const url = fresh(given(id).files![0]!.url);
        const files = [{...given(id).files![0]!, url}];
        const element = await media(only(id, {files, sensitive: 'Shows grey.'}));
        await frame();
        expect(text(part(element, 'gate'))).to.equal('Shows grey. Show');
        expect(pictures(element)).to.deep.equal([]);
        expect(requested(url)).to.have.length(0);
        const {height} = part(element, 'frame').getBoundingClientRect();

        await press(element, 'Show');
        expect(first(element, tag)!.checkVisibility()).to.be.true;
        expect(focused()).to.equal(button(element, 'Hide'));
        expect(part(element, 'frame').getBoundingClientRect().height).to.be.closeTo(height, 1);

        await press(element, 'Hide');
        expect(pictures(element)).to.deep.equal([]);
        expect(focused()).to.equal(button(element, 'Show'));
      });

    it('opens no other', async () => {
      const content = {
        ...only('warned'),
        media: [given('warned'), {...given('warned'), id: 'other'}],
      };
      const element = await media(content);
      await press(element, 'Show');
      expect(item(element, 'warned').querySelector('img')).not.to.equal(null);
      expect(item(element, 'other').querySelector('img')).to.equal(null);
    });

    it('is not opened by a link to it', async () => {
      const element = await media(specimen);
      follow('#crisis-media-warned');
      await until(() => focused() === item(element, 'warned'), 'the focus at the item');
      expect(item(element, 'warned').querySelector('img')).to.equal(null);
    });

    it('is not printed, though the warning is', async function () {
      const element = await media(only('warned'));
      await press(element, 'Show');
      await arrived(element);
      await drive(this, () => emulateMedia({media: 'print'}));
      try {
        await frame();
        expect(first(element, 'img')!.getBoundingClientRect().height).to.equal(0);
        expect(part(element, 'gate').querySelector('b')!.checkVisibility()).to.be.true;
        expect(button(element, 'Hide').checkVisibility()).to.be.false;
      } finally {
        await emulateMedia({media: 'screen'});
      }
    });
  });

  it('links footage that can be seen elsewhere, and says where', async () => {
    const link = part(await media(only('held')), 'held').querySelector('a')!;
    expect(text(link)).to.equal('See it at example.com');
    expect(link.href).to.equal('https://example.com/');
  });

  it('shows the one item that the author names', async () => {
    const element = await media(specimen, {item: 'clock'});
    expect(all(element, '[part~=item]').map(idOf)).to.deep.equal(['clock']);
  });

  it('shows all of them, and says which was meant, where there is no such item', async () => {
    const element = await media(specimen, {item: 'clok'});
    expect(all(element, '[part~=item]')).to.have.length(specimen.media!.length);
    expect(heard().join()).to.include('item: "clok" is not one of').and.include('mean "clock"');
  });

  it('says that there is nothing yet', async () => {
    expect(text(part(await media(base), 'empty'))).to.equal('Nothing yet.');
  });
}

for (const mount of births) describe(`media, ${mount.name}`, () => suite(mount));

describe('the room of pictures', () => {
  const columns = async (width: string, content = specimen) => {
    main.style.inlineSize = width;
    const element = await created('crisis-media', {content});
    return new Set(all(element, '[part~=item]').map((one) => one.getBoundingClientRect().left))
      .size;
  };

  it('is all of the width for one, and side by side for several where there is width', async () => {
    expect(await columns('1000px', only('card'))).to.equal(1);
    expect(part(main.lastElementChild!, 'frame').getBoundingClientRect().width).to.be.closeTo(
      1000,
      1,
    );
    expect(await columns('1000px')).to.be.above(2);
    expect(await columns('320px')).to.equal(1);
  });

  it('keeps to 180 px', async () => {
    main.style.inlineSize = '180px';
    const element = await created('crisis-media', {content: specimen});
    for (const name of ['Show', /^Load/]) await press(element, name);
    const {right} = main.getBoundingClientRect();
    for (const one of all(element, '*'))
      if (!one.matches('[popover] *, .hidden'))
        expect(one.getBoundingClientRect().right, one.outerHTML.slice(0, 80)).to.be.at.most(
          right + 1,
        );
  });

  it('never shifts what is below it', async function () {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip();
    const below = document.createElement('p');
    below.textContent = 'Below.';
    const element = await created('crisis-media', {content: only('card')});
    main.append(below);
    await frame();
    let shifted = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifted += (entry as {value?: number} & object).value!;
    });
    observer.observe({type: 'layout-shift'});
    const {top} = below.getBoundingClientRect();
    await arrived(element);
    for (let i = 0; i < 5; i++) await frame();
    observer.disconnect();
    expect(shifted).to.equal(0);
    expect(below.getBoundingClientRect().top).to.equal(top);
  });
});

describe('axe', function () {
  for (const theme of ['light', 'dark'])
    it(`finds nothing in pictures on ${theme} paper, behind their gates or shown`, async () => {
      document.title = 'Pictures';
      const element = await created('crisis-media', {
        content: {...specimen, media: specimen.media!.filter(({kind}) => kind !== 'player')},
        theme,
      });
      expect(await violations(main)).to.deep.equal([]);
      await press(element, 'Show');
      expect(await violations(main)).to.deep.equal([]);
    });
});

describe('an event with pictures', () => {
  it('names them in the timeline, and shows them there when the reader asks', async () => {
    const timeline = await created('crisis-timeline', {content: specimen});
    const [card] = entry(timeline, 'drawn').querySelectorAll('[part~=media]');
    expect(text(card)).to.equal(`${given('card').caption} Made for this demonstration. Show`);
    const shown = () => all(timeline, 'crisis-media');
    expect(shown()).to.deep.equal([]);
    await press(timeline, 'Show');
    const [media] = shown();
    await settled(media!);
    expect(first<HTMLImageElement>(media!, 'img')!.alt).to.equal(given('card').alt);
    // The event has said what it is.
    for (const name of ['head', 'caption'])
      expect(part(media!, name).checkVisibility(), name).to.be.false;
    await press(timeline, 'Hide');
    expect(shown()).to.deep.equal([]);
  });

  it('says of footage that it is held elsewhere', async () => {
    const timeline = await created('crisis-timeline');
    const [photo] = entry(timeline, 'eu-deal').querySelectorAll('[part~=media]');
    expect(text(photo)).to.match(/^Photo of .* AP\. Held elsewhere, not reproduced here\.$/);
  });

  it('has no such line where it has none', async () => {
    const timeline = await created('crisis-timeline', {content: storyOf({events: eventsOf({})})});
    expect(all(timeline, '[part~=media]')).to.deep.equal([]);
  });
});

describe('footage that cannot be drawn', () => {
  it('leaves its caption and its credit, and tells the author', async () => {
    const canParse = URL.canParse.bind(URL);
    URL.canParse = () => {
      throw new TypeError('broken by the page');
    };
    try {
      const content = {
        ...idlib,
        media: idlib.media!.map((one) => ({...one, url: 'https://example.org/'})),
      };
      const element = await created('crisis-media', {content});
      const [first] = all(element, '[part~=item]');
      expect(text(first)).to.include('News report, 28 February 2020');
      expect(all(element, '[part~=held]')).to.deep.equal([]);
      expect(errors()[0]!.problems[0]!.message).to.include('could not be rendered: TypeError');
      expect(heard()).to.have.length(1);
    } finally {
      URL.canParse = canParse;
    }
  });
});
