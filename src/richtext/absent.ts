import {nothing} from 'lit';

/** Leaves an attribute out of a template; typed so that it fits where the attribute's type is checked. */
export const absent = nothing as never;
