import {createRequire} from 'node:module';
import {relative} from 'node:path';
import type TypeScript from 'typescript';
import {currentIo, resolvePath} from './io.js';
import {builtFile} from './package.js';
import {CliError, progress} from './terminal.js';

/** The TypeScript compiler, if the publisher or this package has it installed; it is optional. */
function findTypeScript(): typeof TypeScript | undefined {
  for (const from of [resolvePath('x.js'), import.meta.url])
    try {
      return createRequire(from)('typescript') as typeof TypeScript;
    } catch {
      // Not installed.
    }
  return undefined;
}

/** Type-checks modules if the compiler is installed, to find references to missing things. Returns whether it did. */
export function checkTypes(files: readonly string[]): boolean {
  const modules = files.filter((file) => /\.[cm]?ts$/.test(file)).map(resolvePath);
  const ts = modules.length ? findTypeScript() : undefined;
  if (!ts) return false;
  progress('Checking the types');
  const options: TypeScript.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
    paths: {
      'crisis-elements/content': [builtFile('types/content/index.d.ts')],
      'crisis-elements/stories/*': [builtFile('types/content/stories/*/index.d.ts')],
    },
  };
  const problems = ts.getPreEmitDiagnostics(ts.createProgram(modules, options));
  const faults = problems.map(({file, start, messageText, code}) => {
    const at = file && start !== undefined ? file.getLineAndCharacterOfPosition(start) : undefined;
    return {
      file: file ? relative(currentIo().cwd, file.fileName) : 'typescript',
      ...(at && {line: at.line + 1, column: at.character + 1}),
      message: `${ts.flattenDiagnosticMessageText(messageText, '\n    ')} (TS${code})`,
    };
  });
  if (faults.length) throw new CliError('the module does not compile', 1, faults);
  return true;
}
