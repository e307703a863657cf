import type {DeskServer} from '../desk-context.js';
import type {Persistence} from '../persistence.js';
import {ReleaseScreen} from '../release/release-screen.js';
import type {ReleaseTarget} from '../release/release-screen.js';
import {publishedEdition, putMedia} from '../server-files.js';
import type {Served} from '../server-files.js';

interface DeskActions {
  /** Saves the story and its accepted findings. */
  readonly save: () => Promise<void>;
  readonly draw: () => void;
}

/** What the server adds to the desk; on a static host, only the Release screen that makes files. */
export class ServedDesk {
  readonly server: DeskServer | undefined;
  readonly release: ReleaseScreen;
  /** The edition that readers have. */
  published: Readonly<Record<string, unknown>> | undefined;

  constructor(served: Served | undefined, persistence: Persistence, {save, draw}: DeskActions) {
    if (served && served.desk.only === undefined) showStoriesLink();
    this.server = served && {putMedia};
    const fetchPublished = () => {
      if (!served) return;
      publishedEdition(served).then(
        (story) => {
          this.published = story;
          draw();
        },
        // What readers have is shown as unknown; publishing says what is wrong.
        () => undefined,
      );
    };
    const target: ReleaseTarget | undefined = served && {
      key: served.key,
      desk: served.desk,
      isWritable: served.story.writable,
      flush: async () => {
        await persistence.refresh();
        if (persistence.savedVersion === undefined) await save();
        return persistence.savedVersion;
      },
      version: () => persistence.savedVersion,
      released: fetchPublished,
    };
    this.release = new ReleaseScreen(target);
    fetchPublished();
  }
}

/** A link to the list of the folder's stories. */
function showStoriesLink(): void {
  const link = Object.assign(document.createElement('a'), {href: './', textContent: 'Stories'});
  link.className = 'to-stories';
  document.getElementById('file')!.before(link);
}
