import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {withoutMap} from '../output/embed/bundle.js';
import type {Story} from '../content/story.js';
import {escapeHtml} from '../text/plain-text.js';
import {attributesFor, tagOf} from './attributes.js';
import {loadOne} from './load.js';
import {builtFile, bundleWith, wholeCore, withoutEmpty} from './package.js';
import {CliError, print, printFile, printJson, printMessage, progress} from './terminal.js';
import {writeFileAtomically} from './write-file.js';

export interface RoomCommand {
  readonly element: string;
  readonly selector?: string;
  readonly font?: string;
  readonly out?: string;
  readonly page?: string;
  readonly json?: boolean;
  /** The attributes of the element. */
  readonly [attribute: string]: unknown;
}

const FONT = '17px/1.5 Georgia, serif';
/** Milliseconds after which a browser that does not end is stopped. */
const TIMEOUT = 180_000;
const BROWSERS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chrome.exe',
  'msedge.exe',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Prints styles that reserve room for an element until the script has come. They are measured by a browser of this machine,
 * or by the one that opens the page which is written with `--page`.
 */
export async function room(file: string, options: RoomCommand): Promise<number> {
  const tag = tagOf(options.element);
  const selector = options.selector ?? `${tag}, .${tag}`;
  const story = await loadOne(file);
  const html = await pageFor(
    story,
    tag,
    selector,
    attributesFor(tag, options),
    options.font ?? FONT,
  );
  if (options.page) {
    await writeFileAtomically(options.page, html);
    printMessage(`Open ${options.page} in a browser: it shows the styles.`);
    return 0;
  }
  const browser = findBrowser();
  if (!browser)
    throw new CliError(
      'no Chrome, Chromium or Edge was found to measure with: put its path in CHROME_PATH, or write a page to open in any browser with --page room.html',
    );
  progress(`Measuring ${tag}`);
  const css = await measured(browser, html);
  if (options.out) await writeFileAtomically(options.out, css);
  if (options.json) printJson({ok: true, selector, ...(options.out ? {file: options.out} : {css})});
  else if (options.out) print(options.out);
  else printFile(css);
  return 0;
}

/** A page that shows the element as its attributes say, with the fallback that snippets have, and beside it the styles, once it has measured it. */
async function pageFor(
  story: Story,
  tag: string,
  selector: string,
  attributes: Readonly<Record<string, string>>,
  font: string,
): Promise<string> {
  const [script, measure] = await Promise.all([
    wholeCore().then((core) => bundleWith(core, [withoutEmpty(story)], [], '')),
    readFile(builtFile('modules/output/embed/room.js'), 'utf8'),
  ]);
  const inline = (code: string) =>
    `<script type="module">${withoutMap(code).replaceAll('</script', '<\\/script')}</script>`;
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
  // Most systems draw text in proportion to its size; where pixels round each letter, it would be too narrow or too wide.
  return `<!doctype html>
<html lang="${escapeHtml(story.lang)}" data-room>
<meta charset="utf-8">
<title>The room for ${tag}</title>
<style>body{margin:1em;font:${escapeHtml(font)};text-rendering:geometricPrecision}pre{white-space:pre-wrap;font:0.85rem/1.4 monospace}</style>
<pre>Measuring …</pre>
<div data-selector="${escapeHtml(selector)}"><${tag}${written}><a href="#">${escapeHtml(story.title)}</a></${tag}></div>
${inline(script)}
${inline(measure)}
</html>
`;
}

function findBrowser(): string | undefined {
  const {CHROME_PATH, PATH = ''} = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  const inPath = PATH.split(delimiter).flatMap((folder) =>
    BROWSERS.map((name) => join(folder, name)),
  );
  return [...inPath, ...PLACES].find((path) => existsSync(path));
}

/** The styles that the page shows once it has measured. */
async function measured(browser: string, html: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'crisis-room-'));
  try {
    const page = join(folder, 'room.html');
    await writeFileAtomically(page, html);
    const args = [
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      `--user-data-dir=${join(folder, 'profile')}`,
      '--window-size=1280,900',
      '--virtual-time-budget=20000',
      '--dump-dom',
      // Refused to root, as in containers; the page is ours and loads nothing.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      pathToFileURL(page).href,
    ];
    const dom = await outputOf(browser, args);
    const [, css] = /<pre data-done="">([^<]*)<\/pre>/.exec(dom) ?? [];
    if (css === undefined) throw new CliError(`${browser} did not show the element; see --page`);
    return css
      .replaceAll('&gt;', '>')
      .replaceAll('&lt;', '<')
      .replaceAll('&nbsp;', '\u00a0')
      .replaceAll('&amp;', '&');
  } finally {
    await rm(folder, {recursive: true, force: true, maxRetries: 3});
  }
}

function outputOf(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {stdio: ['ignore', 'pipe', 'ignore'], timeout: TIMEOUT});
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    child.on('error', (error) =>
      reject(new CliError(`${program} does not start: ${error.message}`)),
    );
    child.on('close', () => resolve(text));
  });
}
