import type {EntryDecision, NewStory, Release} from '../../desk/api.js';
import {HttpError} from './http-error.js';

// What a page sends, checked before anything is done with it.

type Fields = Readonly<Record<string, unknown>>;

const isText = (it: unknown): it is string => typeof it === 'string';

/** @throws {HttpError} */
export function newStoryFrom({title, lang, timeZone}: Fields): NewStory {
  const isGiven = (it: unknown): it is string | undefined => it === undefined || isText(it);
  if (!isText(title) || !isGiven(lang) || !isGiven(timeZone))
    throw new HttpError(400, 'A new story needs a title.');
  const given = (text: string | undefined) => (text === '' ? undefined : text);
  return {title: title.trim(), lang: given(lang), timeZone: given(timeZone)};
}

/** @throws {HttpError} */
export function releaseFrom({version, out, decisions}: Fields): Release {
  if (!isText(version) || !isText(out) || typeof decisions !== 'object' || decisions === null)
    throw new HttpError(400, 'A release needs what was reviewed.');
  const entries = Object.entries(decisions as Fields).map(
    ([name, decision]): [string, EntryDecision] => [name, decisionFrom(decision)],
  );
  return {version, out, decisions: Object.fromEntries(entries)};
}

function decisionFrom(value: unknown): EntryDecision {
  const {is, why, sources} = (value ?? {}) as Fields;
  if (is === 'slip' || is === 'left') return {is};
  const areSources = sources === undefined || (Array.isArray(sources) && sources.every(isText));
  if (is !== 'accepted' || !areSources || !(why === undefined || isText(why)))
    throw new HttpError(400, 'A decision is no decision.');
  return {
    is,
    ...(why !== undefined && {why: why.trim()}),
    ...(sources !== undefined && {sources}),
  };
}
