/** Letters of ids; the number is that of the entry that made the thing, so ids are unique across kinds. */
export const ID_LETTERS = {
  act: 'A',
  grant: 'G',
  reduction: 'N',
  disbursement: 'D',
  reversal: 'S',
  recovery: 'R',
  change: 'C',
  person: 'P',
} as const;

export type Noun = keyof typeof ID_LETTERS;

/** Nine digits: a number of 32 bits, which both databases keep. */
export const ID_PATTERN = /^[AGNDSPRCI]-[1-9]\d{0,8}$/;

const NOUNS = new Map(Object.entries(ID_LETTERS).map(([noun, letter]) => [letter as string, noun as Noun]));

/** The noun of an id; null of what is none, as the code of a hub. */
export function nounOf(id: string): Noun | null {
  return ID_PATTERN.test(id) ? (NOUNS.get(id.slice(0, 1)) ?? null) : null;
}

/** `D-123`: the disbursement made by entry 123. */
export function idOf(noun: Noun, seq: number): string {
  return `${ID_LETTERS[noun]}-${seq}`;
}

/** The entry number inside an id that is known to be one. */
export function numberOf(id: string): number {
  return Number(id.slice(2));
}

/** The entry number inside an id, or null if the text is no id of that noun. */
export function seqOf(noun: Noun, id: string): number | null {
  if (!ID_PATTERN.test(id) || id[0] !== ID_LETTERS[noun]) return null;
  return Number(id.slice(2));
}
