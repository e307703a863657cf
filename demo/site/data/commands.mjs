/** The command line, from the program itself. */
import {importBuilt} from '../../../src/build/paths.mjs';
import {table} from './elements.mjs';

const {createProgram} = await importBuilt('cli/commands.js');
const program = createProgram(() => {});
program.configureHelp({helpWidth: 88});
const upperFirst = (text) => text[0].toUpperCase() + text.slice(1);
const all = program.commands.filter((command) => command.name() !== 'help');

/** All commands with what they do. */
export const commands = () =>
  table(
    ['command', 'does'],
    all.map((command) => [
      `[\`${command.name()}\`](/desk/command-line/#${command.name()})`,
      upperFirst(command.description()),
    ]),
  );

/** The help of every command, as `--help` prints it. */
export const commandHelp = () =>
  all
    .map((command) => {
      let text = '';
      command.configureHelp({helpWidth: 88}).configureOutput({writeOut: (part) => (text += part)});
      command.outputHelp();
      return `### \`${command.name()}\`\n\n${upperFirst(command.description())}.\n\n\`\`\`text\n${text.trim()}\n\`\`\``;
    })
    .join('\n\n');
