import {frameUrlOf} from '../notation/players.js';
import type {Rule} from './rule.js';

export const playerRules: readonly Rule[] = [
  {
    id: 'player-page',
    reason: 'Ordinary pages refuse to be framed; readers see an empty box instead of the video.',
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
