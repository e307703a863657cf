import {readdir} from 'node:fs/promises';
import {basename, dirname} from 'node:path';
import type {
  EntryDecision,
  Release,
  ReleaseProblem,
  ReleaseStep,
  Released,
  Review,
} from '../../desk/api.js';
import {changesBetween} from '../../lint/changes.js';
import type {Change} from '../../lint/changes.js';
import {lint} from '../../lint/lint.js';
import {proposalsFor} from '../../lint/proposals.js';
import {silencesBeside} from '../../lint/silence.js';
import {resolvedStory} from '../../output/export/absolute.js';
import {silencesOf} from '../check.js';
import {download} from '../http.js';
import {currentIo, withIo} from '../io.js';
import {load} from '../load.js';
import type {LoadedStory} from '../load.js';
import {readPointer} from '../pointer.js';
import type {PublishOptions, Published} from '../publish.js';
import type {Decide} from '../publish/corrections.js';
import {mediaFilesOf} from '../publish/media-files.js';
import {editionOut} from '../publish/out.js';
import {ReviewOutdated, placeholdersIn, versionOf, versionOfEdition} from '../publish/reviewed.js';
import {changeInWords, proposalName} from '../publish/words.js';
import {CliError} from '../terminal.js';
import {commitRelease} from './git.js';
import {HttpError} from './http-error.js';

/** Where and how the desk publishes. */
export interface ReleaseSettings extends Pick<
  PublishOptions,
  'publisher' | 'style' | 'live' | 'stream' | 'element' | 'after'
> {
  readonly folder: string;
  readonly base: string;
}

/** What a release of a story's file would do. Writes nothing. */
export async function reviewRelease(path: string, settings: ReleaseSettings): Promise<Review> {
  const [loaded, another] = await load(path);
  if (!loaded || another) throw new HttpError(409, 'The file does not hold one story.');
  const version = versionOf(loaded.text);
  const nothing = {findings: [], changes: [], proposals: [], sources: []};
  if (!path.endsWith('.json'))
    throw new HttpError(405, 'A module is published by the command: crisis-elements publish.');
  if (!loaded.story) return {version, out: '', problems: loaded.problems, ...nothing};
  const valid: LoadedStory = {...loaded, story: loaded.story};
  const {folder, base} = settings;
  const out = await editionOut(folder, valid.id, await readPointer(folder));
  const story = resolvedStory(valid.story, slashed(base));
  const isOlder = !!out && out.revision > story.revision;
  const problems: ReleaseProblem[] = placeholdersIn(valid).map(({path = '', message}) => ({
    path,
    message,
  }));
  if (isOlder)
    problems.push({
      path: 'revision',
      message: `readers have revision ${out.revision}, and this is ${story.revision}`,
    });
  const {findings} = lint(valid.story, Date.now(), await silencesOf(path));
  const when = `${new Date().toISOString().slice(0, 16)}Z`;
  return {
    version,
    out: versionOfEdition(out),
    ...(out && {published: out.revision}),
    problems,
    findings: findings.map(({path, message}) => ({path, message})),
    changes: out ? changesBetween(out, story).map(withoutId) : [],
    proposals: (out && !isOlder ? proposalsFor(out, story, when) : []).map((proposal) => {
      const {kind, text, before, after} = proposal.entry;
      return {
        name: proposalName(proposal),
        kind,
        text,
        before,
        after,
        changes: proposal.changes.map(withoutId),
        isRequired: proposal.isRequired,
      };
    }),
    sources: story.sources.map(({id, title}) => ({id, title})),
  };
}

/** Publishes what was reviewed, and reports each step; a failure is a step too. */
export async function release(
  path: string,
  asked: Release,
  settings: ReleaseSettings,
  user: string | undefined,
  report: (step: ReleaseStep) => void,
): Promise<void> {
  const onProgress = (doing: string) => report({doing});
  try {
    const published = await withIo({...currentIo(), isJson: true, onProgress}, () =>
      publishReviewed(path, asked, settings),
    );
    report({released: await reported(path, published, settings, user, report)});
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    const problems = (error.problems ?? []).map(({path = '', message}) => ({path, message}));
    report({
      refused: error.message,
      problems,
      ...(error instanceof ReviewOutdated && {isChanged: true}),
    });
  }
}

