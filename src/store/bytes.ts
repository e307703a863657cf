/** The longest answer that is read, in megabytes. */
const MAX_MEGABYTES = 4;

/** All bytes of an answer. */
export async function bytesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array> {
  const reader = body.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; ;) {
    const {done, value} = await reader.read();
    if (done) return new Uint8Array(await new Blob(pieces).arrayBuffer());
    size += value.length;
    if (size > MAX_MEGABYTES * 1e6) {
      void reader.cancel();
      throw new Error(`over ${MAX_MEGABYTES} MB`);
    }
    pieces.push(value);
  }
}

export const isSame = (a: Uint8Array, b: Uint8Array | undefined): boolean =>
  a.length === b?.length && a.every((byte, i) => byte === b[i]);

/** The text of UTF-8, in which every story is; undefined where bytes are none. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}
