import {readFile, stat, utimes} from 'node:fs/promises';
import {join} from 'node:path';
import type {Change} from '../lint/changes.js';
import type {Story} from '../content/story.js';
import {proposalsFor, silentChanges} from '../lint/proposals.js';
import type {LedgerEntry, Proposal} from '../lint/proposals.js';
import {didYouMean} from '../notation/nearest.js';
import {resolvedStory} from '../output/export/absolute.js';
import type {Snippet} from '../output/embed/snippets.js';
import {resolvePath} from './io.js';
import {loadStories} from './load.js';
import type {LoadedStory} from './load.js';
import {readPointer} from './pointer.js';
import {readPending, runAfter, together, writePending} from './publish/after.js';
import type {AfterResult} from './publish/after.js';
import {review} from './publish/corrections.js';
import type {Decide, Reviewed} from './publish/corrections.js';
import {acceptAll, decideByFile} from './publish/decide.js';
import {headersFile, nginxFile} from './publish/host-files.js';
import {mediaFilesOf} from './publish/media-files.js';
import {alone} from './publish/lock.js';
import {editionOut} from './publish/out.js';
import {makeSite, siteSettings} from './publish/site.js';
import type {SiteOptions, SiteSettings} from './publish/site.js';
import {checkReviewed, placeholdersIn} from './publish/reviewed.js';
import type {ReviewedVersions} from './publish/reviewed.js';
import {recordSlips} from './publish/slips.js';
import {writeEdition} from './publish/story-file.js';
import {proposalName} from './publish/words.js';
import {CliError, progress} from './terminal.js';
import type {Fault} from './terminal.js';
import {writeFileAtomically} from './write-file.js';

export interface PublishOptions extends SiteOptions {
  /** Things whose changes are slips of the pen, as `event:fire`. */
  readonly slips?: readonly string[] | undefined;
  /** A file that decides about proposed entries of the ledger. */
  readonly corrections?: string | undefined;
  /** Accepts all other proposals, for the reason `why` and on these `sources`. */
  readonly yes?: boolean | undefined;
  readonly why?: string | undefined;
  readonly sources?: readonly string[] | undefined;
  /** Asked where nothing above decides. */
  readonly decide?: Decide | undefined;
  /** Whether an edition may be older than the one that is out. */
  readonly older?: boolean | undefined;
  /** A command that hands on what was written: it runs in a shell, with what changed in its environment. */
  readonly after?: string | undefined;
  /** The time of publishing. */
  readonly now?: Date | undefined;
  /** What was reviewed of the one story: nothing else is published. */
  readonly reviewed?: ReviewedVersions | undefined;
}

/** A story as it was published. */
interface PublishedStory {
  readonly id: string;
  readonly file: string;
  readonly revision: number;
  /** The address that open pages follow. */
  readonly src: string;
  /** What differs from the edition that was out. */
  readonly changes: readonly Change[];
  /** Entries that were put into the ledger, in the story's own file. */
  readonly accepted: readonly LedgerEntry[];
  readonly slips: readonly Change[];
  /** Additions that the ledger does not name. */
  readonly untold: readonly Proposal[];
  /** What to paste where. */
  readonly snippets: readonly Snippet[];
}
export interface Published {
  readonly folder: string;
  /** Paths in the folder that were written, in their order. */
  readonly changed: readonly string[];
  /** Every path that belongs to these stories. */
  readonly files: readonly string[];
  readonly stories: readonly PublishedStory[];
  readonly notes: readonly {readonly where: string; readonly message: string}[];
  /** Names in the style sheet that style nothing. */
  readonly styleProblems: readonly Fault[];
  /** Seconds after which open pages ask again. */
  readonly live: number;
  /** How `after` went, where there was something to hand on. */
  readonly after?: AfterResult | undefined;
}

/**
 * Publishes the stories of files into a folder for any static host. What has not changed is not touched; nobody sees half
 * of it; of two publishers at once, one waits.
 *
 * @throws {CliError} where a story is not valid, is older than what is out, or changes what was published in silence; then
 * nothing is written.
 */
export async function publish(
  folder: string,
  sources: readonly string[],
  options: PublishOptions,
): Promise<Published> {
  const settings = await siteSettings(options);
  // A relative address would resolve differently from the page, from the story's file, and from an article.
  const given = await loadStories(sources);
  const media = await mediaFilesOf(given);
  const loaded = given.map((one) => ({
    ...one,
    story: resolvedStory(one.story, settings.base),
  }));
  const ids = loaded.map(({id}) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) < i);
  if (twice) throw new CliError(`two stories have the id "${twice}"`, 1);
  const placeholders = loaded.flatMap(placeholdersIn);
  if (placeholders.length)
    throw new CliError('what `new` wrote in capitals is not for readers', 1, placeholders);
  for (;;) {
    // An editor may take long to decide; the lock is not held meanwhile.
    const seen = await outOf(folder, ids);
    if (options.reviewed) checkReviewed(options.reviewed, loaded[0]?.text, seen.editions[0]);
    const now = options.now ?? new Date();
    const decide = await decideFor(loaded, seen.editions, options);
    const reviewed: Reviewed[] = [];
    for (const [i, one] of loaded.entries())
      reviewed.push(await review(one, seen.editions[i], now, {...options, decide}));
    const done = await alone(folder, async () => {
      const {editions, pointer} = await outOf(folder, ids);
      // Somebody else has published meanwhile: compare with that edition.
      if (JSON.stringify(editions) !== JSON.stringify(seen.editions)) return undefined;
      return writeAll(folder, loaded, reviewed, {
        pointer,
        settings,
        now,
        media,
        after: options.after,
      });
    });
    if (done) return done;
  }
}

