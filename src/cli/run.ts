import {CommanderError} from 'commander';
import {createProgram} from './commands.js';
import {withIo} from './io.js';
import type {Io} from './io.js';
import {
  CliError,
  clearProgress,
  colours,
  oneLine,
  printFaults,
  printJson,
  printMessage,
} from './terminal.js';

/**
 * Runs a command as it is typed after `crisis-elements`.
 * @returns its exit code: 0 fine; 1 not valid; 2 not carried out
 */
export function run(argv: readonly string[], io: Io): Promise<number> {
  const isJson = argv.includes('--json');
  return withIo({...io, isJson}, async () => {
    let exitCode = 0;
    const program = createProgram((code) => (exitCode = code));
    try {
      await program.parseAsync(argv, {from: 'user'});
      return exitCode;
    } catch (error) {
      return reportFailure(error, isJson);
    } finally {
      clearProgress();
    }
  });
}

/** Prints why a command failed, and returns its exit code. */
function reportFailure(error: unknown, isJson: boolean): number {
  if (error instanceof CommanderError) {
    if (isJson && error.exitCode)
      printJson({ok: false, error: error.message.replace(/^error: /, '')});
    return error.exitCode ? 2 : 0;
  }
  if (error instanceof CliError) {
    const {message, problems} = error;
    if (isJson) printJson({ok: false, error: message, problems});
    else {
      printFaults(problems ?? []);
      printMessage(`${colours.red('error')} ${oneLine(message)}`);
    }
    return error.code;
  }
  // A fault of ours: where it is helps whoever mends it.
  const {message = String(error), stack = message} = error instanceof Error ? error : {};
  if (isJson) printJson({ok: false, error: message});
  else printMessage(stack);
  return 2;
}
