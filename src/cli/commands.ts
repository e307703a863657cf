import {Command} from 'commander';
import {VERSION} from '../elements/base/version.js';
import {FEATURES, FEATURE_NAMES} from '../output/embed/features.js';
import {attributeOptions} from './attributes.js';
import {bundle} from './bundle.js';
import type {BundleCommand} from './bundle.js';
import {check} from './check.js';
import type {CheckOptions} from './check.js';
import {FORMATS, exportStory} from './export.js';
import type {ExportCommand} from './export.js';
import {importFiles} from './import.js';
import type {ImportCommand} from './import.js';
import {currentIo} from './io.js';
import {newStory} from './new.js';
import type {NewCommand} from './new.js';
import {addPublishCommands} from './publish-commands.js';
import type {RenderCommand} from './render.js';
import {room} from './room.js';
import type {RoomCommand} from './room.js';
import {printMessage} from './terminal.js';
import {addStudioCommand} from './studio-command.js';

const example = (...lines: readonly string[]) =>
  `\nExample:\n${lines.map((line) => `  $ npx crisis-elements ${line}`).join('\n')}`;
/** What structured data may hold, wherever a command gives it. */
const asksForJsonLd = (command: Command) =>
  command
    .optionsGroup('Structured data (jsonld):')
    .option('--type <type>', 'NewsArticle or LiveBlogPosting')
    .option('--faq', 'the questions as FAQPage too')
    .option(
      '--claim-review',
      'statements that are confirmed, disputed or retracted as ClaimReview too',
    )
    .option('--publisher <name>', 'who publishes the page')
    .option('--logo <address>', 'the logo of who publishes it');
const featuresInWords = () =>
  FEATURE_NAMES.map((name) => `${name} (${FEATURES[name].summary})`).join(', ');
const collect = (value: string, before: readonly string[] = []) => [...before, value];

