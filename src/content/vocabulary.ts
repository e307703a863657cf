// The words that the fields of a story choose from.

export const STATUS = [
  'confirmed',
  'reported',
  'claimed',
  'disputed',
  'unverified',
  'retracted',
] as const;
export const QUALIFIER = [
  'exactly',
  'at-least',
  'at-most',
  'about',
  'almost',
  'more-than',
  'up-to',
  'between',
  'unknown',
] as const;
export const STORY_STATUS = ['developing', 'ended', 'archived'] as const;
export const UPDATE_KIND = ['added', 'corrected', 'clarified', 'retracted'] as const;
export const ACTOR_KIND = [
  'person',
  'state',
  'body',
  'alliance',
  'armed-group',
  'media',
  'people',
] as const;
export const RELATION_KIND = [
  'backs',
  'fights',
  'allied-with',
  'agreement',
  'leads',
  'part-of',
] as const;
export const PLACE_KIND = [
  'country',
  'province',
  'town',
  'camp',
  'border',
  'area',
  'site',
] as const;
export const PLACE_PRECISION = ['exact', 'approximate', 'area'] as const;
export const SOURCE_KIND = [
  'report',
  'agency',
  'statement',
  'document',
  'interview',
  'data',
  'social',
] as const;
export const MEDIA_KIND = ['photo', 'video', 'footage', 'player'] as const;
