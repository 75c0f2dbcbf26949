import { parseArgs, type ParseArgsConfig } from 'node:util';
import { isCalendarDate, type CalendarDate } from './kernel/index.js';
import { isTextWithin, normalised, REASON } from './platform/index.js';

/** The command line was not used as it should be: exit status 2. */
export class Misuse extends Error {}

const OPTIONS = {
  'user add': { name: 'string', role: 'list', until: 'string' },
  'user erase': { reason: 'string' },
  'token issue': { days: 'string' },
  'key rotate': { reason: 'string', forget: 'flag' },
  report: { 'as-of': 'string', 'at-entry': 'string', since: 'string', lang: 'string', sheet: 'string', dialect: 'string', output: 'string', force: 'flag' },
  verify: {},
  'verify-report': {},
  backup: {},
  restore: {},
  'witness keep': { timestamp: 'string' },
  'witness check': { 'timestamp-ca': 'string' },
  'audit-pack': { from: 'string', to: 'string', sample: 'string', seed: 'string', lang: 'string', output: 'string' },
} as const satisfies Record<string, Record<string, 'string' | 'list' | 'flag'>>;

export type Command = keyof typeof OPTIONS;

const POSITIONALS: Record<Command, number> = { 'user add': 1, 'user erase': 1, 'token issue': 1, 'key rotate': 0, report: 0, verify: 0, 'verify-report': 1, backup: 1, restore: 1, 'witness keep': 1, 'witness check': 1, 'audit-pack': 0 };

export function usage(): string[] {
  return [
    'pnrr COMMAND [--json]',
    '',
    '  user add EMAIL --name NAME --role analyst|approver|committee|auditor|admin [--until DATE]',
    '      adds a person (--role may be repeated) and prints a one-time enrolment link',
    '  user erase P-ID --reason REASON',
    '      erases name and e-mail of a person who was disabled, when the law asks for it; never undone',
    '  token issue EMAIL [--days 30]',
    '      prints an API token, alone; only its hash is kept',
    '  key rotate --reason REASON [--forget]',
    '      signs with a new key from now on (SIGNING_KEY_FILE); the one before vouches for it, and is forgotten if it was stolen',
    '  report [--as-of DATE] [--at-entry SEQ] [--since SEQ] [--lang it|en] [--force] -o FILE.xlsx|FILE.pdf|FILE.csv',
    "      writes the Cabina di regia's workbook, or its PDF; of a CSV, --sheet NAME and --dialect excel|open-data say which;",
    '      over a file that is there only with --force',
    '  verify',
    '      re-hashes the journal, replays it, compares every table; names what differs',
    '  verify-report FILE.xlsx',
    '      is this workbook ours, and does every cell agree with the book? names those that do not',
    '  backup FILE',
    '      a consistent copy of the book, also while a server runs',
    '  restore FILE',
    '      fills an empty book from a copy; refuses one that does not verify',
    '  witness keep FILE [--timestamp URL]',
    "      adds the book's statement of its newest entry to FILE, time-stamped after RFC 3161 where an authority is named",
    '  witness check FILE [--timestamp-ca FILE.pem]',
    '      holds the book to every statement kept: one cut back, rewritten or replaced is convicted',
    '  audit-pack [--from DATE] [--to DATE] [--sample 25] [--seed TEXT] [--lang it|en] -o FILE.zip',
    '      everything an auditor needs to check the book away from it, with a page that does it in any browser',
    '',
    'DATABASE_URL says where the book is (default sqlite:var/pnrr.db under this folder).',
    'Exit status: 0 done, 1 refused or not verified, 2 misuse.',
  ];
}

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
    if (value === undefined || value === '') throw new Misuse(`${name} is missing`);
    return value;
  }

  optional(name: string): string | undefined {
    return this.values[name] as string | undefined;
  }

  required(name: string): string {
    const value = this.optional(name);
    if (value === undefined || value === '') throw new Misuse(`--${name} is missing`);
    return value;
  }

  /** Whether an option without a value was given. */
  given(name: string): boolean {
    return this.values[name] === true;
  }

  /** `--reason`, which goes into the book as over HTTP. */
  reason(): string {
    const reason = normalised(this.required('reason'));
    if (!isTextWithin(reason, REASON)) throw new Misuse(`--reason must be ${REASON.min} to ${REASON.max} characters, without blanks at its ends or invisible characters`);
    return reason;
  }

  list(name: string): string[] {
    return (this.values[name] as string[] | undefined) ?? [];
  }

  day(name: string): CalendarDate | null {
    const value = this.optional(name);
    if (value === undefined) return null;
    if (!isCalendarDate(value)) throw new Misuse(`--${name} must be a day, YYYY-MM-DD`);
    return value;
  }

  whole(name: string, otherwise: number, min: number, max: number): number {
    const value = this.optional(name) ?? String(otherwise);
    const number = /^\d{1,9}$/.test(value) ? Number(value) : NaN;
    if (!(number >= min && number <= max)) throw new Misuse(`--${name} must be a whole number from ${min} to ${max}`);
    return number;
  }

  choice<T extends string>(name: string, choices: readonly T[], otherwise: T): T {
    const value = (this.optional(name) ?? otherwise) as T;
    if (!choices.includes(value)) throw new Misuse(`--${name} must be one of ${choices.join(', ')}`);
    return value;
  }
}

export type Parsed = 'help' | 'version' | { command: Command; flags: Flags };

/** @throws Misuse */
export function parseCommand(argv: readonly string[]): Parsed {
  if (argv.length === 0) throw new Misuse('A command is missing');
  if (argv.includes('--help') || argv.includes('-h') || argv[0] === 'help') return 'help';
  if (argv[0] === '--version') return 'version';
  const words = argv.filter((word) => !word.startsWith('-'));
  const command = (Object.keys(OPTIONS) as Command[]).find((name) => name === words.slice(0, name.split(' ').length).join(' '));
  if (!command) throw new Misuse(`There is no command "${words.slice(0, 2).join(' ')}"`);
  const { values, positionals } = parsed(command, argv);
  const own = positionals.slice(command.split(' ').length);
  if (own.length > POSITIONALS[command]) throw new Misuse(`"${own.at(-1)}" is one word too many`);
  return { command, flags: new Flags(values, own) };
}

function parsed(command: Command, argv: readonly string[]) {
  const options: NonNullable<ParseArgsConfig['options']> = { json: { type: 'boolean' } };
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
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}
