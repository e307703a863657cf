/** The server for stories of the test runner, see test/origin.mjs. */
import type {StoryInput} from '../../src/index.js';

interface Answer {
  readonly status?: number;
  readonly body?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds before the response. */
  readonly delay?: number;
  /** Starts the response, and never ends it. */
  readonly hang?: boolean;
  /** Bytes of white space. */
  readonly size?: number;
}
interface Asked {
  readonly at: number;
  readonly status: number;
  /** `If-None-Match` */
  readonly condition: string;
}

interface Log {
  readonly requests: readonly Asked[];
  /** How many streams are open. */
  readonly streams: number;
  /** How many have been opened until now. */
  readonly opened: number;
}

// A test may stop the page's clock, see clock.ts.
const startTimer = setTimeout;

let made = 0;

/** A story on the server, for one test. */
export class Origin {
  readonly src = `/origin/${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}-${made++}`;
  readonly stream = `${this.src}/stream`;

  async answers(answer: Answer): Promise<void> {
    await fetch(this.src, {method: 'PUT', body: JSON.stringify(answer)});
  }

  /** Publishes an edition. */
  publish(story: StoryInput): Promise<void> {
    return this.answers({body: JSON.stringify(story)});
  }

  /** Sends a message on the stream, once it is open. */
  async call(body = 'data: now\n\n'): Promise<void> {
    await this.eventually(({streams}) => streams > 0, 'a stream');
    await fetch(this.stream, {method: 'POST', body});
  }

  /** Closes the open streams. */
  async breakOff(): Promise<void> {
    await fetch(this.stream, {method: 'DELETE'});
  }

  /** The same server under another host name, which is another site to a browser. */
  get elsewhere(): {src: string; stream: string} {
    const site = `${location.protocol}//127.0.0.1:${location.port}`;
    return {src: site + this.src, stream: site + this.stream};
  }

  async log(): Promise<Log> {
    return (await fetch(`${this.src}/log`)).json() as Promise<Log>;
  }

  /** The requests until now. */
  async asked(): Promise<readonly Asked[]> {
    return (await this.log()).requests;
  }

  /** Waits until the log of the server meets a condition. */
  async eventually(seen: (log: Log) => boolean, what: string, longest = 15_000): Promise<void> {
    const end = performance.now() + longest;
    for (;;) {
      const log = await this.log();
      if (seen(log)) return;
      if (performance.now() > end) throw new Error(`never came: ${what}; ${JSON.stringify(log)}`);
      await pause(20);
    }
  }

  askedTimes(n: number, longest?: number): Promise<void> {
    return this.eventually(({requests}) => requests.length >= n, `${n} requests`, longest);
  }
}

/** Skips a test where the driver runs the browser without a cache, which sends no If-None-Match. */
export async function needsCache(test: Mocha.Context): Promise<void> {
  const origin = new Origin();
  await origin.answers({body: '{}'});
  for (let i = 0; i < 2; i++) await (await fetch(origin.src, {cache: 'no-cache'})).text();
  if (!(await origin.asked())[1]!.condition) test.skip();
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => startTimer(resolve, ms));
}

/** Dispatches the event of a network that is back, at which stories are polled at once. */
export function reconnect(): void {
  dispatchEvent(new Event('online'));
}
