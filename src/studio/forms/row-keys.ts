/** Keys for the rows of lists whose items have no id, so that moving a row moves its fields and what is typed in them. */
export class RowKeys {
  readonly #lists = new Map<string, number[]>();
  #next = 0;

  /** A key for each row of a list. */
  of(list: string, {length}: {readonly length: number}): readonly number[] {
    const keys = (this.#lists.get(list) ?? []).slice(0, length);
    while (keys.length < length) keys.push(this.#next++);
    this.#lists.set(list, keys);
    return keys;
  }
  move(list: string, from: number, to: number): void {
    const keys = this.#lists.get(list) ?? [];
    keys.splice(to, 0, ...keys.splice(from, 1));
  }
  remove(list: string, at: number): void {
    this.#lists.get(list)?.splice(at, 1);
  }
}
