#!/usr/bin/env node
import {Command, CommanderError} from 'commander';
import {VERSION} from '../elements/base/version.js';
import {check} from './check.js';
import type {CheckOptions} from './check.js';
import {Stop, colours, printJson, tell} from './say.js';

// npm runs scripts in the package's folder; paths are typed in the caller's.
if (process.env.npm_lifecycle_event === 'bundle' && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD);

const program = new Command('crisis-elements')
  .description(
    'From what a desk has to what its CMS takes: attributed, dated, corrected in public.',
  )
  .version(VERSION)
  .showSuggestionAfterError()
  .showHelpAfterError('(--help shows how)')
  .exitOverride();

const example = (...lines: readonly string[]) =>
  `\nExample:\n${lines.map((line) => `  $ npx crisis-elements ${line}`).join('\n')}`;
const collect = (value: string, before: readonly string[]) => [...before, value];
/** Runs a command; its promise is its exit code. */
const exit = (code: number) => void (process.exitCode = code);

program
  .command('check')
  .argument('[story...]', 'JSON files, or TypeScript or JavaScript modules')
  .description('validate stories, and read them as a careful editor would')
  .option('--strict', 'findings for an editor fail too')
  .option('--watch', 'check again whenever a file changes')
  .option('--links', 'ask every link whether it still leads anywhere')
  .option(
    '--ignore <rule:thing=reason>',
    'let a finding stand, and say why; more in STORY.lint.json',
    collect,
    [],
  )
  .option('--rules', 'list the rules and their reasons')
  .option('--now <time>', 'judge as of this time')
  .option('--json', 'for machines')
  .addHelpText(
    'after',
    example(
      'check story.ts',
      'check story.json --strict --ignore "figure-live:event:fire=The number is a street"',
    ),
  )
  .addHelpText(
    'after',
    '\nExit code: 0 fine; 1 not valid, or with --strict findings; 2 not carried out.',
  )
  .action(async (files: string[], options: CheckOptions) => exit(await check(files, options)));

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode ? 2 : 0;
  else if (error instanceof Stop) {
    if (process.argv.includes('--json')) printJson({ok: false, error: error.message});
    else tell(`${colours.red('error')} ${error.message}`);
    process.exitCode = error.code;
  } else throw error;
}
