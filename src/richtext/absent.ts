import {nothing} from '../template/html.js';

/** Removes an attribute in a template, like `nothing`; its type is accepted where the linter checks the attribute's type. */
export const absent = nothing as never;
