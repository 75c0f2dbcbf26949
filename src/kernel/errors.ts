/** A sentence in the two languages of the people who use this; Italian comes first everywhere. */
export interface Sentence {
  it: string;
  en: string;
}

/** One field that is wrong: `pointer` is a JSON pointer into the request (RFC 6901), `''` for the whole. */
export interface FieldError {
  pointer: string;
  message: Sentence;
  code?: string;
}

/** Figures and names that explain a refusal; they become members of the problem document. */
export type Figures = Record<string, string | number | boolean | null | readonly object[] | readonly string[]>;

/**
 * A refusal: what the domain says when it will not do something. Each has a stable `code` that callers'
 * programs rely on, a sentence that a clerk understands, and the figures behind it. A refusal writes nothing.
 */
export abstract class Refusal extends Error {
  abstract readonly status: number;

  constructor(
    readonly code: string,
    readonly sentence: Sentence,
    readonly figures: Figures = {},
    public fields: readonly FieldError[] = [],
  ) {
    super(`${code}: ${sentence.en}`);
    this.name = new.target.name;
  }

  /** Says which part of the request the refusal is about, unless it says so already. */
  at(pointer: string): this {
    if (this.fields.length === 0) this.fields = [{ pointer, message: this.sentence, code: this.code }];
    return this;
  }
}

/** 400, and its kin 412, 413, 415, 428: the request itself is not well made. */
export class InvalidInput extends Refusal {
  constructor(
    code: string,
    sentence: Sentence,
    fields: readonly FieldError[] = [],
    readonly status: 400 | 412 | 413 | 415 | 428 = 400,
  ) {
    super(code, sentence, {}, fields);
  }

  static at(code: string, pointer: string, message: Sentence): InvalidInput {
    return new InvalidInput(code, message, [{ pointer, message, code }]);
  }
}

/** 401: we do not know who is asking. */
export class Unauthenticated extends Refusal {
  readonly status = 401;

  constructor(code = 'sign-in-required', sentence: Sentence = SIGN_IN) {
    super(code, sentence);
  }
}

/** What was attempted against four eyes or roles, so that the attempt itself can be entered in the book. */
export interface Attempt {
  subject: string;
  action: string;
}

/** 403: we know who is asking, and this person may not. */
export class Forbidden extends Refusal {
  readonly status = 403;

  constructor(
    code: string,
    sentence: Sentence,
    figures: Figures = {},
    readonly attempt: Attempt | null = null,
  ) {
    super(code, sentence, figures);
  }
}

/** 404: there is no such thing. */
export class NotFound extends Refusal {
  readonly status = 404;

  constructor(what: string, code = 'not-found', detail: Sentence = { it: `Non esiste: ${what}.`, en: `There is no ${what}.` }) {
    super(code, detail, { what });
  }
}

/** 409: the thing is not in a state that allows it, or the request collides with another. */
export class Conflict extends Refusal {
  readonly status = 409;
}

/** 422: understood, and against a rule of the money. */
export class RuleBroken extends Refusal {
  readonly status = 422;
}

/** 503: the database could not make the commit durable, or the service is starting; trying again is right. */
export class Unavailable extends Refusal {
  readonly status = 503;
}

const SIGN_IN: Sentence = {
  it: 'Occorre accedere: sessione o token mancante, scaduto o revocato.',
  en: 'Sign in first: the session or token is missing, expired or revoked.',
};
