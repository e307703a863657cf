/** The licences of the packages that are in a bundle. */
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

const RULE = `\n${'-'.repeat(80)}\n\n`;

/**
 * @param {Iterable<string>} files the bundled modules; those outside `node_modules` are our own
 * @returns {{line: string, text: string}} the names by licence, and every licence in full
 */
export function licencesOf(files) {
  const folders = new Set();
  for (const file of files) {
    const path = file.replaceAll('\\', '/');
    const [folder] = /^.*\bnode_modules\/(?:@[^/]+\/)?[^/]+\//.exec(path) ?? [];
    if (folder) folders.add(folder);
  }
  const parts = [...folders].map((folder) => {
    const {name, version, license} = JSON.parse(readFileSync(`${folder}package.json`, 'utf8'));
    const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
    return {name, version, license, text: readFileSync(join(folder, file), 'utf8').trim()};
  });
  parts.sort((a, b) => a.name.localeCompare(b.name));
  const licences = new Map();
  for (const {name, license} of parts)
    licences.set(license, [...(licences.get(license) ?? []), name]);
  return {
    line: [...licences].map(([licence, names]) => `${names.join(', ')}: ${licence}`).join('; '),
    text: parts
      .map(({name, version, license, text}) => `${name} ${version} (${license})\n\n${text}\n`)
      .join(RULE),
  };
}
