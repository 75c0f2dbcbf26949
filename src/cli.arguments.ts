import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isCalendarDate, type CalendarDate, type Sentence } from './kernel/index.js';
import { isTextWithin, normalised, REASON, TERMINAL_LANGUAGES } from './platform/index.js';

/** The command line was not used as it should be: exit status 2. */
export class Misuse extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.en);
  }

  static missing(what: string): Misuse {
    return new Misuse({ it: `Manca ${what}`, en: `${what} is missing` });
  }

  static notAmong(name: string, choices: readonly string[]): Misuse {
    return new Misuse({ it: `--${name} deve essere uno tra ${choices.join(', ')}`, en: `--${name} must be one of ${choices.join(', ')}` });
  }
}

const OPTIONS = {
  'user add': { name: 'string', role: 'list', until: 'string' },
  'user erase': { reason: 'string' },
  'token issue': { days: 'string' },
  'key rotate': { reason: 'string', forget: 'flag' },
  report: { 'as-of': 'string', 'at-entry': 'string', since: 'string', sheet: 'string', dialect: 'string', output: 'string', force: 'flag' },
  verify: {},
  'verify-report': {},
  backup: {},
  restore: {},
  'witness keep': { timestamp: 'string' },
  'witness check': { 'timestamp-ca': 'string' },
  'audit-pack': { from: 'string', to: 'string', sample: 'string', seed: 'string', output: 'string' },
} as const satisfies Record<string, Record<string, 'string' | 'list' | 'flag'>>;

export type Command = keyof typeof OPTIONS;

const POSITIONALS: Record<Command, number> = { 'user add': 1, 'user erase': 1, 'token issue': 1, 'key rotate': 0, report: 0, verify: 0, 'verify-report': 1, backup: 1, restore: 1, 'witness keep': 1, 'witness check': 1, 'audit-pack': 0 };

/** The options and arguments of one command, read and checked. */
export class Flags {
  constructor(
    private readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>,
    private readonly positionals: readonly string[],
  ) {}

  get json(): boolean {
    return this.values['json'] === true;
  }

  positional(index: number, name: string): string {
    const value = this.positionals[index];
    if (value === undefined || value === '') throw Misuse.missing(name);
    return value;
  }

  optional(name: string): string | undefined {
    return this.values[name] as string | undefined;
  }

  required(name: string): string {
    const value = this.optional(name);
    if (value === undefined || value === '') throw Misuse.missing(`--${name}`);
    return value;
  }

  /** Whether an option without a value was given. */
  given(name: string): boolean {
    return this.values[name] === true;
  }

  /** `--reason`, which goes into the book as over HTTP. */
  reason(): string {
    const reason = normalised(this.required('reason'));
    if (isTextWithin(reason, REASON)) return reason;
    throw new Misuse({
      it: `--reason deve avere da ${REASON.min} a ${REASON.max} caratteri, senza spazi alle estremità né caratteri invisibili`,
      en: `--reason must be ${REASON.min} to ${REASON.max} characters, without blanks at its ends or invisible characters`,
    });
  }

  list(name: string): string[] {
    return (this.values[name] as string[] | undefined) ?? [];
  }

  day(name: string): CalendarDate | null {
    const value = this.optional(name);
    if (value === undefined) return null;
    if (!isCalendarDate(value)) throw new Misuse({ it: `--${name} deve essere un giorno, AAAA-MM-GG`, en: `--${name} must be a day, YYYY-MM-DD` });
    return value;
  }

  whole(name: string, otherwise: number, min: number, max: number): number {
    const value = this.optional(name) ?? String(otherwise);
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    if (number >= min && number <= max) return number;
    throw new Misuse({ it: `--${name} deve essere un numero intero da ${min} a ${max}`, en: `--${name} must be a whole number from ${min} to ${max}` });
  }

  choice<T extends string>(name: string, choices: readonly T[], otherwise: T): T {
    const value = (this.optional(name) ?? otherwise) as T;
    if (!choices.includes(value)) throw Misuse.notAmong(name, choices);
    return value;
  }
}

export type Parsed = 'help' | 'version' | { command: Command; flags: Flags };

/** @throws Misuse */
export function parseCommand(argv: readonly string[]): Parsed {
  if (argv.length === 0) throw new Misuse({ it: 'Manca un comando', en: 'A command is missing' });
  if (argv.includes('--help') || argv.includes('-h') || argv[0] === 'help') return 'help';
  if (argv[0] === '--version') return 'version';
  const words = argv.filter((word, index) => !word.startsWith('-') && argv[index - 1] !== '--lang');
  const command = (Object.keys(OPTIONS) as Command[]).find((name) => name === words.slice(0, name.split(' ').length).join(' '));
  if (!command) throw noCommand(words.slice(0, 2).join(' '));
  const { values, positionals } = parsed(command, argv);
  const own = positionals.slice(command.split(' ').length);
  if (own.length > POSITIONALS[command]) throw new Misuse({ it: `"${own.at(-1)}" è una parola di troppo`, en: `"${own.at(-1)}" is one word too many` });
  const flags = new Flags(values, own);
  flags.choice('lang', TERMINAL_LANGUAGES, 'it');
  return { command, flags };
}

function noCommand(words: string): Misuse {
  return new Misuse({ it: `Il comando "${words}" non esiste`, en: `There is no command "${words}"` });
}

function parsed(command: Command, argv: readonly string[]) {
  const options: NonNullable<ParseArgsConfig['options']> = { json: { type: 'boolean' }, lang: { type: 'string' } };
  for (const [name, type] of Object.entries(OPTIONS[command])) {
    const short = name === 'output' ? { short: 'o' } : {};
    options[name] = type === 'flag' ? { type: 'boolean' } : { type: 'string', multiple: type === 'list', ...short };
  }
  try {
    return parseArgs({
      args: [...argv],
      options,
      allowPositionals: true,
    });
  } catch (error) {
    throw unparsed(error);
  }
}

/** Node's own words name the option and what it lacks. */
function unparsed(error: unknown): Misuse {
  const { code, message } = error as NodeJS.ErrnoException;
  const option = /'([^']+)'/.exec(message)?.[1] ?? '';
  const isUnknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
  return new Misuse({ it: isUnknown ? `L’opzione ${option} non esiste qui` : `L’opzione ${option} non va scritta così: manca il suo valore, o non ne prende`, en: message });
}
