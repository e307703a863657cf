/**
 * fast-check, with the same inputs in each run: a fault that one run finds is there in the next one too.
 * `SEED=7 npm test -- --long` tries others.
 */
import fc from 'fast-check';

fc.configureGlobal({seed: Number(process.env.SEED ?? 1)});

export default fc;
