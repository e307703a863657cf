import {unzipSync} from 'fflate';

/** The most bytes that an archive may unpack to, and the most files in it. */
const MAX_BYTES = 150e6;
const MAX_FILES = 5000;

/**
 * The files of a ZIP archive, which errors call `called`, whose names `wanted` takes. An archive says how large each of its files is: what adds up to too
 * much is refused before anything is unpacked, and no file is unpacked beyond the size that it states.
 * @throws {RangeError} for an archive that is damaged or too large.
 */
export function unzip(
  called: string,
  bytes: Uint8Array,
  wanted: (name: string) => boolean = () => true,
): ReadonlyMap<string, Uint8Array> {
  let total = 0;
  let files = 0;
  try {
    const found = unzipSync(bytes, {
      filter({name, originalSize}) {
        if (!wanted(name)) return false;
        total += originalSize;
        if (++files > MAX_FILES)
          throw new RangeError(`${called}: holds more than ${MAX_FILES} files`);
        if (total > MAX_BYTES)
          throw new RangeError(`${called}: unpacks to more than ${MAX_BYTES / 1e6} million bytes`);
        return true;
      },
    });
    return new Map(Object.entries(found));
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new RangeError(`${called}: is a damaged archive: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
