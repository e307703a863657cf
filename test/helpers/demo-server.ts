/** The demo's own server, on a port of its own, so that several run at once. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {root} from './packed.js';

export interface DemoServer {
  /** The address of the demo, with a slash at its end. */
  readonly demo: string;
  /** The address of the desk that is built. */
  readonly desk: string;
  stop(): Promise<void>;
}

export async function startDemo(): Promise<DemoServer> {
  const server = spawn(process.execPath, ['demo/serve.mjs'], {
    cwd: root,
    env: {...process.env, PORT: '0'},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const demo = await new Promise<string>((resolve, reject) => {
    let printed = '';
    server.stdout.on('data', (chunk: Buffer) => {
      printed += String(chunk);
      const [found] = /http:\S+\/demo\//.exec(printed) ?? [];
      if (found) resolve(found);
    });
    server.once('exit', () => reject(new Error(`The demo's server has ended: ${printed}`)));
  });
  return {
    demo,
    desk: new URL('../dist/studio/', demo).href,
    stop: async () => {
      server.kill();
      if (server.exitCode === null) await once(server, 'exit');
    },
  };
}
