/** Messages of a server that publishes, or does something else. */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {it} from 'node:test';
import {followStream} from '../../src/store/stream.js';

it(
  'a line without end is not kept, and the message behind it is heard',
  {timeout: 60_000},
  async () => {
    const part = Buffer.alloc(1 << 16, 'x');
    const server = createServer((_request, response) => {
      response.writeHead(200, {'content-type': 'text/event-stream'});
      const send = async () => {
        // 200 MB: joined and searched again with each part, they would take minutes.
        for (let i = 0; i < 3200; i++) if (!response.write(part)) await once(response, 'drain');
        response.write('\ndata: 2\n\n');
      };
      void send();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const {port} = server.address() as AddressInfo;
    let stop = () => {};
    try {
      await new Promise<void>((resolve) => {
        stop = followStream(`http://127.0.0.1:${port}/`, false, resolve);
      });
      assert.ok(process.memoryUsage().heapUsed < 200e6);
    } finally {
      stop();
      server.closeAllConnections();
      server.close();
    }
  },
);
