/** The largest response that is read, in megabytes. */
const MAX_MEGABYTES = 4;

/** Reads a response body; throws where it is too large. */
export async function bytesOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array> {
  const reader = body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for (let size = 0; ;) {
    const {done, value} = await reader.read();
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    size += value.length;
    if (size > MAX_MEGABYTES * 1e6) {
      void reader.cancel();
      throw new Error(`over ${MAX_MEGABYTES} MB`);
    }
    chunks.push(value);
  }
}

export const isSame = (a: Uint8Array, b: Uint8Array | undefined): boolean =>
  a.length === b?.length && a.every((byte, i) => byte === b[i]);

/** Decodes UTF-8, the encoding of every story; undefined where the bytes are not UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return undefined;
  }
}
