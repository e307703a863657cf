/** Adds the elements to the types of React 19: `import type {} from 'crisis-elements/jsx'`. */
import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {StoryErrorEvent, StoryUpdateEvent} from '../index.js';
import type {Tag, With} from './tags.js';

type Props<E> = With<E, DetailedHTMLProps<HTMLAttributes<E>, E>> & {
  'oncrisis-error'?: ((event: StoryErrorEvent) => void) | undefined;
  'oncrisis-update'?: ((event: StoryUpdateEvent) => void) | undefined;
};
type Elements = {[T in Tag]: Props<HTMLElementTagNameMap[T]>};

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React declares its JSX types in a namespace
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
