import '../../src/index.js';
import {registerStory} from '../../src/index.js';
import {expect} from 'chai';
import {births, created, frame, main, parsed, settled, until, write} from '../helpers/mount.js';
import type {Mount} from '../helpers/mount.js';
import {errors, heard} from '../helpers/quiet.js';
import {shown} from '../helpers/reader.js';
import {daysOf, eventsOf, storyOf} from '../helpers/stories.js';

const FILE = 'test/helpers/stories/lighthouse.json';
const named = (id: string) => storyOf({id, events: eventsOf({id})});
const json = (id: string) => JSON.stringify(named(id));
const ids = (element: Element, ...expected: string[]) =>
  until(() => shown(element).join() === expected.join(), expected.join());

registerStory(named('registered'));

/** The requests that are made while `run` runs; they are answered by `answer`, or else as ever. */
async function requests(
  run: (asked: Request[]) => Promise<unknown>,
  answer?: (request: Request) => Promise<Response>,
): Promise<Request[]> {
  const fetch = window.fetch.bind(window);
  const asked: Request[] = [];
  window.fetch = (input, init) => {
    const request = new Request(input, init);
    asked.push(request);
    return answer?.(request) ?? fetch(request);
  };
  try {
    await run(asked);
  } finally {
    window.fetch = fetch;
  }
  return asked;
}
const never = () => new Promise<Response>(() => {});
let different = 0;
/** A URL that no other test has asked for. */
const fresh = () => `${FILE}?${++different}`;

