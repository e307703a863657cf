import {brotliCompressSync, gzipSync} from 'node:zlib';

/**
 * Prints what the reader downloads, and fails when that is over `budget` bytes of brotli, unless `lax`.
 * Needs room for chance: the same code with another hash of the importer is up to 180 bytes larger.
 */
export function size(budget, lax) {
  const kib = (bytes) => `${(bytes / 1024).toFixed(1)} KiB`;
  return {
    name: 'size',
    writeBundle(_, chunks) {
      for (const chunk of Object.values(chunks)) {
        if (chunk.type !== 'chunk') continue;
        const code = Buffer.from(chunk.code);
        const brotli = brotliCompressSync(code).length;
        const line = `${chunk.fileName}: ${kib(code.length)}, gzip ${kib(gzipSync(code).length)}, brotli ${kib(brotli)} of ${budget / 1024} KiB (${brotli} bytes)`;
        if (brotli > budget && !lax) this.error(`Over budget. ${line}`);
        console.log(line);
      }
    },
  };
}
