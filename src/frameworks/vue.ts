/** Adds the elements to the types of Vue 3: `import type {} from 'crisis-elements/vue'`. */
import type {HTMLAttributes, PublicProps} from 'vue';
import type {StoryErrorEvent, StoryUpdateEvent} from '../index.js';
import type {Tag, With} from './tags.js';

type Props<E> = With<E, HTMLAttributes & PublicProps> & {
  onCrisisError?: ((event: StoryErrorEvent) => void) | undefined;
  onCrisisUpdate?: ((event: StoryUpdateEvent) => void) | undefined;
};
/** `$props` is read by Vue's template compiler only; no element has it. */
type Elements = {
  [T in Tag]: new () => HTMLElementTagNameMap[T] & {$props: Props<HTMLElementTagNameMap[T]>};
};

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
