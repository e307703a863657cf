/**
 * Links that hold a story: the fragment `#story=` of the studio's address, followed by the text of the story, compressed
 * (DEFLATE, RFC 1951) and in base64url (RFC 4648). Browsers do not send a fragment to the server.
 */

const PREFIX = '#story=';
/** The most characters of a link that is made or read, and of the text in it. */
const MAX_LINK = 500_000;
const MAX_TEXT = 2_000_000;

const through = (bytes: BufferSource, step: CompressionStream | DecompressionStream) =>
  new Blob([bytes]).stream().pipeThrough(step);

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  // An argument list has a limit, and a string of every single byte is slow.
  for (let i = 0; i < bytes.length; i += 8192)
    binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * A link to the studio at `address` that opens `text`.
 *
 * @throws {RangeError} if the text is too long for a link.
 */
export async function storyLink(text: string, address: string): Promise<string> {
  const compressed = through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(compressed).arrayBuffer());
  const link = new URL(address);
  link.search = '';
  link.hash = PREFIX + toBase64Url(bytes);
  if (link.href.length > MAX_LINK || text.length > MAX_TEXT)
    throw new RangeError('the story is too long for a link; save it, and send the file');
  return link.href;
}

export const holdsStory = (fragment: string): boolean => fragment.startsWith(PREFIX);

/**
 * The text of the story that a fragment holds.
 *
 * @throws {RangeError} if the fragment is too long, damaged, or unpacks to too much.
 */
export async function storyInFragment(fragment: string): Promise<string> {
  if (fragment.length > MAX_LINK) throw new RangeError('the link is too long');
  try {
    const binary = atob(fragment.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const decoder = new TextDecoder('utf-8', {fatal: true});
    const reader = through(bytes, new DecompressionStream('deflate-raw')).getReader();
    let text = '';
    for (;;) {
      const {done, value} = await reader.read();
      if (done) return text + decoder.decode();
      text += decoder.decode(value, {stream: true});
      // A few bytes can unpack to gigabytes: stop as soon as it is too much.
      if (text.length > MAX_TEXT) {
        void reader.cancel();
        throw new RangeError('the link holds more than a story may have');
      }
    }
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new RangeError('the link is damaged, or was cut off', {cause: error});
  }
}
