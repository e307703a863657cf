// A made-up story that develops while a visitor looks: its steps are published by the package's own `publish`, into a folder
// that this serves as a host would, and an event stream calls the open page, as a push hub would.
import {createHash, randomBytes} from 'node:crypto';
import {mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {PassThrough} from 'node:stream';
import {STEPS, afterStep, firstEdition} from './steps.mjs';

/** Where it lies on the demo's server. */
const PATH = '/demo/developing/';
/** Milliseconds that a step is looked at before the next one comes by itself. */
const PAUSE = 9000;
/** Milliseconds after which nobody is taken to look any more. */
const ABSENT = 15_000;
/** Below the path: the desk, in which a visitor writes the story on. It is no file store: a reset takes all of it away. */
const DESK = 'desk';
const DESK_LIMITS = {text: 300_000, file: 2e6, allFiles: 4e6};
const TYPES = {json: 'application/json', html: 'text/html', js: 'text/javascript'};

/** The middleware for the demo's server; `close` ends what it runs. */
export function developingStory() {
  const streams = new Set();
  let folder;
  let base;
  let began;
  let step = 0;
  let playing = true;
  let message = '';
  let desk;
  const token = randomBytes(24).toString('base64url');
  /** The story's own text after each step that was published. */
  let editions = [];
  let seen = 0;
  let due = Infinity;
  // One thing after another: a visitor may press faster than an edition is made.
  let last = Promise.resolve();
  const inTurn = (act) => (last = last.then(act, act));

  const file = () => join(folder, 'harrow-point.json');
  const state = () => ({
    step,
    playing,
    message,
    steps: STEPS.map(({does}) => does),
    failing: !!STEPS[step].fails,
    desk: `${PATH}${DESK}/studio/#token=${token}`,
  });
  const rest = () => {
    due = Date.now() + PAUSE;
    if (step === STEPS.length - 1) playing = false;
  };

  async function publish(text, options) {
    await writeFile(file(), text);
    const {publish} = await import('../../dist/modules/cli/publish.js');
    const done = await publish(join(folder, 'public'), [file()], {base, live: 5, ...options});
    const [story] = done.stories;
    message = `harrow-point.json is revision ${story.revision}; ${done.changed.length} of ${done.files.length} files written`;
    for (const stream of streams) stream.write('data: now\n\n');
    return readFile(file(), 'utf8');
  }

  async function begin() {
    for (const what of ['public', 'media', 'harrow-point.lint.json', 'harrow-point.slips.json'])
      await rm(join(folder, what), {recursive: true, force: true});
    began = Date.now();
    step = 0;
    editions = [await publish(`${JSON.stringify(firstEdition(began), null, 2)}\n`, {})];
    rest();
  }

  async function forward() {
    if (step === STEPS.length - 1) return;
    const next = STEPS[step + 1];
    // A visitor may have gone on writing at the desk.
    const before = await readFile(file(), 'utf8');
    if (next.fails) {
      editions[step + 1] = before;
      message = 'harrow-point.json answers 503';
    } else {
      const story = afterStep(JSON.parse(before), next, began);
      const {why, sources} = next;
      editions[step + 1] = await publish(`${JSON.stringify(story, null, 2)}\n`, {
        yes: true,
        why,
        sources,
      });
    }
    step++;
    rest();
  }

  async function back() {
    if (!step) return;
    step--;
    if (!STEPS[step + 1].fails) await publish(editions[step], {older: true});
    rest();
  }

  const controls = {
    next: () => ((playing = false), inTurn(forward)),
    back: () => ((playing = false), inTurn(back)),
    again: () => ((playing = true), inTurn(begin)),
    play: () => ((playing = true), inTurn(rest)),
    pause: () => void (playing = false),
  };

  const timer = setInterval(() => {
    const isSeen = Date.now() - seen < ABSENT;
    if (playing && isSeen && Date.now() > due) {
      due = Infinity;
      inTurn(forward).catch((error) => (message = String(error)));
    }
  }, 250);
  timer.unref();

  /** Makes the folder and the first edition, once somebody looks. */
  async function ready({protocol, host}) {
    if (folder) return;
    folder = await mkdtemp(join(tmpdir(), 'crisis-demo-'));
    base = `${protocol}://${host}${PATH}stories/`;
    await begin();
    const [{deskHandler}, {StoryFolder}] = await Promise.all([
      import('../../dist/modules/cli/studio/server.js'),
      import('../../dist/modules/cli/studio/folder.js'),
    ]);
    desk = deskHandler({
      folder: new StoryFolder(folder, 'harrow-point.json'),
      access: {hosts: () => [host], originOf: () => `${protocol}://${host}`, token},
      release: {folder: join(folder, 'public'), base, live: 5},
      limits: DESK_LIMITS,
      onRelease: () => {
        playing = false;
        message = 'A visitor has published an entry at the desk.';
        for (const stream of streams) stream.write('data: now\n\n');
      },
    });
  }

  async function serve(context, name) {
    context.set('cache-control', 'no-store');
    if (STEPS[step].fails) {
      context.status = 503;
      return;
    }
    const path = join(folder, 'public', name);
    const body = await readFile(path).catch(() => undefined);
    if (!body) return;
    context.type = TYPES[name.split('.').at(-1)] ?? 'text/plain';
    context.set('cache-control', name.startsWith('files/') ? 'max-age=31536000' : 'max-age=5');
    context.set('last-modified', (await stat(path)).mtime.toUTCString());
    context.etag = createHash('sha256').update(body).digest('hex').slice(0, 16);
    context.status = 200;
    if (context.fresh) context.status = 304;
    else context.body = body;
  }

  function stream(context) {
    const channel = new PassThrough();
    streams.add(channel);
    context.req.on('close', () => streams.delete(channel));
    context.type = 'text/event-stream';
    context.set('cache-control', 'no-store');
    channel.write(': open\n\n');
    context.body = channel;
  }

  const middleware = async (context, next) => {
    const {path, method} = context;
    if (!path.startsWith(PATH)) return next();
    const name = path.slice(PATH.length);
    if (name === 'state') {
      seen = Date.now();
      await inTurn(() => ready(context));
      const asked = Object.hasOwn(controls, context.query.do) ? controls[context.query.do] : null;
      // Another site's page may show a picture of this address, but it sends no such header.
      if (method === 'POST' && asked && context.get('x-demo')) await asked();
      context.set('cache-control', 'no-store');
      context.body = state();
    } else if (name.startsWith(`${DESK}/`)) {
      await inTurn(() => ready(context));
      context.respond = false;
      context.req.url = context.req.url.slice(`${PATH}${DESK}`.length);
      desk.answer(context.req, context.res);
    } else if (name === 'stream') stream(context);
    else if (/^stories\/(?:files\/)?[\w-]+(?:\.[\w-]+)*$/.test(name)) {
      await inTurn(() => ready(context));
      await serve(context, name.slice('stories/'.length));
    } else return next();
  };

  const close = async () => {
    clearInterval(timer);
    desk?.close();
    for (const channel of streams) channel.end();
    await last.catch(() => undefined);
    if (folder) await rm(folder, {recursive: true, force: true});
  };
  return {middleware, close};
}
