import {html} from 'lit';
import type {Editor} from './editor.js';
import {copy, failure, showNotice} from './notice.js';
import type {Persistence} from './persistence.js';
import {holdsStory, storyInFragment, storyLink} from './story-link.js';

/** Copies a link that opens the current text. */
export function copyStoryLink({text}: Editor): void {
  void storyLink(text, location.href).then(copy).catch(failure('No link'));
}

async function openLinkedStory(
  editor: Editor,
  persistence: Persistence,
  isUntouched: () => boolean,
): Promise<void> {
  const {hash} = location;
  if (!holdsStory(hash)) return;
  // Without the fragment, a reload opens the draft and not the link again.
  history.replaceState(null, '', location.pathname + location.search);
  const text = await storyInFragment(hash);
  if (text === editor.text) return;
  const open = () => {
    persistence.openUnsaved({file: {name: 'story.json'}, text, silences: []});
    showNotice('The story of the link is open. Undo restores the previous text.');
  };
  if (isUntouched()) open();
  else
    showNotice(
      html`The link holds another story than the one that is open here.
        <button @click=${open}>Open it</button>
        <button @click=${() => showNotice('')}>Keep mine</button>`,
      true,
    );
}

/**
 * Opens the story that the fragment of the address holds, now and whenever the fragment changes. Unless the page
 * `isUntouched`, it asks before the story takes the place of the current text.
 */
export function openLinkedStories(
  editor: Editor,
  persistence: Persistence,
  isUntouched: () => boolean,
): void {
  const open = () =>
    void openLinkedStory(editor, persistence, isUntouched).catch(failure('Not opened'));
  addEventListener('hashchange', open);
  open();
}
