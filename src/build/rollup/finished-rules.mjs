import {importBuilt} from '../paths.mjs';

const MODULE = /[\\/]content[\\/]compiled-schema\.[jt]s$/;

/** Puts the finished rules of validation in the place of the module that derives them from the schema: without valibot, the bundle is 4.2 % smaller. */
export function finishedRules() {
  return {
    name: 'finished-rules',
    load: (id) => (MODULE.test(id) ? rulesModule() : null),
  };
}

/** The same for esbuild. */
export const finishedRulesForEsbuild = {
  name: 'finished-rules',
  setup: ({onLoad}) => onLoad({filter: MODULE}, async () => ({contents: await rulesModule()})),
};

async function rulesModule() {
  const {RULES} = await importBuilt('content/compiled-schema.js');
  return `export const RULES = ${JSON.stringify(RULES)};`;
}
