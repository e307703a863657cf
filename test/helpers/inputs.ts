/** How many inputs something is tried with: all of them where there is time (see test/run.mjs), else a twentieth. */
export const inputs = (all: number): number =>
  process.env.TEST_INPUTS === 'all' ? all : Math.ceil(all / 20);
