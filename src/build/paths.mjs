/** Where things are in the repository. */
import {readFileSync} from 'node:fs';
import {fileURLToPath, pathToFileURL} from 'node:url';

const root = new URL('../../', import.meta.url);

/** The absolute path of a file of the repository. */
export const at = (path) => fileURLToPath(new URL(path, root));
export const read = (path) => readFileSync(at(path), 'utf8');
/** Imports a module that the compiler has written. */
export const importBuilt = (path) => import(pathToFileURL(at(`dist/modules/${path}`)).href);
export const pkg = JSON.parse(read('package.json'));
