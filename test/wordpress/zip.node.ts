import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {strFromU8, unzipSync} from 'fflate';
import {root} from '../helpers/packed.js';

const zip = readFileSync(join(root, 'dist/crisis-elements-wordpress.zip'));
const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {version: string};

describe('the plugin for WordPress', () => {
  const files = unzipSync(zip);
  const text = (name: string) => strFromU8(files[`crisis-elements/${name}`]!);
  const {elements} = JSON.parse(text('elements.json')) as {
    elements: Record<string, {attributes: Record<string, {type: string | string[]}>}>;
  };

  it('is the same file each time that it is made, wherever', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crisis-zip-'));
    const again = join(folder, 'again.zip');
    const env = {...process.env, TZ: 'Asia/Tokyo'};
    execFileSync(process.execPath, ['src/build/wordpress.mjs', again], {cwd: root, env});
    assert.ok(readFileSync(again).equals(zip));
    rmSync(folder, {recursive: true});
  });

  it('carries the version of the package', () => {
    assert.match(text('crisis-elements.php'), new RegExp(`\\* Version: +${version}\n`));
    assert.match(text('readme.txt'), new RegExp(`^Stable tag: ${version}$`, 'm'));
  });

  it('has a title and an icon for each element', () => {
    const looks = [...text('crisis-elements.php').matchAll(/'(crisis-\w+)' +=> array\( __/g)];
    assert.deepEqual(
      looks.map(([, tag]) => tag),
      Object.keys(elements),
    );
  });

  it('knows what each attribute takes', () => {
    const types = Object.entries(elements['crisis-timeline']!.attributes).map(
      ([name, {type}]) => `${name}: ${String(type)}`,
    );
    for (const one of [
      'story: text',
      'limit: number',
      'order: oldest,newest',
      'theme: auto,light,dark',
    ])
      assert.ok(types.includes(one), types.join('\n'));
    assert.equal(elements['crisis-explainer']!.attributes.open!.type, 'flag');
  });

  it('pins every script that readers load by its hash, the languages too', () => {
    const {files, languages} = JSON.parse(text('elements.json')) as {
      files: Record<string, string>;
      languages: string[];
    };
    assert.deepEqual(
      Object.keys(files).sort(),
      ['crisis-elements.js', ...languages.map((lang) => `lang/${lang}.js`)].sort(),
    );
    for (const [file, integrity] of Object.entries(files))
      assert.equal(
        integrity,
        `sha384-${createHash('sha384').update(text(file)).digest('base64')}`,
        file,
      );
  });

  it('holds the words of every language that the package has', () => {
    for (const lang of ['tr', 'ar', 'uk'])
      assert.match(text(`lang/${lang}.js`), /registerMessages/);
  });
});
