import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, beforeEach, describe, it} from 'node:test';
import {isPrivate} from '../../src/cli/http.js';
import {deadLinks} from '../../src/cli/links.js';
import {parseStory} from '../../src/content/parse.js';

function storyOf(...links: string[]) {
  const parsed = parseStory({
    id: 'x',
    title: 'X',
    lang: 'en',
    timeZone: 'UTC',
    status: 'ended',
    published: '2020',
    updated: '2020',
    revision: 1,
    sources: links.map((url, i) => ({id: `s${i}`, title: 'S', kind: 'report', url})),
  });
  assert.ok(parsed.ok);
  return parsed.story;
}

describe('checking links', () => {
  const asked: {url: string; at: number}[] = [];
  const server = createServer(({url = '', headers}, response) => {
    asked.push({url, at: Date.now()});
    const {host = ''} = headers;
    if (url.startsWith('/to?'))
      response.writeHead(302, {location: decodeURIComponent(url.slice(4))});
    else if (url === '/around') response.writeHead(302, {location: `http://${host}/around`});
    else if (url === '/never') return;
    else response.writeHead(url === '/gone' ? 404 : 200);
    response.end();
  });
  let port: number;
  before(async () => {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    ({port} = server.address() as AddressInfo);
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  beforeEach(() => asked.splice(0));
  const messages = async (links: readonly string[], limits = {}) => {
    const {dead, unasked} = await deadLinks(storyOf(...links), 'link-dead', {pause: 0, ...limits});
    return {said: dead.map(({message}) => message), unasked};
  };

  it('asks no address of this machine or its network, however it is written', async () => {
    const hosts = [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
      '0',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '[::]',
    ];
    const {said} = await messages(hosts.map((host) => `http://${host}:${port}/here`));
    assert.equal(said.length, hosts.length, said.join('\n'));
    for (const message of said)
      assert.match(message, /is an address of this machine or its network, and is not asked$/);
    assert.deepEqual(asked, []);
  });

  it('knows which networks are not public', () => {
    for (const address of '0.1.2.3 10.9.8.7 100.64.0.1 127.8.8.8 169.254.169.254 172.31.0.1 192.168.1.1 198.19.0.1 224.0.0.1 255.255.255.255 :: ::1 ::ffff:10.0.0.1 64:ff9b::7f00:1 100::1 2001::1 2002:7f00:1:: fc00::1 fd12::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1'.split(
      ' ',
    ))
      assert.ok(isPrivate(address), address);
    for (const address of '1.1.1.1 93.184.216.34 172.32.0.1 192.167.1.1 2606:4700::1111 2a00:1450::1'.split(
      ' ',
    ))
      assert.ok(!isPrivate(address), address);
  });

  it('follows redirects, each looked at like the first address, to web addresses only', async () => {
    const to = (target: string) => `http://127.0.0.1:${port}/to?${encodeURIComponent(target)}`;
    const links = [
      to(`http://127.0.0.1:${port}/here`),
      to('/gone'),
      to('file:///etc/passwd'),
      to('ftp://paper.test/'),
      `http://127.0.0.1:${port}/around`,
    ];
    const {said} = await messages(links, {local: true});
    assert.deepEqual(said.map((message) => message.replace(/^\S+ /, '')).sort(), [
      'answered 404',
      'leads on and on, over 8 redirects',
      'leads to what is no web address, but file:, and is not asked',
      'leads to what is no web address, but ftp:, and is not asked',
    ]);
    assert.equal(asked.filter(({url}) => url === '/around').length, 9);
  });

  it('leaves a host time between two questions', async () => {
    const links = Array.from({length: 4}, (_, i) => `http://127.0.0.1:${port}/${i}`);
    await messages(links, {local: true, pause: 100});
    const times = asked.map(({at}) => at).sort((a, b) => a - b);
    assert.equal(times.length, 4);
    assert.ok(times[3]! - times[0]! >= 270, times.join());
  });

  it('gives up a server that never answers', {timeout: 5000}, async () => {
    const {said} = await messages([`http://127.0.0.1:${port}/never`], {local: true, timeout: 50});
    assert.deepEqual(said, [`http://127.0.0.1:${port}/never did not answer in time`]);
  });

  it('has an end, and names what it did not ask', async () => {
    const links = Array.from({length: 5}, (_, i) => `http://127.0.0.1:${port}/${i}`);
    const many = await messages(links, {local: true, maxAddresses: 3});
    assert.deepEqual(many.unasked, links.slice(3));
    assert.equal(asked.length, 3);
    const long = await messages(links, {local: true, pause: 200, time: 300});
    assert.ok(long.unasked.length >= 2 && long.unasked.length < 5, long.unasked.join());
  });
});