/** The deciders about proposals, in order. A decision about something that has not changed is an error. */
async function decideFor(
  loaded: readonly LoadedStory[],
  editions: readonly (Story | undefined)[],
  {slips = [], corrections, yes, why, sources = [], decide, older}: PublishOptions,
): Promise<readonly Decide[]> {
  const pairs = loaded.flatMap(({story}, i) =>
    editions[i] ? [[editions[i], story] as const] : [],
  );
  const check = (option: string, names: Iterable<string>, known: readonly string[]) => {
    for (const name of older ? [] : names)
      if (!known.includes(name))
        throw new CliError(
          `${option} ${name}: nothing has changed there${didYouMean(name, known)}`,
          1,
        );
  };
  check(
    '--slip',
    slips,
    pairs.flatMap((pair) => silentChanges(...pair).map(({ref}) => ref)),
  );
  const byFile = corrections === undefined ? undefined : await decideByFile(corrections);
  const proposals = pairs.flatMap((pair) => proposalsFor(...pair, '2000'));
  check(`${corrections}:`, byFile?.names.keys() ?? [], proposals.map(proposalName));
  return [byFile?.decide, yes ? acceptAll(why, sources) : undefined, decide].filter((one) => !!one);
}

async function outOf(folder: string, ids: readonly string[]) {
  const pointer = await readPointer(folder);
  return {
    pointer,
    editions: await Promise.all(ids.map((id) => editionOut(folder, id, pointer))),
  };
}

interface Writing {
  readonly pointer: Awaited<ReturnType<typeof readPointer>>;
  readonly settings: SiteSettings;
  readonly now: Date;
  /** Pictures and the like, path to content. */
  readonly media: ReadonlyMap<string, Buffer>;
  readonly after: string | undefined;
}

async function writeAll(
  folder: string,
  loaded: readonly LoadedStory[],
  reviewed: readonly Reviewed[],
  {pointer: before, settings, now, media, after}: Writing,
): Promise<Published> {
  const {base} = settings;
  const site = await makeSite(
    reviewed.map(({story}) => story),
    settings,
    before?.stories,
  );
  const {pointer, snippetsOf} = site;
  // First what the stories show, so that no page asks for what is not there yet.
  const files = new Map<string, string | Buffer>([...media, ...site.files]);
  const {pathname} = new URL(base);
  files.set('_headers', headersFile(pathname, Object.keys(pointer.stories)));
  files.set('nginx.conf', nginxFile(pathname));
  // Last, so that nobody is pointed to what is not there yet.
  files.set('latest.json', `${JSON.stringify(pointer, null, 2)}\n`);
  const changed: string[] = [];
  for (const [path, content] of files)
    if (await hasOther(join(folder, path), content)) changed.push(path);
  const revisions = Object.fromEntries(
    reviewed.flatMap(({story: {id, revision}}) =>
      changed.includes(`${id}.json`) ? [[id, revision]] : [],
    ),
  );
  const earlier = await readPending(folder);
  const pending = earlier || changed.length ? together(earlier, {changed, revisions}) : undefined;
  if (pending && (after !== undefined || earlier)) await writePending(folder, pending);
  for (const [i, {file, id}] of loaded.entries()) {
    const {edition, slips, story} = reviewed[i]!;
    if (edition) await writeEdition(file, id, edition);
    if (slips.length)
      await recordSlips(file, slips, {revision: story.revision, when: now.toISOString()});
  }
  for (const path of changed) await replace(join(folder, path), files.get(path)!);
  if (after && pending) progress(`Running ${after}`);
  return {
    folder,
    changed,
    files: [...files.keys()],
    stories: loaded.map(({file, id}, i) => {
      const {story, changes, accepted, slips, untold} = reviewed[i]!;
      const src = `${base}${id}.json`;
      const snippets = snippetsOf(story);
      return {id, file, revision: story.revision, src, changes, accepted, slips, untold, snippets};
    }),
    notes: notesOn(loaded, reviewed, before?.stories, earlier && !after),
    styleProblems: settings.style?.problems ?? [],
    live: settings.live,
    after: after && pending ? await runAfter(after, folder, base, pending) : undefined,
  };
}

/** Whether a file is not there, or is not this. */
async function hasOther(file: string, content: string | Buffer): Promise<boolean> {
  const there = await readFile(resolvePath(file)).catch(() => undefined);
  return !there?.equals(Buffer.from(content as string));
}

/**
 * Writes a file whose date is later than it was, by a second at least: servers make tags of seconds and sizes, and would
 * else take two editions of one second for the same.
 */
async function replace(file: string, content: string | Buffer): Promise<void> {
  const path = resolvePath(file);
  const before = await stat(path).catch(() => undefined);
  await writeFileAtomically(file, content);
  if (!before) return;
  const next = Math.floor(before.mtimeMs / 1000) + 1;
  if (Date.now() / 1000 < next) await utimes(path, next, next);
}

function notesOn(
  loaded: readonly LoadedStory[],
  reviewed: readonly Reviewed[],
  before: Readonly<Record<string, {revision: number}>> | undefined,
  isLeft: boolean | undefined,
): Published['notes'] {
  const same = reviewed.flatMap(({story: {id, revision}, changes}, i) => {
    const {file} = loaded[i]!;
    return changes.length && before?.[id]?.revision === revision
      ? [
          {
            where: file,
            message: `has changed, but its revision is still ${revision}; raise it, or --yes does: an open page that gets an older copy of some cache could not tell`,
          },
        ]
      : [];
  });
  const message = 'an earlier --after failed and was not run again; give it once more';
  return isLeft ? [...same, {where: 'after', message}] : same;
}
