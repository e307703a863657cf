import {lstat, readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import type {Story} from '../../content/story.js';
import {resolvePath} from '../io.js';
import type {LoadedStory} from '../load.js';

/** The folder beside stories in which their pictures, videos and subtitles lie. */
export const MEDIA = 'media';
/** A file in it: nothing that leads to another folder, or that a server could run. */
export const MEDIA_NAME = /^[a-z0-9][a-z0-9-]*\.(?:jpe?g|png|gif|webp|avif|mp4|webm|vtt)$/;

/** The files of the media folders beside stories that these name by a relative address: path to content. */
export async function mediaFilesOf(
  loaded: readonly LoadedStory[],
): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const {file, story} of loaded) {
    const folder = join(dirname(resolvePath(file)), MEDIA);
    // A link could lead out of the folder.
    if (!(await lstat(folder).catch(() => undefined))?.isDirectory()) continue;
    for (const name of namesIn(story)) {
      const path = join(folder, name);
      if (!(await lstat(path).catch(() => undefined))?.isFile()) continue;
      files.set(`${MEDIA}/${name}`, await readFile(path));
    }
  }
  return files;
}

/** The names of the files in the media folder that a story shows. */
function namesIn({media}: Story): readonly string[] {
  const urls = media.flatMap(({url, files = [], poster, tracks = []}) => [
    url,
    poster,
    ...[...files, ...tracks].map((one) => one.url),
  ]);
  return [...new Set(urls)].flatMap((url) => {
    const name = url?.startsWith(`${MEDIA}/`) ? url.slice(MEDIA.length + 1) : '';
    return MEDIA_NAME.test(name) ? [name] : [];
  });
}
