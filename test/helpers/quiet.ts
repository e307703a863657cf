/** Fails a run whose tests leave unhandled errors, or console messages that they have not read with `heard`. */
import type {StoryErrorEvent} from '../../src/elements/base/events.js';

let unhandled: string[] = [];
let messages: string[] = [];
let events: StoryErrorEvent[] = [];

addEventListener('error', ({message}) => {
  // Browsers report this on any page; it is harmless.
  if (!message.startsWith('ResizeObserver loop')) unhandled.push(message);
});
addEventListener('unhandledrejection', ({reason}) => unhandled.push(String(reason)));
document.documentElement.addEventListener('crisis-error', (event) => events.push(event));

const {error, warn} = console;
const failures: string[] = [];
beforeEach(() => {
  [unhandled, messages, events] = [[], [], []];
  for (const level of ['error', 'warn'] as const)
    console[level] = (...args: unknown[]) => {
      const message = args.map(String).join(' ');
      // Lit's warnings for developers, which the built bundle does not have.
      if (!message.includes('lit.dev/msg')) messages.push(message);
    };
});
afterEach(function () {
  Object.assign(console, {error, warn});
  for (const one of [...unhandled, ...messages])
    failures.push(`${this.currentTest!.title}: ${one}`);
});
// A hook that fails after each test would end the run.
after(() => {
  if (failures.length)
    throw new Error(`left on the page or the console by\n${failures.join('\n')}`);
});

/** Returns the console messages since the last call. */
export function heard(): string[] {
  return messages.splice(0);
}

/** Returns the `crisis-error` events since the last call. */
export function errors(): StoryErrorEvent[] {
  return events.splice(0);
}
