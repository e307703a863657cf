/** A journalist at the desk, who finds things by what is written on them, and types as fast as people do. */
import assert from 'node:assert/strict';
import type {Locator, Page} from 'playwright-core';

/** By mouse and keyboard, by the keyboard alone, or by the thumb on a phone. */
export type Hands = 'mouse' | 'keyboard' | 'phone';

/** Milliseconds of a key at 60 words of five letters a minute, and of a Tab, which is pressed without thinking. */
const KEY = 200;
const TAB = 60;
/** So many Tabs somebody presses who knows that it is there. */
const PATIENCE = 250;

export class Journalist {
  constructor(
    readonly page: Page,
    readonly hands: Hands,
    readonly key = KEY,
  ) {}

  /** Brings the focus to a control. */
  async reach(target: Locator): Promise<void> {
    await target.waitFor();
    if (this.hands !== 'keyboard') return target.click();
    for (let tabs = 0; tabs < PATIENCE; tabs++) {
      const where = await target.evaluate((element) => {
        const {activeElement: from} = document;
        if (element === from) return 'here';
        const position = from?.compareDocumentPosition(element) ?? 0;
        return position & Node.DOCUMENT_POSITION_PRECEDING ? 'before' : 'after';
      });
      if (where === 'here') return;
      const keys = where === 'before' ? 'Shift+Tab' : 'Tab';
      await this.page.keyboard.press(keys, {delay: Math.min(TAB, this.key)});
    }
    assert.fail(`Tab does not lead to ${String(target)}`);
  }

  async press(target: Locator): Promise<void> {
    if (this.hands !== 'keyboard') {
      await target.click();
      return;
    }
    await this.reach(target);
    const isBox = await target.evaluate(
      (it) => it instanceof HTMLInputElement && ['checkbox', 'radio'].includes(it.type),
    );
    await this.page.keyboard.press(isBox ? 'Space' : 'Enter');
  }

  /** Replaces what a field holds. */
  async write(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    if (await target.evaluate((it) => 'value' in it && it.value !== ''))
      await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text, {delay: this.key});
  }

  /** Chooses an option by its words. */
  async pick(target: Locator, option: string): Promise<void> {
    if (this.hands !== 'keyboard') {
      await target.selectOption({label: option});
      return;
    }
    await this.reach(target);
    await this.page.keyboard.type(option, {delay: 30});
    const chosen = await target.evaluate(
      (it) => (it as HTMLSelectElement).selectedOptions[0]?.label,
    );
    assert.equal(chosen?.trim(), option);
  }

  field(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByLabel(name, {exact: true}).and(this.page.locator(':visible')).first();
  }
  button(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', {name, exact: true}).first();
  }
  link(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('link', {name, exact: true}).first();
  }
}
