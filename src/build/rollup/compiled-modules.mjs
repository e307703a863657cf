import {existsSync, readFileSync} from 'node:fs';

/** Loads each module with the source map beside it, so that the map of the bundle leads to what was written, not to what was compiled. */
export function compiledModules() {
  return {
    name: 'compiled-modules',
    load(id) {
      if (!existsSync(`${id}.map`)) return null;
      return {code: readFileSync(id, 'utf8'), map: JSON.parse(readFileSync(`${id}.map`, 'utf8'))};
    },
  };
}
