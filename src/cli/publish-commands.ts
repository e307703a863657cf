import type {Command} from 'commander';
import {currentIo} from './io.js';
import type {PublishOptions, Published} from './publish.js';
import {diff} from './diff.js';
import {askIn} from './publish/ask.js';
import {RECORDS} from './publish/lock.js';
import type {SiteOptions} from './publish/site.js';
import {changeInWords, proposalName} from './publish/words.js';
import {printStyleProblems} from './style-file.js';
import {
  AFTER_FAILED,
  CliError,
  colours,
  countOf,
  oneLine,
  print,
  printJson,
  printMessage,
  printFaults,
  printNote,
} from './terminal.js';
import {watchFiles} from './watch.js';

/** The most changes that are printed one by one. */
const MAX_CHANGES = 40;
/** Milliseconds after which a watching publisher tries a failed `--after` again. */
const RETRY = 30_000;

interface EmbedCommand extends SiteOptions {
  readonly out?: string;
  readonly json?: boolean;
}
interface PublishCommand extends SiteOptions {
  readonly after?: string;
  readonly watch?: boolean;
  readonly yes?: boolean;
  readonly why?: string;
  readonly source?: readonly string[];
  readonly corrections?: string;
  readonly slip?: readonly string[];
  readonly older?: boolean;
  readonly json?: boolean;
}

const STORY = 'JSON file, or TypeScript or JavaScript module';
const collect = (value: string, before: readonly string[] = []) => [...before, value];

/** Adds `embed`, `publish` and `diff` to the command line; `exit` is given the exit code. */
export function addPublishCommands(
  program: Command,
  example: (...lines: readonly string[]) => string,
  exit: (code: number) => void,
): void {
  const siteOptions = (command: Command) =>
    command
      .requiredOption('--base <address>', 'where the folder will lie')
      .option(
        '--element <tag>',
        'what the pages for iframes show (default: crisis-story, or the first of --elements)',
      )
      .option('--elements <list>', 'a smaller script with these only, such as timeline,factbox')
      .option('--style <file>', 'style sheet for the pages for iframes')
      .option('--publisher <name>', 'who publishes it: the author of its feed')
      .option('--live <seconds>', 'after how many seconds open pages ask again', '30')
      .option('--stream <address>', 'event stream that says when to ask; {story} is the id');

  siteOptions(
    program
      .command('embed')
      .argument('<story>', STORY)
      .description(
        'make the page for an iframe, the oEmbed answer and the script, and say what to paste where',
      ),
  )
    .option('-o, --out <folder>', 'the folder (default: the story’s id)')
    .option('--json', 'for machines')
    .addHelpText(
      'after',
      example('embed story.ts --base https://static.paper.test/harbour/ -o public/harbour'),
    )
    .action(async (file: string, options: EmbedCommand) => exit(await embedCommand(file, options)));

  siteOptions(
    program
      .command('publish')
      .argument('<folder>', 'what a static host or CDN serves')
      .argument('<story...>', STORY)
      .description(
        'write a folder that open pages follow; what was published changes only with a word to readers',
      ),
  )
    .option('--after <command>', 'run this when all is written, such as a copy to the host')
    .option('--watch', 'publish again whenever a story changes')
    .option('--json', 'for machines')
    .optionsGroup('Corrections:')
    .option('--yes', 'put all that is proposed into the ledger, and raise the revision')
    .option('--why <reason>', 'with --yes: why something is corrected or retracted')
    .option('--source <id>', 'with --yes: the source that this rests on', collect)
    .option('--corrections <file>', 'entries for the ledger: what diff --json proposes, filled in')
    .option(
      '--slip <thing>',
      'its change is a slip of the pen, which readers need not know',
      collect,
    )
    .option('--older', 'publish an older edition than the one that is out')
    .addHelpText(
      'after',
      example(
        'publish public story.json --base https://static.paper.test/stories/',
        'publish public story.json --base https://static.paper.test/stories/ --after "rsync -a public/ host:stories/"',
        'publish public story.json --base https://static.paper.test/stories/ --yes --why "The brigade counted again." --source brigade',
      ),
    )
    .addHelpText(
      'after',
      `
--after runs in a shell. In its environment: CRISIS_DIR, the folder; CRISIS_BASE, its address; CRISIS_STORY, the ids of the
stories that changed; CRISIS_REVISION, their revisions; CRISIS_CHANGED, the files that were written, a line each.
Exit code: 0 fine; 1 refused; 2 not carried out; 3 published, but --after failed: the next run tries it again.`,
    )
    .action(async (folder: string, files: string[], options: PublishCommand) =>
      exit(await publishCommand(folder, files, options)),
    );

  program
    .command('diff')
    .argument('<old>', 'the edition before: JSON file or module')
    .argument('<new>', 'the edition after')
    .description('say what changed between two editions, and what the ledger should say of it')
    .option(
      '--json',
      'for machines; its "proposals", filled in, are what publish --corrections takes',
    )
    .addHelpText('after', example('diff public/harbour.json harbour.json'))
    .addHelpText(
      'after',
      '\nExit code: 0 fine; 1 something would change in silence; 2 not carried out.',
    )
    .action(async (older: string, newer: string, options: {json?: boolean}) =>
      exit(await diff(older, newer, options)),
    );
}

