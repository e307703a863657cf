import type {Command} from 'commander';
import type {StudioCommand} from './studio.js';

/** Adds `studio` to the command line. */
export function addStudioCommand(
  program: Command,
  example: (...lines: readonly string[]) => string,
): void {
  program
    .command('studio')
    .argument(
      '<place>',
      'a folder of stories, or one JSON file; a module is shown, and not written',
    )
    .description('write, check and publish stories in a browser, beside what readers see of them')
    .option('--port <number>', 'where it is served; the next free one is taken', '8100')
    .optionsGroup('Releases:')
    .option('--publish <folder>', 'what a static host or CDN serves: the desk publishes into it')
    .option('--base <address>', 'with --publish: where that folder will lie')
    .option('--after <command>', 'run this when all is written, such as a copy to the host')
    .option('--element <tag>', 'what the pages for iframes show')
    .option('--style <file>', 'style sheet for the pages for iframes')
    .option('--publisher <name>', 'who publishes it: the author of its feed')
    .option('--live <seconds>', 'after how many seconds open pages ask again')
    .option('--stream <address>', 'event stream that says when to ask; {story} is the id')
    .optionsGroup('For a newsroom:')
    .option(
      '--behind-proxy <address>',
      'a proxy signs people in; this is the address at which they open the desk',
    )
    .option(
      '--user-header <name>',
      'the header in which the proxy says who (default: X-Remote-User)',
    )
    .option('--host <address>', 'where the server listens (default: 127.0.0.1)')
    .addHelpText(
      'after',
      example(
        'studio stories/ --publish public/ --base https://static.paper.test/stories/',
        'studio story.json',
        'studio stories/ --behind-proxy https://desk.paper.test/',
      ),
    )
    .addHelpText(
      'after',
      '\nNothing leaves this machine but to where you publish; a file is written when you press Save.',
    )
    .action(async (place: string, options: StudioCommand) => {
      const {studio} = await import('./studio.js');
      await studio(place, options);
    });
}
