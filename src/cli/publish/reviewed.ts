import {createHash} from 'node:crypto';
import type {Story} from '../../content/story.js';
import {lint} from '../../lint/lint.js';
import type {LoadedStory} from '../load.js';
import {CliError} from '../terminal.js';
import type {Fault} from '../terminal.js';

/** What somebody has reviewed before a release: the text of the story, and the edition that readers have. */
export interface ReviewedVersions {
  readonly version: string;
  readonly out: string;
}

/** Something is not as it was reviewed. */
export class ReviewOutdated extends CliError {}

/** Identifies a text by its content. */
export function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Identifies the edition that readers have; empty where there is none. */
export function versionOfEdition(out: Story | undefined): string {
  return out ? versionOf(JSON.stringify(out)) : '';
}

/** @throws {ReviewOutdated} where a story, or what readers have of it, is not what was reviewed. */
export function checkReviewed(
  {version, out}: ReviewedVersions,
  text: string | undefined,
  edition: Story | undefined,
): void {
  if (text === undefined || versionOf(text) !== version)
    throw new ReviewOutdated(
      'the story has changed since it was reviewed; nothing is published',
      1,
    );
  if (versionOfEdition(edition) !== out)
    throw new ReviewOutdated(
      'somebody else has published since it was reviewed; nothing is published',
      1,
    );
}

/** The words of `new` that nobody has replaced. */
export function placeholdersIn({file, story, locate}: LoadedStory): readonly Fault[] {
  return lint(story, Date.now())
    .findings.filter(({rule}) => rule === 'placeholder')
    .map(({path, message}) => ({file, ...locate(path), path, message}));
}
