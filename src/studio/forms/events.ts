/** A control has another value; unfinished ones too. */
export class ValueEvent extends Event {
  static readonly type = 'desk-value';
  constructor(readonly value: string) {
    super(ValueEvent.type);
  }
}

/** A thing that was chosen, or the name of one to make; undefined if the choice was cleared. */
export type Choice = {readonly id: string} | {readonly make: string} | undefined;
export class ChooseEvent extends Event {
  static readonly type = 'desk-choose';
  constructor(readonly choice: Choice) {
    super(ChooseEvent.type);
  }
}
