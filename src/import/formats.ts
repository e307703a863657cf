import {fromArchieMl, isArchieMl} from './archieml.js';
import {fromDocument} from './document.js';
import {fromJsonFeed, isJsonFeed} from './feed-json.js';
import {fromFeed, isFeed} from './feed-xml.js';
import {fromNinjs, isNinjs} from './ninjs.js';
import type {Formats} from './read.js';

/** The formats that a desk imports from, besides those that a reader's page takes; their libraries stay out of that page. */
export const DESK_FORMATS: Formats = {
  text: [
    {detects: ({format}) => format === 'document', read: fromDocument},
    {detects: ({text}) => isFeed(text), read: fromFeed},
    {detects: ({text}) => isArchieMl(text), read: fromArchieMl},
  ],
  json: [
    {
      detects: isJsonFeed,
      read: (_, json, options) => fromJsonFeed(json as Parameters<typeof fromJsonFeed>[0], options),
    },
    {detects: isNinjs, read: fromNinjs},
  ],
};
