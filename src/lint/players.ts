import {frameUrlOf} from '../notation/players.js';
import type {Rule} from './rule.js';

export const playerRules: readonly Rule[] = [
  {
    id: 'player-page',
    reason:
      'A page that is made to be visited refuses to be framed; readers see an empty box instead of the film.',
    check({story, report}) {
      story.media.forEach(({id, kind, url = ''}, i) => {
        const frame = kind === 'player' ? frameUrlOf(url) : undefined;
        if (frame !== undefined)
          report(
            `media[${i}].url`,
            `media:${id}`,
            `"${url}" is a page, not a player; write ${frame ? `"${frame}"` : '"footage" as its kind, which links to it'}`,
          );
      });
    },
  },
];
