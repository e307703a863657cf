/** How much is tried: everything where there is time for it (see test/run.mjs), else a sample. */
const ALL = process.env.TEST_INPUTS === 'all';

/** How many random inputs something is tried with: all, or a twentieth of them. */
export const inputs = (all: number): number => (ALL ? all : Math.ceil(all / 20));

/** What something is tried with: all, or the first few of them. */
export const sample = <T>(all: readonly T[], few = 1): readonly T[] =>
  ALL ? all : all.slice(0, few);
