/** What the API answers when it refuses: RFC 9457, with a stable code and a sentence for people. */
export interface Problem {
  status: number;
  code: string;
  title: string;
  detail: string;
  errors: readonly { pointer: string; message: string }[];
  /** Figures that explain the refusal (`available`, `asked`, `account`, …). */
  [figure: string]: unknown;
}

/** The server has refused; nothing was written. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
    this.name = 'Refused';
  }

  /** What is wrong with one field, by its JSON pointer (`/amount`). */
  about(pointer: string): string | undefined {
    return this.problem.errors.find((error) => error.pointer === pointer)?.message;
  }
}

/** No answer came: whether something was written is not known. A request with an `Idempotency-Key` may be sent again. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable');
    this.name = 'Unreachable';
  }
}

/** Reads a refused answer, also one that does not come from us (a proxy's page). */
export async function refusalOf(response: Response): Promise<Refused> {
  const body: unknown = await response.clone().json().catch(() => null);
  const known = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {};
  return new Refused({
    ...known,
    status: response.status,
    code: known.code ?? 'unexpected',
    title: known.title ?? response.statusText,
    detail: known.detail ?? `HTTP ${response.status}`,
    errors: known.errors ?? [],
  });
}