async function publishReviewed(
  path: string,
  {version, out, decisions}: Release,
  {folder, base, ...options}: ReleaseSettings,
): Promise<Published> {
  // It renders pages, which takes long to load.
  const {publish} = await import('../publish.js');
  const decide: Decide = (proposal) => {
    const name = proposalName(proposal);
    const decision = Object.hasOwn(decisions, name) ? decisions[name] : undefined;
    return decision ? decisionFrom(decision) : {is: 'left'};
  };
  const done = await publish(folder, [path], {...options, base, decide, reviewed: {version, out}});
  // Read back: only what lies there is a success.
  const [story] = done.stories;
  const there = await editionOut(folder, story!.id, undefined);
  if (there?.revision !== story!.revision)
    throw new CliError('what was written could not be read back; publish again', 1);
  return done;
}

/** The words of {@link EntryDecision} as those of the ledger. */
function decisionFrom(decision: EntryDecision): ReturnType<Decide> {
  if (decision.is !== 'accepted') return decision;
  const {why, sources} = decision;
  return {
    is: 'accepted',
    fields: {...(why && {why}), ...(sources?.length && {sources: [...sources]})},
  };
}

async function reported(
  path: string,
  {stories, changed, live, after, notes}: Published,
  settings: ReleaseSettings,
  user: string | undefined,
  report: (step: ReleaseStep) => void,
): Promise<Released> {
  const {id, revision, src, snippets} = stories[0]!;
  const title = (await load(path))[0]?.story?.title ?? id;
  const said = notes.map(({message}) => message);
  if (after && !after.ok)
    said.push(`It is written, but not handed on: ${after.command}: ${after.ended}`);
  report({doing: 'Recording it'});
  const commit = await commitRelease({
    folder: dirname(path),
    files: await filesOf(path),
    message: `Publish “${title.replace(/\s+/g, ' ').slice(0, 50)}”, revision ${revision}`,
    user,
  });
  if (commit !== undefined) said.push(commit);
  report({doing: `Asking ${src}`});
  return {
    revision,
    src,
    page: `${slashed(settings.base)}${id}.html`,
    written: changed.length,
    live,
    answers: await answerOf(src, revision),
    notes: said,
    snippets: snippets.map(({where, html}) => ({where, html})),
  };
}

/** The files of a story in its folder: itself, what lies beside it, and what it shows. */
async function filesOf(path: string): Promise<readonly string[]> {
  const name = basename(path);
  const beside = ['slips', 'import'].map((what) => name.replace(/\.\w+$/, `.${what}.json`));
  const valid = (await load(path)).filter((one): one is LoadedStory => !!one.story);
  const names = new Set(await readdir(dirname(path)));
  return [
    name,
    ...[silencesBeside(name), ...beside].filter((one) => names.has(one)),
    ...(await mediaFilesOf(valid)).keys(),
  ];
}

/** The most bytes of an answer that are read. */
const MAX_BYTES = 50e6;

/** Whether readers get this revision at its address: `yes`, or what they get. */
async function answerOf(src: string, revision: number): Promise<string> {
  try {
    const {status, bytes} = await download(new URL(src), {
      local: true,
      maxBytes: MAX_BYTES,
      signal: AbortSignal.timeout(5000),
    });
    if (status !== 200) return `answers ${status}`;
    const there = JSON.parse(Buffer.from(bytes).toString('utf8')) as {revision?: unknown};
    return there.revision === revision ? 'yes' : 'still has an older edition';
  } catch {
    return 'does not answer';
  }
}

/** A change in words, without the id that only the file has: `event “A fire”: …`. */
const withoutId = (change: Change) => changeInWords(change, change.ref.split(':')[0]);

const slashed = (base: string) => (base.endsWith('/') ? base : `${base}/`);
