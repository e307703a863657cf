/** Adds the elements to the types of Svelte 5: `import type {} from 'crisis-elements/svelte'`. */
import type {HTMLAttributes} from 'svelte/elements';
import type {StoryErrorEvent, StoryUpdateEvent} from '../index.js';
import type {Tag, With} from './tags.js';

type Props<E extends EventTarget> = With<E, HTMLAttributes<E>> & {
  'oncrisis-error'?: ((event: StoryErrorEvent) => void) | undefined;
  'oncrisis-update'?: ((event: StoryUpdateEvent) => void) | undefined;
};
type Elements = {[T in Tag]: Props<HTMLElementTagNameMap[T]>};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