async function embedCommand(file: string, {json, ...options}: EmbedCommand): Promise<number> {
  const {embed} = await import('./embed.js');
  const {folder, files, snippets, siteSnippet, url, styleProblems} = await embed(file, options);
  if (json) {
    printJson({ok: true, folder, files, snippets, siteSnippet, styleProblems});
    return 0;
  }
  printStyleProblems(styleProblems);
  printMessage(`${folder}/ holds ${countOf(files.length, 'file')} for ${options.base}\n`);
  for (const {placement, where, html} of snippets)
    print(`<!-- ${placement}: ${where} -->\n${html}\n`);
  print(
    `<!-- once in the <head> of a site whose authors place divs and links: they are live too -->\n${siteSnippet}\n`,
  );
  if (!url) printMessage('A lone link needs the "url" of the story, where readers find it.');
  return 0;
}

async function publishCommand(
  folder: string,
  files: readonly string[],
  {json, watch, slip, source, ...rest}: PublishCommand,
): Promise<number> {
  // Loaded only here, because the renderer takes long to load.
  const {publish} = await import('./publish.js');
  const once = async (): Promise<number> => {
    const asks = !json && !rest.yes && process.stdin.isTTY && currentIo().stderr.isTTY;
    const asked = asks ? askIn({input: process.stdin, output: process.stderr}) : undefined;
    const options: PublishOptions = {...rest, slips: slip, sources: source, decide: asked?.decide};
    try {
      const done = await publish(folder, files, options);
      if (json) printJson(asJson(done));
      else report(done);
      return done.after && !done.after.ok ? AFTER_FAILED : 0;
    } finally {
      asked?.close();
    }
  };
  if (!watch) return once();
  let code = await again(once, json);
  return watchFiles(
    files,
    async () => {
      code = await again(once, json);
    },
    () => (code === AFTER_FAILED ? RETRY : undefined),
  );
}

/** Publishes again while watching; errors are printed, and the published edition stays. */
async function again(once: () => Promise<number>, json: boolean | undefined): Promise<number> {
  try {
    return await once();
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    const {message, problems} = error;
    if (json) printJson({ok: false, error: message, problems});
    else {
      printFaults(problems ?? []);
      printMessage(`${colours.red('error')} ${oneLine(message)}`);
      printMessage('The edition that is out stays.');
    }
    return error.code;
  }
}

function asJson({after, stories, ...done}: Published): unknown {
  return {
    ok: after?.ok ?? true,
    ...done,
    stories: stories.map(({changes, untold, ...story}) => ({
      ...story,
      // What to paste is asked for with `embed`.
      snippets: undefined,
      changes: changes.map(({isAsserted, ...change}) => ({...change, asserted: isAsserted})),
      untold: untold.map((proposal) => ({proposal: proposalName(proposal), ...proposal.entry})),
    })),
    ...(after && {after}),
  };
}

function report(published: Published): void {
  const {folder, changed, files, stories, notes, styleProblems, live, after} = published;
  for (const {file, changes, accepted, slips, untold} of stories) {
    for (const change of changes.slice(0, MAX_CHANGES))
      printMessage(oneLine(changeInWords(change)));
    if (changes.length > MAX_CHANGES)
      printMessage(`and ${countOf(changes.length - MAX_CHANGES, 'more change')}`);
    for (const {kind, text} of accepted)
      printMessage(`${file}: the ledger has ${colours.bold(kind)}: ${oneLine(text)}`);
    if (slips.length)
      printMessage(`${file}: ${countOf(slips.length, 'slip')} of the pen recorded beside it`);
    if (untold.length) printNote(file, 'the ledger does not say what is new; --yes has it say so');
  }
  for (const {where, message} of notes) printNote(where, message);
  printStyleProblems(styleProblems);
  for (const path of changed) print(path);
  printMessage(
    changed.length
      ? `${countOf(changed.length, 'file')} of ${files.length} written`
      : 'Nothing has changed.',
  );
  const news = stories.filter(({id}) => changed.includes(`${id}.json`));
  for (const {src, revision} of news)
    printMessage(
      `${src} is revision ${revision}: once it lies there, open pages show it within ${live} seconds or so.`,
    );
  if (after)
    printMessage(
      after.ok
        ? `Handed on: ${oneLine(after.command)}`
        : `${colours.red('error')} --after: ${after.ended}. All is written in ${folder}, but not handed on; ${folder}/${RECORDS} keeps what, and the next run tries it again.`,
    );
}
