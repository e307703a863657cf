import {strToU8, zipSync} from 'fflate';
import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {StoryInput} from '../../content/story.js';
import {snippets} from '../../output/embed/snippets.js';
import type {DeskContext} from '../desk-context.js';
import {download} from '../files.js';
import {formatJson} from '../format-json.js';
import {failure, showNotice} from '../notice.js';
import {callWorker} from '../worker-client.js';

/** The screen where no server publishes: the files for any host, and what only the command does. */
export function staticRelease({document, analysis, commands}: DeskContext): TemplateResult {
  const isValid = !!analysis.story;
  return html`<div class="release">
    <h2 id="release-title">Release</h2>
    ${
      isValid
        ? nothing
        : html`<p class="wrong">
            The story has errors, which have to be put right first.
            <button @click=${() => commands.showInText([])}>Show them</button>
          </p>`
    }
    <p>
      This page has no server, so it cannot publish by itself. It makes a folder for your host: the story, the script
      that shows it, and what to paste where.
    </p>
    <p>
      <button
        class="main"
        ?disabled=${!isValid}
        @click=${() =>
          void downloadFolder(document.value as unknown as StoryInput).catch(failure('Not made'))}
      >Download the folder</button>
    </p>
    <p>
      What only the command does: compare with the edition that readers have, propose what they are told, make the page for
      iframes and the feed, and keep open pages up to date.
    </p>
    <pre tabindex="0"><code>npx crisis-elements studio stories/ --publish public/ --base https://static.paper.test/stories/</code></pre>
  </div>`;
}

async function downloadFolder(story: StoryInput): Promise<void> {
  const {code, integrity} = await callWorker('bundle', story.lang.split('-')[0]!);
  const bytes = new Uint8Array(await code.arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hash = [...digest.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  // The name follows the content, so that a page that has pinned the script is not broken by the next one.
  const script = `crisis-elements.${hash}.js`;
  const target = {script: `/${story.id}/${script}`, integrity};
  const pasted = snippets(story, target).map(({where, html}) => `<!-- ${where} -->\n${html}\n`);
  const zip = zipSync({
    [`${story.id}/${story.id}.json`]: strToU8(formatJson(story)),
    [`${story.id}/${script}`]: bytes,
    [`${story.id}/what-to-paste.txt`]: strToU8(pasted.join('\n')),
  });
  download(`${story.id}.zip`, new Blob([zip]), 'application/zip');
  showNotice(`${story.id}.zip is made: unpack it where your host serves files.`);
}
