import {keysOf} from '../../lint/source.js';
import type {DeskContext} from '../desk-context.js';
import {identitiesOf, kindOfList} from '../document.js';

/** Leads to the form of the thing that a path such as `events[3].by` is in, or to the text where there is none. */
export function fieldPlace({document, selected, commands}: DeskContext, path: string): void {
  const [list, index] = keysOf(path);
  const kind = kindOfList(list);
  if (kind && typeof index === 'number') {
    const id = identitiesOf(kind, document.get([list!]))[index];
    if (id !== undefined) {
      selected.select({screen: 'form', kind, id});
      return;
    }
  }
  if (path && typeof list === 'string' && !kind)
    selected.select({screen: 'form', kind: 'story', id: ''});
  else commands.showInText(keysOf(path));
}
