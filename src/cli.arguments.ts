import { parseArgs } from 'node:util';
import { isCalendarDate, type CalendarDate } from './kernel/index.js';

/** The command line was not used as it should be: exit status 2. */
export class Misuse extends Error {}

const OPTIONS = {
  'user add': { name: 'string', role: 'list', until: 'string' },
  'token issue': { days: 'string' },
  report: { 'as-of': 'string', 'at-entry': 'string', lang: 'string', output: 'string' },
  verify: {},
  backup: {},
  restore: {},
} as const satisfies Record<string, Record<string, 'string' | 'list'>>;

export type Command = keyof typeof OPTIONS;

const POSITIONALS: Record<Command, number> = { 'user add': 1, 'token issue': 1, report: 0, verify: 0, backup: 1, restore: 1 };

export function usage(): string[] {
  return [
    'pnrr COMMAND [--json]',
    '',
    '  user add EMAIL --name NAME --role analyst|approver|committee|auditor|admin [--until DATE]',
    '      adds a person (--role may be repeated) and prints a one-time enrolment link',
    '  token issue EMAIL [--days 30]',
    '      prints an API token, alone; only its hash is kept',
    '  report [--as-of DATE] [--at-entry SEQ] [--lang it|en] -o FILE.xlsx',
    "      writes the Cabina di regia's workbook",
    '  verify',
    '      re-hashes the journal, replays it, compares every table; names what differs',
    '  backup FILE',
    '      a consistent copy of the book, also while a server runs',
    '  restore FILE',
    '      fills an empty book from a copy; refuses one that does not verify',
    '',
    'DATABASE_URL says where the book is (default sqlite:var/pnrr.db under this folder).',
    'Exit status: 0 done, 1 refused or not verified, 2 misuse.',
  ];
}

/** The options and arguments of one command, read and checked. */
export class Flags {
  constructor(
    private readonly values: Readonly<Record<string, string | boolean | string[] | undefined>>,
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
  const named = Object.entries(OPTIONS[command]).map(([name, type]) => {
    const short = name === 'output' ? { short: 'o' } : {};
    return [name, { type: 'string' as const, multiple: type === 'list', ...short }] as const;
  });
  try {
    return parseArgs({
      args: [...argv],
      options: { json: { type: 'boolean' as const }, ...Object.fromEntries(named) },
      allowPositionals: true,
    });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}
