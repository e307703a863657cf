/** The built bundle, and the same of another version. */
import {readFileSync} from 'node:fs';

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

export const {version: VERSION} = JSON.parse(read('package.json')) as {version: string};
export const OTHER_VERSION = '9.9.9';
export const BUNDLE = read('dist/crisis-elements.js');
export const OTHER_BUNDLE = BUNDLE.replaceAll(
  JSON.stringify(VERSION),
  JSON.stringify(OTHER_VERSION),
);
if (OTHER_BUNDLE === BUNDLE) throw new Error('the bundle does not hold its version as a string');