function suite(mount: Mount): void {
  const timeline = (given = {}, where?: Element) => mount('crisis-timeline', given, '', where);

  it('is the property, before all else', async () => {
    const wrapper = await created('crisis-story', {content: named('wrapped')});
    const given = {
      content: named('own'),
      'data-content': json('inline'),
      src: fresh(),
      story: 'registered',
    };
    await ids(await timeline(given, wrapper), 'own');
  });

  it('is the wrapper’s, before what the element names', async () => {
    const wrapper = await created('crisis-story', {content: named('wrapped')});
    const given = {'data-content': json('inline'), src: fresh(), story: 'registered'};
    await ids(await timeline(given, wrapper), 'wrapped');
  });

  it('is data-content, before src and story', async () => {
    await ids(
      await timeline({'data-content': json('inline'), src: fresh(), story: 'registered'}),
      'inline',
    );
  });

  it('is src, before story', async () => {
    await ids(await timeline({src: fresh(), story: 'registered'}), 'from-file');
  });

  it('is the one of that name in the bundle', async () => {
    await ids(await timeline({story: 'registered'}), 'registered');
  });

  it('is the first in the bundle, where nothing is named', async () => {
    expect(shown(await timeline())).to.include('intervention');
  });

  it('falls back, one by one, as each is taken away', async () => {
    const element = await timeline({
      content: named('own'),
      'data-content': json('inline'),
      src: fresh(),
      story: 'registered',
    });
    Object.assign(element, {content: null});
    await ids(element, 'inline');
    element.removeAttribute('data-content');
    await ids(element, 'from-file');
    element.removeAttribute('src');
    await ids(element, 'registered');
    element.removeAttribute('story');
    await settled(element);
    expect(shown(element)).to.include('intervention');
  });

  it('is shown without an empty frame when it is here already', async () => {
    const element = await timeline({story: 'registered'});
    expect(shown(element)).to.deep.equal(['registered']);
  });

  describe('at a URL', () => {
    it('is found relative to the page, not to the script', async () => {
      const asked = await requests(async () => ids(await timeline({src: fresh()}), 'from-file'));
      expect(asked.map(({url}) => new URL(url).pathname)).to.deep.equal([`/${FILE}`]);
    });

    it('is found relative to the page’s <base>', async () => {
      const base = Object.assign(document.createElement('base'), {href: '/test/helpers/'});
      document.head.append(base);
      try {
        await ids(await timeline({src: `stories/lighthouse.json?base${++different}`}), 'from-file');
      } finally {
        base.remove();
      }
    });

    it('is asked for without cookies', async () => {
      const [request] = await requests(async () =>
        ids(await timeline({src: fresh()}), 'from-file'),
      );
      expect(request!.credentials).to.equal('omit');
    });

    it('is asked for once, for two elements and for one that comes later', async () => {
      const src = fresh();
      const asked = await requests(async () => {
        const [one, two] = [await timeline({src}), await timeline({src})];
        await ids(one, 'from-file');
        await ids(two, 'from-file');
        await ids(await timeline({src: `./${src}`}), 'from-file');
      });
      expect(asked).to.have.length(1);
    });

    it('is not asked for any more when the element is gone', async () => {
      const asked = await requests(async ([...already]) => {
        expect(already).to.be.empty;
        const element = await timeline({src: fresh()});
        element.remove();
        await frame();
      }, never);
      expect(asked.map(({signal}) => signal.aborted)).to.deep.equal([true]);
    });

    it('is still asked for while another element waits for it', async () => {
      const src = fresh();
      const asked = await requests(async () => {
        const [one] = [await timeline({src}), await timeline({src})];
        one.remove();
        await frame();
      }, never);
      expect(asked.map(({signal}) => signal.aborted)).to.deep.equal([false]);
    });

    it('is asked for again when the element comes back', async () => {
      const src = fresh();
      const element = await timeline();
      await requests(async () => {
        element.setAttribute('src', src);
        await settled(element);
        element.remove();
        await frame();
      }, never);
      main.append(element);
      await ids(element, 'from-file');
    });

    it('goes on loading, in one request, when the element is moved meanwhile', async () => {
      main.append(parsed('<section></section>'));
      const asked = await requests(async () => {
        const element = await timeline({src: fresh()});
        main.firstElementChild!.append(element);
        await ids(element, 'from-file');
      });
      expect(asked.map(({signal}) => signal.aborted)).to.deep.equal([false]);
    });

    it('is not shown when it comes after another one was chosen', async () => {
      const gives: ((response: Response) => void)[] = [];
      const late = new Promise<Response>((resolve) => gives.push(resolve));
      await requests(
        async () => {
          const element = await timeline({src: fresh()});
          element.setAttribute('data-content', json('inline'));
          await ids(element, 'inline');
          gives[0]!(Response.json(named('late')));
          await frame();
          await settled(element);
          expect(shown(element)).to.deep.equal(['inline']);
        },
        () => late,
      );
    });

    it('is asked for again by an element that comes after a failure', async () => {
      const src = fresh();
      await requests(
        async () => {
          const element = await timeline({src});
          await until(() => errors().length, 'crisis-error');
          expect(heard()).to.have.length(1);
          element.remove();
          await frame();
        },
        () => Promise.resolve(new Response('', {status: 503})),
      );
      await ids(await timeline({src}), 'from-file');
      expect(heard(), 'the old failure').to.deep.equal([]);
    });
  });
}

for (const mount of births) describe(`the story of an element, ${mount.name}`, () => suite(mount));

describe('a story that is registered', () => {
  it('in the same script as the element is set up is found', async () => {
    main.append(parsed('<crisis-timeline story="same-script"></crisis-timeline>'));
    registerStory(named('same-script'));
    await settled(main);
    const seen = shown(main.querySelector('crisis-timeline')!);
    heard();
    expect(seen).to.deep.equal(['same-script']);
  });

  it('does not take the place of the default', async () => {
    await write('<crisis-timeline></crisis-timeline>');
    expect(shown(main.firstElementChild!)).to.include('intervention');
  });
});

it('a moved element keeps showing its story, and follows its changes', async () => {
  main.append(parsed('<section></section>'));
  const element = await created('crisis-timeline', {content: daysOf(2)});
  main.firstElementChild!.append(element);
  await settled(element);
  expect(shown(element)).to.have.length(2);
  Object.assign(element, {content: daysOf(3)});
  await settled(element);
  expect(shown(element)).to.have.length(3);
});
