import { Injectable, ValidationPipe, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { InvalidInput, NotFound, type FieldError, type Sentence } from '../../kernel/index.js';
import { FROM_QUERY, type FieldProblem } from './field.js';
import { isForbiddenKey } from './json-body.js';

/** Enough to mend a request by; a request with thousands of faults is not one that a person made. */
const MAX_ERRORS = 100;
const AMOUNT = 'amount-format';

const UNKNOWN: Sentence = { it: 'Campo sconosciuto.', en: 'This field is unknown.' };
const WRONG: Sentence = { it: 'Valore non valido.', en: 'This value is not valid.' };

const PRIMITIVES: readonly unknown[] = [String, Number, Boolean];

interface Fault {
  pointer: string;
  problem: FieldProblem;
}

/**
 * Turns what was sent into the request's class, or refuses it with a pointer to each wrong or unknown field.
 * Values of a query are text, and only there do fields convert text.
 */
@Injectable()
export class InputPipe implements PipeTransform {
  private readonly body = pipe([]);
  private readonly query = pipe([FROM_QUERY]);

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // Single values are their own decorators' business; Nest would read `1e3` as a number here.
    if (PRIMITIVES.includes(metadata.metatype)) return value;
    if (metadata.type === 'query') {
      refuseForbiddenKeys(value);
      return this.query.transform(value, metadata);
    }
    if (metadata.type !== 'param') return this.body.transform(value, metadata);
    try {
      return await this.body.transform(value, metadata);
    } catch (error) {
      // A path that is not well made names nothing.
      throw error instanceof InvalidInput ? new NotFound('…') : error;
    }
  }
}

function pipe(groups: string[]): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    // Lists are looked into, for the positions that are wrong; nothing of a value is said back.
    validationError: { value: true },
    transformOptions: { groups, enableImplicitConversion: false },
    exceptionFactory: refusal,
  });
}

/** Nothing is known here: whatever was sent is refused, with a pointer to each field. @throws InvalidInput `invalid-request` */
export function refuseUnknown(value: unknown): void {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value).slice(0, MAX_ERRORS) : [];
  const fields = keys.map((key) => fieldError({ pointer: `/${pointerPart(key)}`, problem: { sentence: UNKNOWN } }));
  if (fields.length > 0) throw new InvalidInput('invalid-request', summary(fields[0], fields.length), fields);
}

/** class-transformer drops these in silence; here they are as unknown as any other field. */
function refuseForbiddenKeys(query: unknown): void {
  if (typeof query !== 'object' || query === null) return;
  const key = Object.keys(query).find(isForbiddenKey);
  if (key !== undefined) throw InvalidInput.at('invalid-request', `/${pointerPart(key)}`, UNKNOWN);
}

function refusal(errors: readonly ValidationError[]): InvalidInput {
  const faults = [...faultsOf(errors, '')].slice(0, MAX_ERRORS);
  const onlyAmounts = faults.length > 0 && faults.every(({ problem }) => problem.code === AMOUNT);
  const fields = faults.map(fieldError);
  const [first] = fields;
  return new InvalidInput(onlyAmounts ? AMOUNT : 'invalid-request', summary(first, fields.length), fields);
}

function summary(first: FieldError | undefined, count: number): Sentence {
  if (!first) return { it: 'La richiesta non è valida.', en: 'The request is not valid.' };
  const more = count - 1;
  const it = `${first.pointer}: ${first.message.it}`;
  const en = `${first.pointer}: ${first.message.en}`;
  if (more === 0) return { it, en };
  return { it: `${it} E altri ${more} errori.`, en: `${en} And ${more} more.` };
}

function fieldError({ pointer, problem }: Fault): FieldError {
  return { pointer, message: problem.sentence, code: problem.code ?? 'invalid-request' };
}

function* faultsOf(errors: readonly ValidationError[], above: string): Generator<Fault> {
  for (const error of errors) {
    const pointer = `${above}/${pointerPart(error.property)}`;
    const { constraints, children } = error;
    if (constraints?.['whitelistValidation'] !== undefined) yield { pointer, problem: { sentence: UNKNOWN } };
    else if (constraints && Object.keys(constraints).length > 0) yield* faultsAt(error, pointer);
    // Under a value of the wrong kind nothing is looked at.
    else yield* faultsOf(children ?? [], pointer);
  }
}

function* faultsAt({ contexts, value }: ValidationError, pointer: string): Generator<Fault> {
  const rules = (contexts ?? {}) as Record<string, FieldProblem>;
  const problem = rules['given'] ?? rules['not-null'] ?? rules['kind'] ?? { sentence: WRONG };
  const positions = Array.isArray(value) ? (problem.wrongItems?.(value) ?? []) : [];
  if (positions.length === 0) yield { pointer, problem };
  for (const position of positions) yield { pointer: `${pointer}/${position}`, problem };
}

/** One step of a JSON pointer (RFC 6901). The name of an unknown field is the sender's: it is said back shortened. */
function pointerPart(property: string): string {
  return property.slice(0, 80).replace(/\p{Cs}/gu, '\ufffd').replaceAll('~', '~0').replaceAll('/', '~1');
}
