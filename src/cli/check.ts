import {existsSync} from 'node:fs';
import type {Story} from '../content/story.js';
import {DEAD_LINK, RULES, lint, silenceOf} from '../lint/lint.js';
import type {Finding, LintResult, Silence} from '../lint/lint.js';
import {readSilence, readSilences, silencesBeside} from '../lint/silence.js';
import {resolvePath} from './io.js';
import {deadLinks} from './links.js';
import {faultsOf, load, textIn} from './load.js';
import type {Loaded} from './load.js';
import {readStyle} from './style-file.js';
import type {StyleFile} from './style-file.js';
import {
  CliError,
  formatLocation,
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

export interface CheckOptions {
  readonly json?: boolean;
  readonly strict?: boolean;
  /** Style sheets. */
  readonly css?: readonly string[];
  readonly watch?: boolean;
  readonly links?: boolean;
  readonly localLinks?: boolean;
  readonly rules?: boolean;
  readonly ignore?: readonly string[];
  readonly now?: string;
}
interface Checked extends Loaded, Partial<LintResult> {
  /** Links that were not requested. */
  readonly unasked?: readonly string[];
}

const ALL = [...RULES, DEAD_LINK];
const reasonOf = (rule: string) => ALL.find(({id}) => id === rule)?.reason ?? '';

/** Validates and lints stories, and finds names in style sheets that style nothing; returns the exit code. */
export async function check(files: readonly string[], options: CheckOptions): Promise<number> {
  if (options.rules) return listRules(options);
  const {css = []} = options;
  if (!files.length && !css.length) throw new CliError('which story? crisis-elements check STORY…');
  const silences = (options.ignore ?? []).map(readIgnore);
  const once = () => checkOnce(files, silences, options);
  const code = await once();
  if (!options.watch) return code;
  return watchFiles([...files, ...css], async () => {
    await once().catch((error: unknown) =>
      printMessage(error instanceof CliError ? error.message : String(error)),
    );
  });
}

async function checkOnce(
  files: readonly string[],
  silences: readonly Silence[],
  options: CheckOptions,
): Promise<number> {
  const now = options.now ? Date.parse(options.now) : Date.now();
  if (Number.isNaN(now))
    throw new CliError(`--now "${options.now}" is not a time such as 2026-03-02T12:00Z`);
  const checked: Checked[] = [];
  for (const file of files) {
    const beside = await silencesOf(file);
    for (const loaded of await load(file)) {
      const {story} = loaded;
      if (!story) checked.push(loaded);
      else {
        const {dead, unasked} = options.links
          ? await deadLinks(story, DEAD_LINK.id, {local: options.localLinks})
          : {dead: [], unasked: []};
        const found = linted(story, now, [...silences, ...beside], dead);
        // Without requests, it is unknown whether a silence of a dead link is unused.
        const unused = found.unused.filter(({rule}) => rule !== DEAD_LINK.id || options.links);
        checked.push({...loaded, ...found, unused, unasked});
      }
    }
  }
  const styles = await Promise.all((options.css ?? []).map(readStyle));
  if (options.json) printJson(asJson(checked, styles, options));
  else report(checked, styles);
  return isFine(checked, styles, options) ? 0 : 1;
}

/** Lints a story, and applies silences to its dead links too. */
function linted(
  story: Story,
  now: number,
  silences: readonly Silence[],
  dead: readonly Finding[],
): LintResult {
  const result = lint(story, now, silences);
  const silenced = dead.map((finding) => ({finding, silence: silenceOf(finding, silences)}));
  return {
    findings: [
      ...result.findings,
      ...silenced.flatMap(({finding, silence}) => (silence ? [] : finding)),
    ],
    silenced: [
      ...result.silenced,
      ...silenced.flatMap(({finding, silence}) =>
        silence ? {...finding, reason: silence.reason} : [],
      ),
    ],
    unused: result.unused.filter((one) => !silenced.some(({silence}) => silence === one)),
  };
}

function isFine(
  checked: readonly Checked[],
  styles: readonly StyleFile[],
  {strict}: CheckOptions,
): boolean {
  return (
    checked.every(
      ({problems, findings = []}) => !problems.length && !(strict && findings.length),
    ) && styles.every(({problems}) => !problems.length)
  );
}

function report(checked: readonly Checked[], styles: readonly StyleFile[]): void {
  const explained = new Set<string>();
  for (const one of checked) {
    printFaults(faultsOf(one));
    const {file, locate, findings = [], silenced = [], unused = []} = one;
    for (const {rule, path, at: thing, message} of findings) {
      printMessage(
        `${formatLocation({file, ...locate(path)})} ${colours.yellow(rule)} ${colours.bold(oneLine(thing))} ${oneLine(message)}`,
      );
      if (!explained.has(rule)) printMessage(colours.dim(`    ${reasonOf(rule)}`));
      explained.add(rule);
    }
    for (const {rule, at: thing, reason} of silenced)
      printMessage(colours.dim(oneLine(`${file} ${rule} ${thing} accepted: ${reason}`)));
    for (const url of one.unasked ?? [])
      printNote(file, `${url} was not requested: there are too many links`);
    for (const {rule, at: thing} of unused)
      printMessage(
        `${formatLocation({file})} ${colours.yellow('silence')} ${oneLine(`${rule} ${thing}`)} matches no finding any more; remove it`,
      );
  }
  for (const {problems} of styles) printFaults(problems);
  const sum = (of: (one: Checked) => readonly unknown[]) =>
    checked.reduce((n, one) => n + of(one).length, 0);
  const problems =
    sum((one) => one.problems) + styles.reduce((n, one) => n + one.problems.length, 0);
  const findings = sum((one) => one.findings ?? []);
  const silenced = sum((one) => one.silenced ?? []);
  const parts = [
    ...(checked.length ? [countOf(checked.length, 'story', 'stories')] : []),
    ...(styles.length ? [countOf(styles.length, 'style sheet')] : []),
    problems ? colours.red(countOf(problems, 'error')) : colours.green('valid'),
    ...(findings ? [colours.yellow(`${countOf(findings, 'finding')} for an editor`)] : []),
    ...(findings || problems ? [] : ['no findings']),
    ...(silenced ? [`${silenced} accepted`] : []),
  ];
  print(parts.join(', '));
}

function asJson(
  checked: readonly Checked[],
  styles: readonly StyleFile[],
  options: CheckOptions,
): unknown {
  return {
    ok: isFine(checked, styles, options),
    stories: checked.map(
      ({file, id, problems, findings = [], silenced = [], unused = [], unasked = [], locate}) => ({
        file,
        id,
        problems: problems.map(({path, message, position}) => ({path, message, ...position})),
        findings: findings.map((finding) => ({
          ...finding,
          ...locate(finding.path),
          reason: reasonOf(finding.rule),
        })),
        silenced,
        unused,
        unasked,
      }),
    ),
    ...(styles.length && {
      styles: styles.map(({file, problems}) => ({
        file,
        problems: problems.map(({line, column, message}) => ({line, column, message})),
      })),
    }),
  };
}

function listRules({json}: CheckOptions): number {
  if (json) printJson(ALL.map(({id, reason}) => ({id, reason})));
  else for (const {id, reason} of ALL) print(`${colours.bold(id.padEnd(20))} ${reason}`);
  return 0;
}

/** Parses `figure-live:event:strike=The number is a date`. */
function readIgnore(text: string): Silence {
  const [, rule = '', at = '', reason = ''] = /^([^:=]+):([^=]+)=(.*)$/.exec(text) ?? [];
  return orFail(() => readSilence({rule, at, reason}, `--ignore "${text}"`));
}

/** The silences in the file `<story>.lint.json` beside a story; none if it does not exist. */
export async function silencesOf(file: string): Promise<readonly Silence[]> {
  const beside = silencesBeside(file);
  if (!existsSync(resolvePath(beside))) return [];
  const text = await textIn(beside);
  return orFail(() => readSilences(text, beside));
}

function orFail<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) throw new CliError(error.message);
    throw error;
  }
}
