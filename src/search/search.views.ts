import { ChoiceField, ListField, TextField } from '../platform/index.js';

export const FOUND_KINDS = ['hub', 'grant', 'disbursement', 'recovery', 'act', 'entry'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

export class SearchQuery {
  @TextField({ max: 100, description: 'What is looked for.', example: 'artes' })
  q!: string;
}

export class FoundItemView {
  @ChoiceField(FOUND_KINDS, { description: 'What it is.' })
  kind!: FoundKind;

  @TextField({ max: 16, description: 'Its id, or the code of a hub, or the number of an entry.', example: 'CC-04' })
  id!: string;

  @TextField({ max: 300, description: 'What it is called.', example: 'ARTES 4.0' })
  title!: string;

  @TextField({ max: 1000, description: 'By what else it is known, in the language asked for.', example: 'CC-04 · 00743110157' })
  subtitle!: string;
}

export class FoundView {
  @ListField(() => FoundItemView, { max: 20, description: 'What was found; what is named exactly comes first.' })
  items!: FoundItemView[];
}
