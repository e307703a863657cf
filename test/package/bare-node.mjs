/**
 * Imports the modules named on the command line in a Node that is no browser, so that one which reads
 * `window`, `document`, … at import throws; prints what each exports.
 * `--bundle` gives the little that lit's browser build reads itself.
 */
import {pathToFileURL} from 'node:url';

// Newer Nodes have some of a browser's globals.
for (const name of ['window', 'self', 'document', 'location', 'navigator', 'localStorage']) {
  delete globalThis[name];
}
if (process.argv.includes('--bundle')) {
  globalThis.HTMLElement = class {};
  globalThis.customElements = {get() {}, define() {}};
  // All that is asked of the page is whether it is there; its places are looked at then.
  globalThis.addEventListener = () => {};
  globalThis.document = new Proxy(
    {createTreeWalker: () => ({}), readyState: 'loading'},
    {
      get(known, key) {
        if (key in known) return known[key];
        throw new Error(`document.${String(key)} is read at import`);
      },
    },
  );
}

for (const name of process.argv.slice(2).filter((name) => name !== '--bundle')) {
  try {
    const url = name.startsWith('/') || /^[a-z]:\\/i.test(name) ? pathToFileURL(name).href : name;
    console.log(
      `${name} ${Object.keys(await import(url))
        .sort()
        .join(' ')}`,
    );
  } catch (error) {
    console.error(`${name}: ${error.stack}`);
    process.exitCode = 1;
  }
}
