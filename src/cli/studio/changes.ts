import {watch} from 'node:fs';
import type {FSWatcher} from 'node:fs';
import type {ServerResponse} from 'node:http';
import type {FileChange} from '../../desk/api.js';
import type {StoryFolder} from './folder.js';
import {isStoryName} from './folder.js';

/** Milliseconds that a file is left alone before its change is reported: programs save in several steps. */
const SETTLE = 100;
/** Milliseconds after which an empty line says that the server is still there. */
const HEARTBEAT = 10_000;
/** The most pages that follow at the same time. */
const MAX_STREAMS = 200;

/** Reports to open pages which files have changed, whoever changed them. */
export class FileChanges {
  readonly #folder: StoryFolder;
  readonly #streams = new Set<ServerResponse>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #heartbeat: NodeJS.Timeout;
  #watcher: FSWatcher | undefined;

  constructor(folder: StoryFolder) {
    this.#folder = folder;
    try {
      this.#watcher = watch(folder.path, (_, name) => name && this.report(name));
      // A folder that is taken away ends the watching; what the server writes itself is still reported.
      this.#watcher.on('error', () => this.#watcher?.close());
    } catch {
      // Some file systems cannot be watched.
    }
    this.#heartbeat = setInterval(() => this.#send('\n'), HEARTBEAT);
    this.#heartbeat.unref();
  }

  /** Keeps the answer open, and writes a line for each change. */
  follow(response: ServerResponse): void {
    if (this.#streams.size >= MAX_STREAMS) {
      response.writeHead(503).end('Too many pages are open.');
      return;
    }
    // nginx passes on what it gets, instead of collecting it.
    response.writeHead(200, {'content-type': 'application/x-ndjson', 'x-accel-buffering': 'no'});
    response.write('\n');
    this.#streams.add(response);
    response.on('close', () => this.#streams.delete(response));
  }

  /** Reports a change of this file, once it has settled. */
  report(name: string): void {
    const {only} = this.#folder;
    const isOurs = only === undefined ? isStoryName(name) || name.endsWith('.lint.json') : true;
    if (!isOurs || name.startsWith('.')) return;
    clearTimeout(this.#timers.get(name));
    const timer = setTimeout(() => {
      this.#timers.delete(name);
      const change: FileChange = {name};
      this.#send(`${JSON.stringify(change)}\n`);
    }, SETTLE);
    timer.unref();
    this.#timers.set(name, timer);
  }

  #send(line: string): void {
    for (const stream of this.#streams) stream.write(line);
  }

  close(): void {
    clearInterval(this.#heartbeat);
    this.#watcher?.close();
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const stream of this.#streams) stream.end();
  }
}
