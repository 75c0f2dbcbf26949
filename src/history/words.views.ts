import type { Sentence } from '../kernel/index.js';
import { ListField, TextField } from '../platform/index.js';
import { FIELD_WORDS, VALUE_WORDS } from './field-words.js';
import { KIND_WORDS } from './kind-words.js';

const WORDS_AT_MOST = 1000;

/** What a code of the book is called. */
export class WordView {
  @TextField({ max: 100, description: 'The code in entries: a kind without its version, the name of a field, a coded value.', example: 'disbursement-paid' })
  code!: string;

  @TextField({ max: 200, description: 'In Italian.', example: 'Erogazione pagata' })
  it!: string;

  @TextField({ max: 200, description: 'In English.', example: 'Disbursement paid' })
  en!: string;
}

/** The words with which entries are told to people, the same that exports and reports use. */
export class WordsView {
  @ListField(() => WordView, { max: WORDS_AT_MOST, description: 'Kinds of entries, without their version.' })
  kinds!: WordView[];

  @ListField(() => WordView, { max: WORDS_AT_MOST, description: 'Fields of things, by the segments of their paths.' })
  fields!: WordView[];

  @ListField(() => WordView, { max: WORDS_AT_MOST, description: 'Values that are words of the program; before one that a kind of thing calls otherwise stands that kind: `recovery/ordered`.' })
  values!: WordView[];
}

export function wordsView(): WordsView {
  const listed = (words: Readonly<Record<string, Sentence>>): WordView[] => Object.entries(words).map(([code, { it, en }]) => ({ code, it, en }));
  return { kinds: listed(KIND_WORDS), fields: listed(FIELD_WORDS), values: listed(VALUE_WORDS) };
}
