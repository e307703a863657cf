/** The worker that draws maps. Natural Earth's countries are loaded with the first map that needs them. */
import type {Topology} from 'topojson-client';
import {serveFunctions} from '../worker-functions.js';
import {drawFrame, scaleFor, surveyOf} from './frames.js';
import type {Frame, TitledBounds} from './frames.js';
import {widthOf} from './geometry.js';

const surveys = new Map<string, Promise<Topology>>();

async function load(scale: string): Promise<Topology> {
  const response = await fetch(new URL(`countries-${scale}.json`, import.meta.url));
  if (!response.ok) throw new Error(`the countries could not be loaded (${response.status})`);
  return surveyOf((await response.json()) as Topology);
}

/** A frame; a draft of it takes the coarser survey, which is there sooner. */
async function frame(titled: TitledBounds, isDraft = false): Promise<Frame> {
  const scale = isDraft ? '50m' : scaleFor(widthOf(titled.bounds));
  const survey = surveys.get(scale) ?? load(scale);
  surveys.set(scale, survey);
  try {
    return drawFrame(await survey, titled);
  } catch (error) {
    // The next map tries again.
    surveys.delete(scale);
    throw error;
  }
}

const functions = {frame};
export type WorldFunctions = typeof functions;

serveFunctions(functions);
