import type {EntryDecision, ProposedEntry, Review} from '../../desk/api.js';

/** What an editor has filled in for a proposed entry; nothing is chosen where readers have to be told. */
export interface Answer {
  readonly is?: EntryDecision['is'] | undefined;
  readonly why: string;
  readonly source: string;
}
export type Answers = Readonly<Record<string, Answer>>;

/** What is missing, and the id of its field. */
export interface Missing {
  readonly field: string;
  readonly message: string;
}

export function firstAnswers({proposals}: Review): Answers {
  return Object.fromEntries(
    proposals.map(({name, isRequired}) => [
      name,
      {is: isRequired ? undefined : 'accepted', why: '', source: ''},
    ]),
  );
}

/** The id of a field of a proposal. */
export function fieldId(name: string, what: 'is' | 'why' | 'source'): string {
  return `entry-${name.replace(/\W/g, '-')}-${what}`;
}

/** What keeps the answers from being published. */
export function missingIn({proposals}: Review, answers: Answers): readonly Missing[] {
  return proposals.flatMap(({name, text, isRequired}): Missing[] => {
    if (!isRequired) return [];
    const {is, why, source} = answers[name]!;
    if (!is)
      return [
        {field: fieldId(name, 'is'), message: `“${text}”: are readers told, or is it a slip?`},
      ];
    if (is !== 'accepted') return [];
    return [
      ...(why.trim()
        ? []
        : [{field: fieldId(name, 'why'), message: `“${text}”: why has it changed?`}]),
      ...(source
        ? []
        : [{field: fieldId(name, 'source'), message: `“${text}”: on what source does it rest?`}]),
    ];
  });
}

export function decisionsFrom(
  proposals: readonly ProposedEntry[],
  answers: Answers,
): Readonly<Record<string, EntryDecision>> {
  return Object.fromEntries(
    proposals.map(({name, isRequired}): [string, EntryDecision] => {
      const {is = 'left', why, source} = answers[name]!;
      if (is !== 'accepted') return [name, {is}];
      return [name, isRequired ? {is, why: why.trim(), sources: [source]} : {is}];
    }),
  );
}
