import { Conflict, InvalidInput, NotFound, RuleBroken, Unavailable, type FieldError, type Figures, type Refusal, type Sentence } from '../../kernel/index.js';

/** A refusal as it passes from one thread to another. */
export interface RefusalData {
  status: number;
  code: string;
  sentence: Sentence;
  figures: Figures;
  fields: readonly FieldError[];
  message: string;
}

export function refusalData({ status, code, sentence, figures, fields, message }: Refusal): RefusalData {
  return { status, code, sentence, figures, fields, message };
}

const STATUS: Record<number, { readonly prototype: Refusal; readonly name: string }> = { 404: NotFound, 409: Conflict, 422: RuleBroken, 503: Unavailable };

/** The same refusal on the other side. */
export function revived(data: RefusalData): Refusal {
  const made = STATUS[data.status] ?? InvalidInput;
  return Object.assign(Object.create(made.prototype) as Refusal, { ...data, name: made.name });
}
