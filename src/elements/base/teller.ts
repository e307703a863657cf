import type {Problem} from '../../content/parse.js';
import {StoryErrorEvent} from './events.js';

/** Tells what an author or publisher should mend, each thing once until nothing is wrong any more. */
export class Teller {
  readonly #told = new Set<string>();

  tell(host: Element, problems: readonly Problem[]): void {
    const said = problems.map(({path, message}) => `${path}${path && ': '}${message}`).join('\n');
    if (!said) this.#told.clear();
    if (!said || this.#told.has(said)) return;
    this.#told.add(said);
    console.error(`<${host.localName}>\n${said}`);
    host.dispatchEvent(new StoryErrorEvent(problems));
  }
}
