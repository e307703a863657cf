/** Writes what each element adds to a script, in bytes (brotli), for the manual: `dist/sizes.json`. */
import {writeFileSync} from 'node:fs';
import {at, importBuilt} from './paths.mjs';

const {weightsOf} = await importBuilt('cli/lean-script.js');
const {FEATURE_NAMES} = await importBuilt('output/embed/features.js');
const {ELEMENTS} = await importBuilt('placement/missing.js');

const together = await weightsOf({elements: ELEMENTS, features: FEATURE_NAMES});
/** The whole script with one element alone, which has its own story. */
const alone = {};
for (const name of ELEMENTS) {
  const weights = await weightsOf({elements: [name], features: []});
  alone[name] = weights.reduce((sum, {bytes}) => sum + bytes, 0);
}
writeFileSync(at('dist/sizes.json'), JSON.stringify({together, alone}, null, 1));
