import {readFile} from 'node:fs/promises';
import {styleNames, styleProblems} from '../theme/style-sheet.js';
import type {Manifest} from '../theme/style-sheet.js';
import {positionOf} from './locate.js';
import {builtFile} from './package.js';
import {formatLocation, oneLine, printNote} from './terminal.js';
import type {Fault} from './terminal.js';
import {readTextFile} from './text-file.js';

/** A publisher's style sheet, and the names in it that style nothing. */
export interface StyleFile {
  readonly file: string;
  readonly text: string;
  readonly problems: readonly Fault[];
}

/** @throws {CliError} if it cannot be read */
export async function readStyle(file: string): Promise<StyleFile> {
  const {text} = await readTextFile(file);
  const manifest = await readFile(builtFile('custom-elements.json'), 'utf8');
  const problems = styleProblems(text, styleNames(JSON.parse(manifest) as Manifest));
  return {
    file,
    text,
    problems: problems.map(({start, message}) => ({
      file,
      ...positionOf(text, start),
      message: oneLine(message),
    })),
  };
}

/** Prints as notes what does not stop a story from being published. */
export function printStyleProblems(problems: StyleFile['problems']): void {
  for (const {message, ...where} of problems) printNote(formatLocation(where), message);
}