/** The commands and their options; `exit` is called with the exit code of the command that ran. */
export function createProgram(exit: (code: number) => void): Command {
  const program = new Command('crisis-elements')
    .description(
      'From what a desk has to what its CMS takes: attributed, dated, corrected in public.',
    )
    .version(VERSION)
    .showSuggestionAfterError()
    .showHelpAfterError('(--help shows how)')
    .configureOutput({
      writeOut: (text) => currentIo().stdout.write(text),
      writeErr: (text) => currentIo().isJson || printMessage(text.trimEnd()),
    })
    .exitOverride();

  program.addHelpText(
    'after',
    `${example(
      'import timeline.csv -o story.ts',
      'bundle story.ts -o crisis-elements.js',
      'render story.ts --into article.html',
    )}\n\n--help after a command shows its own. Exit code: 0 fine; 1 not valid; 2 not carried out.`,
  );

  program
    .command('new')
    .argument('<name>', 'what the story is called')
    .description(
      'write a story to start from, as JSON, or as a typed module where the name ends in .ts',
    )
    .option('-o, --out <file>', 'the file to write, .json or .ts')
    .option('--json', 'for machines')
    .addHelpText('after', example('new "The harbour fire"'))
    .action(async (name: string, options: NewCommand) => exit(await newStory(name, options)));

  program
    .command('check')
    .argument('[story...]', 'JSON files, or TypeScript or JavaScript modules')
    .description('validate stories, and read them as a careful editor would')
    .option('--strict', 'findings for an editor fail too')
    .option(
      '--css <file>',
      'find parts and custom properties in a style sheet that do not exist',
      collect,
    )
    .option('--watch', 'check again whenever a file changes')
    .option('--links', 'ask every link whether it still leads anywhere')
    .option('--local-links', 'with --links: ask addresses of this machine and its network too')
    .option(
      '--ignore <rule:thing=reason>',
      'let a finding stand, and say why; more in STORY.lint.json',
      collect,
    )
    .option('--rules', 'list the rules and their reasons')
    .option('--now <time>', 'check as of this time')
    .option('--json', 'for machines')
    .addHelpText(
      'after',
      example(
        'check story.ts',
        'check story.json --strict --ignore "figure-live:event:fire=The number is a street"',
        'check --css house.css',
      ),
    )
    .addHelpText(
      'after',
      '\nExit code: 0 fine; 1 not valid, or with --strict findings; 2 not carried out.',
    )
    .action(async (files: string[], options: CheckOptions) => exit(await check(files, options)));

  program
    .command('import')
    .argument(
      '<file...>',
      'files or web addresses: TimelineJS, a live blog, CSV or Excel sheets, Word, ArchieML, Google Docs or Sheets, RSS, Atom, JSON Feed, ninjs',
    )
    .description('make a story of another format; what cannot be carried over is listed')
    .option(
      '-o, --out <file>',
      'write story.json or story.ts; what is new is merged into a .json that is there. Without it, JSON is printed',
    )
    .option('--force', 'write over a file that is there, instead of merging into it')
    .option('--encoding <name>', 'how the files are encoded, such as windows-1252')
    .option('--kind <list>', 'what the rows of a plain spreadsheet are: events, figures, sources…')
    .option('--id <id>', 'id of the story')
    .option('--title <title>', 'title of the story')
    .option('--lang <tag>', 'language of the story, such as en-GB')
    .option('--time-zone <zone>', 'where the clock times were written, such as Europe/Istanbul')
    .option('--publisher <name>', 'who published what is imported')
    .option('--url <address>', 'where it was published')
    .option('--groups <kind>', 'groups of a timeline are "actors" or "places"')
    .option('--day-first', 'dates such as 3/4/2020 have the day first')
    .option('--no-day-first', 'they have the month first')
    .option('--decimal <mark>', 'numbers have a "comma" or a "point" before their fraction')
    .option('--today <date>', 'the day of the import')
    .option('--local', 'ask addresses of this machine and its network too')
    .option('--publish <folder>', 'publish the story when it has changed, as "publish" does')
    .option('--base <address>', 'with --publish: where the folder will lie')
    .option('--live <seconds>', 'with --publish: after how many seconds open pages ask again')
    .option('--stream <address>', 'with --publish: event stream that says when to ask')
    .option('--after <command>', 'with --publish: run this when all is written')
    .option('--watch', 'ask again and again, until Ctrl+C; what fails leaves the last good edition')
    .option('--every <seconds>', 'with --watch: the seconds in between (default: 60)')
    .option('--json', 'for machines')
    .addHelpText(
      'after',
      example(
        'import https://docs.google.com/spreadsheets/d/ID/edit#gid=0 --kind events -o flood.json',
        'import https://paper.test/feed -o flood.json --watch --publish public --base https://static.paper.test/',
        'import timeline.csv -o story.ts --time-zone Europe/London',
        'import events.csv figures.csv sources.csv --id flood -o flood.json',
      ),
    )
    .action(async (files: string[], options: ImportCommand) =>
      exit(await importFiles(files, options)),
    );

  const exporting = program
    .command('export')
    .argument('<story>', 'JSON file, or TypeScript or JavaScript module')
    .description('give a story in another format')
    .option('-f, --format <format>', FORMATS.join(', '))
    .option('-o, --out <file>', 'write a file; without it, the text is printed')
    .option('--kind <list>', 'csv: which entries (default: "events")')
    .option(
      '--base <address>',
      'what relative addresses are relative to (default: the story’s url)',
    )
    .option('--json', 'for machines');
  asksForJsonLd(exporting)
    .addHelpText(
      'after',
      example(
        'export story.ts --format ics -o story.ics',
        'export story.ts --format jsonld --faq --publisher "The Paper"',
      ),
    )
    .action(async (file: string, options: ExportCommand) => exit(await exportStory(file, options)));

  const rendering = program
    .command('render')
    .argument('<story>', 'JSON file, or TypeScript or JavaScript module')
    .description(
      'make HTML of an element that is read without a script, and that the script takes over without a shift',
    )
    .option('--element <tag>', 'which: timeline, factbox, map … or the whole story', 'story')
    .option(
      '--into <page>',
      'fill the elements that show the story in this page, each as its attributes say',
    )
    .option('-o, --out <file>', 'write a file; without it, the page itself, or standard output')
    .option('--link <address>', 'where the whole story is read (default: its url)')
    .option('--inline', 'carry the story in the markup, for a page whose script does not hold it')
    .option(
      '--nonce <nonce>',
      'for styles, where a policy asks for one; or allow the hashes that are told',
    )
    .option(
      '--words <tags>',
      'languages that your script holds besides that of the story, such as tr,ar',
    )
    .option('--jsonld', 'structured data too')
    .option('--json', 'for machines');
  asksForJsonLd(rendering).optionsGroup('The attributes of the element:');
  for (const option of attributeOptions()) rendering.addOption(option);
  rendering
    .addHelpText(
      'after',
      example(
        'render story.ts --element timeline --limit 8 --theme light -o timeline.html',
        'render story.ts --into article.html',
      ),
    )
    .action(async (file: string, options: RenderCommand) => {
      const {render} = await import('./render.js');
      exit(await render(file, options));
    });

  program
    .command('bundle')
    .argument('<story...>', 'JSON files, or TypeScript or JavaScript modules')
    .description('make the one script around your own stories; its first story is the default')
    .option('-o, --out <file>', 'the script to write')
    .option('--lang <tags>', 'languages to hold besides English, such as tr,ar')
    .option('--src <address>', 'where the script will lie, for the snippet')
    .option('--elements <list>', 'a smaller script with these only, such as timeline,factbox')
    .option('--with <list>', `with --elements: what it can do besides; ${featuresInWords()}`)
    .option('--json', 'for machines')
    .addHelpText(
      'after',
      example(
        'bundle story.ts -o crisis-elements.js',
        'bundle story.ts --elements timeline,factbox -o crisis-elements.js',
      ),
    )
    .action(async (files: string[], options: BundleCommand) => exit(await bundle(files, options)));

  const measuring = program
    .command('room')
    .argument('<story>', 'JSON file, or TypeScript or JavaScript module')
    .description(
      'measure an element in a browser of this machine, and print styles that keep its room until the script has come, so that nothing moves',
    )
    .option('--element <tag>', 'which: timeline, factbox, map … or the whole story', 'story')
    .option('--selector <selector>', 'what gets the room (default: the tag and the class)')
    .option(
      '--font <font>',
      'size, line height and family of the text around it',
      '17px/1.5 Georgia, serif',
    )
    .option('-o, --out <file>', 'write a file; without it, the styles are printed')
    .option('--page <file>', 'write a page that shows the styles in any browser that opens it')
    .option('--json', 'for machines')
    .optionsGroup('The attributes of the element:');
  // The page that measures holds the story, and loads nothing.
  const loading = ['src', 'rows', 'live', 'stream', 'remember'];
  for (const option of attributeOptions())
    if (!loading.includes(option.name())) measuring.addOption(option);
  measuring
    .addHelpText('after', example('room story.ts --element timeline --limit 8 -o timeline.css'))
    .action(async (file: string, options: RoomCommand) => exit(await room(file, options)));

  addPublishCommands(program, example, exit);

  addStudioCommand(program, example);

  return program;
}
