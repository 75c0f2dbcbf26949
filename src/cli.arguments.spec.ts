import { Misuse, parseCommand, type Parsed } from './cli.arguments.js';
import { usage } from './cli.usage.js';
import type { Sentence } from './kernel/index.js';

describe('the command line', () => {
  it.each([
    [[], 'Manca un comando', 'A command is missing'],
    [['verifica', 'tutto', 'ora'], 'Il comando "verifica tutto" non esiste', 'There is no command "verifica tutto"'],
    [['verify', 'this'], '"this" è una parola di troppo', '"this" is one word too many'],
    [['verify', '--fast'], 'L’opzione --fast non esiste qui', /^Unknown option '--fast'/],
    [['backup', '--sheet', 'x', 'y'], 'L’opzione --sheet non esiste qui', /^Unknown option '--sheet'/],
    [['token', 'issue', '--days'], /^L’opzione --days .* manca il suo valore/, /^Option '--days <value>' argument missing/],
    [['verify', '--json=yes'], /^L’opzione --json .* non ne prende$/, /^Option '--json' does not take an argument/],
    [['verify', '--lang', 'fr'], '--lang deve essere uno tra it, en', '--lang must be one of it, en'],
  ])('refuses %j in both languages', (argv, it, en) => {
    expect(misuseOf(() => parseCommand(argv))).toEqual({ it: expect.stringMatching(it), en: expect.stringMatching(en) });
  });

  it.each<[string, (flags: Flags) => unknown, string, string]>([
    ['an argument', (flags) => flags.positional(0, 'FILE'), 'Manca FILE', 'FILE is missing'],
    ['an option', (flags) => flags.required('output'), 'Manca --output', '--output is missing'],
    ['a day', (flags) => flags.day('from'), '--from deve essere un giorno, AAAA-MM-GG', '--from must be a day, YYYY-MM-DD'],
    ['a number', (flags) => flags.whole('sample', 25, 0, 9), '--sample deve essere un numero intero da 0 a 9', '--sample must be a whole number from 0 to 9'],
    ['a choice', (flags) => flags.choice('seed', ['a', 'b'], 'a'), '--seed deve essere uno tra a, b', '--seed must be one of a, b'],
  ])('misses or refuses %s in both languages', (_, read, it, en) => {
    const { flags } = parseCommand(['audit-pack', '--from', '31-12-2024', '--sample', '1.5', '--seed', 'c']) as Exclude<Parsed, string>;
    expect(misuseOf(() => read(flags))).toEqual({ it, en });
  });

  it('refuses a reason in both languages', () => {
    const { flags } = parseCommand(['key', 'rotate', '--reason', 'x']) as Exclude<Parsed, string>;
    expect(misuseOf(() => flags.reason())).toEqual({ it: expect.stringMatching(/^--reason deve avere da \d+ a \d+ caratteri/), en: expect.stringMatching(/^--reason must be \d+ to \d+ characters/) });
  });

  it.each([[['verify', '--lang', 'en']], [['--lang', 'en', 'verify']], [['--lang=en', 'verify', '--json']]])('knows the command of %j', (argv) => {
    expect(parseCommand(argv)).toMatchObject({ command: 'verify' });
  });

  it('explains every command in both languages', () => {
    const lines = usage();
    const said = lines.filter(({ it }) => it.startsWith('      '));
    expect(said.filter(({ it, en }) => it === en || !en.startsWith('      '))).toEqual([]);
    expect(said.length).toBeGreaterThanOrEqual(lines.filter(({ it, en }) => /^ {2}\S/.test(it) && it === en).length);
  });
});

type Flags = Exclude<Parsed, string>['flags'];

function misuseOf(work: () => unknown): Sentence {
  try {
    work();
  } catch (error) {
    if (error instanceof Misuse) return error.sentence;
    throw error;
  }
  throw new Error('it was accepted');
}
