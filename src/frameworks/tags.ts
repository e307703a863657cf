import type {LitElement} from 'lit';
import type {CrisisElement} from '../index.js';

/** The tags that this package defines. */
export type Tag = {
  [T in keyof HTMLElementTagNameMap]: HTMLElementTagNameMap[T] extends CrisisElement ? T : never;
}[keyof HTMLElementTagNameMap];

type Method = (...given: never[]) => unknown;

/** What an author may say of an element `E`: every property that is its own, none of which is demanded. */
type Settings<E> = {
  [
    K in keyof E as K extends keyof LitElement | 'store' | 'placement' | 'currentStore'
      ? never
      : E[K] extends Method
        ? never
        : K
  ]?: E[K] | undefined;
};

/** `Given` is what the framework knows of any element; `content` and the like mean something else there. */
export type With<E, Given> = Omit<Given, keyof Settings<E>> & Settings<E>;
