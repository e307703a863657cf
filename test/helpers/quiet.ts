/** No test may leave an error on the page, nor a word on the console that it has not asked for. */
import type {StoryErrorEvent} from '../../src/elements/base/events.js';

let unhandled: string[] = [];
let said: string[] = [];
let events: StoryErrorEvent[] = [];

addEventListener('error', ({message}) => {
  // Browsers report this of any page; nothing is lost by it.
  if (!message.startsWith('ResizeObserver loop')) unhandled.push(message);
});
addEventListener('unhandledrejection', ({reason}) => unhandled.push(String(reason)));
document.documentElement.addEventListener('crisis-error', (event) => events.push(event));

const {error, warn} = console;
const left: string[] = [];
beforeEach(() => {
  [unhandled, said, events] = [[], [], []];
  for (const level of ['error', 'warn'] as const)
    console[level] = (...args: unknown[]) => {
      const words = args.map(String).join(' ');
      // Lit's advice to developers, which the built bundle does not give.
      if (!words.includes('lit.dev/msg')) said.push(words);
    };
});
afterEach(function () {
  Object.assign(console, {error, warn});
  for (const one of [...unhandled, ...said]) left.push(`${this.currentTest!.title}: ${one}`);
});
// A hook that failed after each test would end the run.
after(() => {
  if (left.length) throw new Error(`left on the page or the console by\n${left.join('\n')}`);
});

/** What the console has said since it was last asked. */
export function heard(): string[] {
  return said.splice(0);
}

/** The `crisis-error` events that have reached the window since it was last asked. */
export function errors(): StoryErrorEvent[] {
  return events.splice(0);
}
