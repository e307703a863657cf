import {join} from 'node:path';
import {resolvedStory} from '../output/export/absolute.js';
import type {Snippet} from '../output/embed/snippets.js';
import {loadOne} from './load.js';
import {makeSite, siteSettings} from './publish/site.js';
import type {SiteOptions} from './publish/site.js';
import type {Fault} from './terminal.js';
import {writeFileAtomically} from './write-file.js';

/** What `embed` made. */
interface Embedded {
  readonly folder: string;
  readonly files: readonly string[];
  readonly snippets: readonly Snippet[];
  readonly siteSnippet: string;
  /** Where readers find the story. */
  readonly url: string | undefined;
  /** Names in the style sheet that style nothing. */
  readonly styleProblems: readonly Fault[];
}

/** The iframe page, the oEmbed answer, the script and the JSON of one story in a folder, and what to paste. */
export async function embed(
  file: string,
  {out, ...options}: SiteOptions & {readonly out?: string | undefined},
): Promise<Embedded> {
  const settings = await siteSettings(options);
  const story = resolvedStory(await loadOne(file), settings.base);
  const {files, snippetsOf, siteSnippet} = await makeSite([story], settings);
  const folder = out ?? story.id;
  for (const [path, content] of files) await writeFileAtomically(join(folder, path), content);
  return {
    folder,
    files: [...files.keys()],
    snippets: snippetsOf(story),
    siteSnippet,
    url: story.url,
    styleProblems: settings.style?.problems ?? [],
  };
}
