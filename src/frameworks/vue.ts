/** Teaches Vue 3 the elements: `import type {} from 'crisis-elements/vue'`. */
import type {HTMLAttributes, PublicProps} from 'vue';
import type {StoryErrorEvent} from '../index.js';
import type {Tag, With} from './tags.js';

type Component<E> = new () => E & {
  /** @deprecated Only for the compiler of templates; no element has it. */
  $props: With<E, HTMLAttributes & PublicProps>;
  /** @deprecated Only for the compiler of templates; no element has it. */
  $emit: (event: 'crisis-error', what: StoryErrorEvent) => void;
};
type Components = {[T in Tag]: Component<HTMLElementTagNameMap[T]>};

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
