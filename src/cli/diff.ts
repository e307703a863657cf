import {changesBetween} from '../lint/changes.js';
import {proposalsFor, silentChanges} from '../lint/proposals.js';
import {loadOne} from './load.js';
import {changeInWords, proposalName} from './publish/words.js';
import {CliError, colours, countOf, oneLine, print, printJson, printMessage} from './terminal.js';

/** What one edition of a story says that another does not; the exit code is 1 where `publish` would refuse it. */
export async function diff(
  older: string,
  newer: string,
  {json}: {readonly json?: boolean},
): Promise<number> {
  const [before, after] = [await loadOne(older), await loadOne(newer)];
  if (before.id !== after.id)
    throw new CliError(`${newer} is "${after.id}", which is no edition of "${before.id}"`, 1);
  const changes = changesBetween(before, after);
  const silent = silentChanges(before, after);
  const proposals = proposalsFor(before, after, `${new Date().toISOString().slice(0, 16)}Z`);
  const code = silent.length ? 1 : 0;
  if (json) {
    printJson({
      ok: !code,
      revisions: [before.revision, after.revision],
      changes: changes.map(({isAsserted, ...change}) => ({...change, asserted: isAsserted})),
      proposals: proposals.map(({entry, isRequired, ...rest}) => ({
        proposal: proposalName({entry, ...rest}),
        required: isRequired,
        ...entry,
      })),
    });
    return code;
  }
  for (const change of changes) print(oneLine(changeInWords(change)));
  if (!changes.length)
    printMessage(`Revision ${after.revision} says what revision ${before.revision} said.`);
  for (const {entry} of proposals)
    printMessage(
      `${colours.yellow('proposed')} ${colours.bold(entry.kind)} ${oneLine(entry.touches?.join(', ') ?? '')}: ${oneLine(entry.text)}`,
    );
  if (silent.length)
    printMessage(
      `${countOf(silent.length, 'claim, figure or date', 'claims, figures or dates')} would change in silence; "publish" asks for a reason and a source`,
    );
  return code;
}
