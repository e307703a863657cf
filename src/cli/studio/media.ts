import {createHash} from 'node:crypto';
import {lstat, mkdir, readdir, realpath, stat} from 'node:fs/promises';
import {extname, join} from 'node:path';
import type {StoredMedia} from '../../desk/api.js';
import {slugOf} from '../../import/identity.js';
import {MEDIA, MEDIA_NAME} from '../publish/media-files.js';
import {writeFileAtomically} from '../write-file.js';
import {HttpError} from './http-error.js';

/** What a story can show, by file name ending. Vector graphics are not among them: they can hold scripts. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  mp4: 'video/mp4',
  webm: 'video/webm',
  vtt: 'text/vtt',
};

/** The ending for content, by its first bytes and never by its name; undefined for what no story shows. */
function mediaEndingOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'jpg';
  if (start.startsWith('\u0089PNG\r\n\u001a\n')) return 'png';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'webp';
  if (/^[^]{4}ftypavi[fs]/.test(start)) return 'avif';
  if (/^[^]{4}ftyp(?:iso[m2-9]|mp4[12]|avc1|M4V |MSNV|dash)/.test(start)) return 'mp4';
  if (start.startsWith('\u001aE\u00df\u00a3') && start.includes('webm')) return 'webm';
  if (/^(?:\u00ef\u00bb\u00bf)?WEBVTT(?:[ \t\r\n]|$)/.test(start)) return 'vtt';
  return undefined;
}

/** Stores a file beside the stories, under a name made of its content, so that no other file is ever replaced. */
export async function storeMedia(
  folder: string,
  name: string,
  bytes: Uint8Array,
  maxBytes: number,
): Promise<StoredMedia> {
  const ending = mediaEndingOf(bytes);
  if (!ending)
    throw new HttpError(
      415,
      'This is no picture (JPEG, PNG, GIF, WebP, AVIF), video (MP4, WebM) or subtitles (WebVTT).',
    );
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const words = slugOf(name.slice(-200).replace(/\.\w+$/, '')) || ending;
  const file = `${words}-${hash}.${ending}`;
  const inside = await mediaFolder(folder);
  const stored = {url: `${MEDIA}/${file}`, type: MEDIA_TYPES[ending]!};
  const there = await lstat(join(inside, file)).catch(() => undefined);
  if (there?.isFile()) return stored;
  if (there) throw new HttpError(409, `${stored.url} is no file.`);
  if ((await bytesIn(inside)) + bytes.length > maxBytes)
    throw new HttpError(413, 'There is no more room for files here.');
  await writeFileAtomically(join(inside, file), bytes);
  return stored;
}

/** The path and type of a stored file; undefined if there is none of this name. */
export async function storedMedia(
  folder: string,
  name: string,
): Promise<{path: string; type: string} | undefined> {
  const type = MEDIA_TYPES[extname(name).slice(1)];
  if (!type || !MEDIA_NAME.test(name)) return undefined;
  const path = join(await mediaFolder(folder), name);
  const there = await lstat(path).catch(() => undefined);
  return there?.isFile() ? {path, type} : undefined;
}

/** The folder of the files, which is made if need be. @throws {HttpError} if it leads elsewhere. */
async function mediaFolder(folder: string): Promise<string> {
  const path = join(folder, MEDIA);
  await mkdir(path, {recursive: true});
  if ((await realpath(path)) !== join(await realpath(folder), MEDIA))
    throw new HttpError(409, `${MEDIA} leads out of the folder.`);
  return path;
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        ({size}) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
