/**
 * Stands in for the modules that load and validate stories, in a script that is made without the feature `src`
 * (`output/embed/features.ts`). Its own stories were validated when it was made; it shows no others.
 */
import type * as Parse from '../content/parse.js';
import type * as Edition from './edition.js';
import type * as Foreign from './foreign.js';
import type * as Request from './request.js';

declare const __CRISIS_STORIES__: readonly unknown[];

const MESSAGE = 'is not in this script, which holds all that it shows; make it with --with src';

export const parseStory: typeof Parse.parseStory = (input) =>
  __CRISIS_STORIES__.includes(input)
    ? {ok: true, story: input as Extract<Parse.Parsed, {ok: true}>['story']}
    : {ok: false, problems: [{path: '', message: MESSAGE}]};

export const request: typeof Request.request = () => () => Promise.reject(new Error(MESSAGE));
export const readPage: typeof Foreign.readPage = () => Promise.reject(new Error(MESSAGE));

export const responseInfoOf: typeof Edition.responseInfoOf = () => undefined;
export const editionProblems: typeof Edition.editionProblems = () => [];
