import type { Sentence } from '../kernel/index.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A problem of starting that the operator can mend: one clear line in each language, no stack, and an exit status. */
export class StartupProblem extends Error {
  constructor(
    readonly sentence: Sentence,
    readonly exitStatus: 1 | 2 = 1,
  ) {
    super(sentence.en);
    this.name = 'StartupProblem';
  }

  static cannotRead(file: string, error: unknown): StartupProblem {
    return new StartupProblem({ it: `${file} non si può leggere: ${messageOf(error)}`, en: `${file} cannot be read: ${messageOf(error)}` });
  }

  static cannotWrite(file: string, error: unknown): StartupProblem {
    return new StartupProblem({ it: `${file} non si può scrivere: ${messageOf(error)}`, en: `${file} cannot be written: ${messageOf(error)}` });
  }

  /** A variable that is wrong. */
  static of(variable: string, what: Sentence): StartupProblem {
    return new StartupProblem({ it: `${variable}: ${what.it}.`, en: `${variable}: ${what.en}.` }, 2);
  }
}

/** `http://host/path` or `https://…`, without a name or password in it. */
export function isWebAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}

/** Whether that host is this machine. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

/** What an error says, in one line. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/\s+/g, ' ') : String(error);
}
