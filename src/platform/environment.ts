export type Environment = Readonly<Record<string, string | undefined>>;

/** A problem of starting that the operator can mend: one clear line, no stack, and an exit status. */
export class StartupProblem extends Error {
  constructor(
    message: string,
    readonly exitStatus: 1 | 2 = 1,
  ) {
    super(message);
    this.name = 'StartupProblem';
  }

  /** A variable that is wrong. */
  static of(variable: string, what: string): StartupProblem {
    return new StartupProblem(`${variable}: ${what}.`, 2);
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
