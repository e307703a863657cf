import type {StoryInput} from '../../content/story.js';
import type {StoryAddress} from '../../store/registry.js';
import type {Messages} from '../../i18n/messages.js';
import {literal} from './literal.js';

/** The file name of the module beside a bundle that imports other formats. */
export const IMPORTER = 'crisis-import.js';

/** A magic comment: Chromium compiles the script's functions in advance, off the main thread; other browsers ignore it. */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

interface BundleParts {
  /** The words of more languages. */
  readonly words?: Readonly<Record<string, Messages>>;
  /** The name of {@link IMPORTER} beside the bundle. */
  readonly importer?: string | undefined;
  /** The name of the source map beside the bundle: see {@link mapOf}. */
  readonly map?: string | undefined;
}

/**
 * The one ES module around stories, or their addresses: `core` is `dist/core.js`, whose first line names its licences.
 * Beside it, {@link IMPORTER} may have another name, but has to be the file whose hash is in `core`.
 */
export function bundleOf(
  core: string,
  stories: readonly (StoryInput | StoryAddress)[],
  {words = {}, importer = IMPORTER, map}: BundleParts = {},
): string {
  const [licences = '', ...code] = withoutMap(core)
    .replace(`"./${IMPORTER}#`, () => `"./${importer}#`)
    .split('\n');
  const content = `const __CRISIS_STORIES__=${literal(stories)},__CRISIS_WORDS__=${literal(words)};`;
  const end = map ? [`//# sourceMappingURL=${map}\n`] : [];
  return [licences, COMPILE_HINT, content + code.join('\n'), ...end].join('\n');
}

/** A script without the name of its source map, for places where that is not beside it. */
export function withoutMap(code: string): string {
  return code.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '');
}

/** The source map of a bundle by the name of `file`, from that of its core, which has one line less before its code. */
export function mapOf(coreMap: string, file: string, linesMore = 1): string {
  const map = JSON.parse(coreMap) as {mappings: string};
  return JSON.stringify({...map, file, mappings: ';'.repeat(linesMore) + map.mappings});
}
