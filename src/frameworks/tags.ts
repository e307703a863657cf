import type {ReactiveElement} from '@lit/reactive-element';
import type {CrisisElement} from '../index.js';

/** The tag names that this package defines. */
export type Tag = {
  [T in keyof HTMLElementTagNameMap]: HTMLElementTagNameMap[T] extends CrisisElement ? T : never;
}[keyof HTMLElementTagNameMap];

type Method = (...args: never[]) => unknown;

/** The properties of an element `E` that an author may set, all optional. */
type Options<E> = {
  [
    K in keyof E as K extends keyof ReactiveElement | 'store' | 'placement' | 'currentStore'
      ? never
      : E[K] extends Method
        ? never
        : K
  ]?: E[K] | undefined;
};

/** Adds them to the framework's attributes of any element, and replaces those of the same name, such as `content`. */
export type With<E, Attributes> = Omit<Attributes, keyof Options<E>> & Options<E>;
