import type {EntryDecision, Release, ReleaseStep, Review} from '../../desk/api.js';
import {asJson, ask, askJson, linesOf} from '../server/connection.js';

/** What a release would do with the story as it is on the server. */
export function review(key: string): Promise<Review> {
  return askJson<Review>(`review/${encodeURIComponent(key)}`, {method: 'POST'});
}

/** Publishes what was reviewed; `onStep` is called with each step. Resolves with the last one. */
export async function release(
  key: string,
  {version, out}: Review,
  decisions: Readonly<Record<string, EntryDecision>>,
  onStep: (step: ReleaseStep) => void,
): Promise<Exclude<ReleaseStep, {readonly doing: string}>> {
  const asked: Release = {version, out, decisions};
  const response = await ask(`release/${encodeURIComponent(key)}`, asJson(asked));
  for await (const step of linesOf<ReleaseStep>(response)) {
    if (!step) continue;
    onStep(step);
    if (!('doing' in step)) return step;
  }
  throw new Error('the server ended before it said whether all is published; review it again');
}
