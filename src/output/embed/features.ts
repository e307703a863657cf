/** A part of the elements that a script can be made without. */
export interface Feature {
  /** What it is for, in the words of the command line. */
  readonly summary: string;
  /** Features that it needs. */
  readonly needs?: readonly FeatureName[];
  /** Modules that are left out, and the module that stands in for them. */
  readonly modules?: readonly string[];
  readonly standIn?: string;
}
export const FEATURE_NAMES = ['src', 'live', 'placements'] as const;
export type FeatureName = (typeof FEATURE_NAMES)[number];

export const FEATURES: Readonly<Record<FeatureName, Feature>> = {
  src: {
    summary: 'stories that are not in the script: src, data-content, the property content',
    modules: ['content/parse.js', 'store/request.js', 'store/foreign.js', 'store/edition.js'],
    standIn: 'store/without-src.js',
  },
  live: {
    summary: 'newer editions and what is new: live, stream, remember',
    needs: ['src'],
    modules: [
      'store/poll-scheduler.js',
      'store/news.js',
      'elements/base/live-region.js',
      'elements/base/polling.js',
    ],
    standIn: 'elements/base/without-live.js',
  },
  placements: {summary: 'divs and links that become elements'},
};

/** What a script is made of. */
export interface ScriptParts {
  /** Names of elements without their prefix. */
  readonly elements: readonly string[];
  readonly features: readonly FeatureName[];
}

/** The module that imports these parts, relative to the folder of all modules. */
export function entryOf({elements, features}: ScriptParts): string {
  const hasPlacements = features.includes('placements');
  return [
    "import './store/injected-content.js';",
    "export {CrisisElement} from './elements/base/element.js';",
    "import {reportMissing} from './placement/missing.js';",
    ...(hasPlacements ? ["import {upgradePage} from './placement/placement.js';"] : []),
    ...elements.map((name) => `import './elements/${name}.js';`),
    `reportMissing(${JSON.stringify(elements)}, ${hasPlacements});`,
    ...(hasPlacements ? ['upgradePage();'] : []),
  ].join('\n');
}

/** For each module that is left out without these features: the module that stands in for it. */
export function standIns(features: readonly FeatureName[]): ReadonlyMap<string, string> {
  return new Map(
    FEATURE_NAMES.filter((name) => !features.includes(name)).flatMap((name) => {
      const {modules = [], standIn} = FEATURES[name];
      return modules.map((module) => [module, standIn!] as const);
    }),
  );
}

/** These features and all that they need. */
export function withNeeds(names: readonly FeatureName[]): FeatureName[] {
  return FEATURE_NAMES.filter((name) =>
    names.some((one) => one === name || FEATURES[one].needs?.includes(name)),
  );
}
