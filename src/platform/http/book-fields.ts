import { TextField, type FieldOptions } from './fields.js';

const ACTOR = /^(P-[1-9][0-9]{0,9}|system|operator:[^\s]{1,64})$/;

/** Who acted: a person's id, `system`, or the machine's operator. */
export function ActorField({ description = 'Who did it.', ...options }: FieldOptions = {}): PropertyDecorator {
  return TextField({ max: 80, pattern: ACTOR, description, example: 'P-57', ...options } as Parameters<typeof TextField>[0]);
}
