/** A WordPress of a test's own: its files, its database on a socket and its server in a temporary folder. */
import {execFileSync, spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

export interface Site {
  /** Its address, without a slash at the end. */
  readonly url: string;
  /** Runs PHP inside WordPress, and gives what it prints. */
  php: (code: string) => string;
  /** Lets WordPress send requests to a port of this machine, as it does to 80 and 443. */
  allowPort: (port: number) => void;
  /** What PHP complained about. */
  log: () => string;
  leave: () => Promise<void>;
}

/** Of the administrator, and of every other user. */
export const PASSWORD = 'correct horse battery staple';

/** Installs WordPress from the system's package, or from the folder that `WORDPRESS` names. */
export async function wordpress(): Promise<Site> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  const {WORDPRESS = '/usr/share/wordpress'} = process.env;
  const folder = mkdtempSync(join(tmpdir(), 'crisis-wordpress-'));
  const root = join(folder, 'site');
  const socket = join(folder, 'database.sock');
  const log = join(folder, 'php.log');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  cpSync(WORDPRESS, root, {recursive: true, dereference: true});
  writeFileSync(log, '');
  writeFileSync(join(root, 'wp-config.php'), config(url, socket, log));

  const data = join(folder, 'data');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  const normal = '--auth-root-authentication-method=normal';
  const set = ['--no-defaults', `--datadir=${data}`, ...user];
  execFileSync('mariadb-install-db', [...set, normal, '--skip-test-db'], {stdio: 'ignore'});
  const database = start('mariadbd', [...set, `--socket=${socket}`, '--skip-networking']);
  const create = ['--no-defaults', `--socket=${socket}`, '-e', 'CREATE DATABASE wordpress'];
  await until(
    () => !!execFileSync('mariadb', [...create, '-v'], {stdio: ['ignore', 'pipe', 'ignore']}),
  );

  const server = start(
    'php',
    [
      '-d',
      'upload_max_filesize=8M',
      '-d',
      'post_max_size=8M',
      '-S',
      `127.0.0.1:${port}`,
      '-t',
      root,
    ],
    // WordPress calls itself.
    {PHP_CLI_SERVER_WORKERS: '4'},
  );
  await until(async () => (await fetch(`${url}/readme.html`)).ok);
  const answers = {
    weblog_title: 'The Paper',
    user_name: 'administrator',
    admin_password: PASSWORD,
    admin_password2: PASSWORD,
    admin_email: 'desk@paper.test',
    blog_public: '0',
  };
  const body = new URLSearchParams(answers);
  const installed = await fetch(`${url}/wp-admin/install.php?step=2`, {method: 'POST', body});
  if (!(await installed.text()).includes('Success')) throw new Error('WordPress is not installed');

  const php = (code: string) =>
    execFileSync('php', ['-r', `require 'wp-load.php'; ${code}`], {cwd: root, encoding: 'utf8'});
  for (const role of ['editor', 'author', 'contributor'])
    php(
      `wp_insert_user(['user_login' => '${role}', 'user_pass' => '${PASSWORD}', 'user_email' => '${role}@paper.test', 'role' => '${role}']);`,
    );
  return {
    url,
    php,
    allowPort(port) {
      const filter = `<?php add_filter('http_allowed_safe_ports', fn ($ports) => [...$ports, ${port}]);`;
      mkdirSync(join(root, 'wp-content/mu-plugins'), {recursive: true});
      writeFileSync(join(root, 'wp-content/mu-plugins/port.php'), filter);
    },
    log: () => readFileSync(log, 'utf8'),
    async leave() {
      await Promise.all([stop(server), stop(database)]);
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

const config = (url: string, socket: string, log: string) => `<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4');
define('WP_HOME', '${url}');
define('WP_SITEURL', '${url}');
define('FS_METHOD', 'direct');
define('AUTOMATIC_UPDATER_DISABLED', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('WP_ACCESSIBLE_HOSTS', '127.0.0.1');
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', '${log}');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
`;

function start(command: string, args: readonly string[], env = {}): ChildProcess {
  // A group of its own, so that its workers end with it.
  const child = spawn(command, args, {
    env: {...process.env, ...env},
    stdio: 'ignore',
    detached: true,
  });
  process.once('exit', () => void stop(child));
  return child;
}

async function stop({pid, exitCode}: ChildProcess): Promise<void> {
  if (!pid || exitCode !== null) return;
  try {
    process.kill(-pid);
    for (;;) {
      process.kill(-pid, 0);
      await wait(50);
    }
  } catch (error) {
    // No such process: it has ended.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function until(ready: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      if (await ready()) return;
    } catch (error) {
      if (tries > 100) throw error;
    }
    await wait(100);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const {port} = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
