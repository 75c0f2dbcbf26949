import { terminalLanguage } from './terminal.js';

describe('the language of a terminal', () => {
  it.each([
    ['it', 'where nobody asks for any', [], {}],
    ['en', 'as --lang asks', ['verify', '--lang', 'en'], {}],
    ['en', 'as --lang= asks', ['verify', '--lang=en'], { LANG: 'it_IT.UTF-8' }],
    ['it', '--lang before the locale', ['--lang', 'it', 'verify'], { LC_ALL: 'en_GB.UTF-8' }],
    ['en', 'the last --lang', ['--lang', 'it', '--lang', 'en'], {}],
    ['en', 'the locale under a language that is not spoken', ['--lang', 'fr'], { LANG: 'en_US' }],
    ['it', 'under a --lang without a language', ['verify', '--lang'], {}],
    ['it', 'of what is no option', ['verify-report', '--', '--lang', 'en'], {}],
    ['en', 'among options that are wrong', ['--nothing', '--lang', 'en', '--json=x'], {}],
    ['en', 'as the locale says', [], { LANG: 'en_US.UTF-8' }],
    ['en', 'a locale without a country', [], { LANG: 'en' }],
    ['en', 'LC_MESSAGES before LANG', [], { LC_MESSAGES: 'en_GB', LANG: 'it_IT.UTF-8' }],
    ['it', 'LC_ALL before all others', [], { LC_ALL: 'it_IT.UTF-8', LC_MESSAGES: 'en_GB', LANG: 'en_GB' }],
    ['en', 'the next one where one is empty', [], { LC_ALL: '', LANG: 'en_GB.UTF-8' }],
    ['it', 'the locale of machines', [], { LANG: 'C.UTF-8' }],
    ['it', 'another locale', [], { LANG: 'de_DE.UTF-8' }],
    ['it', 'a language that only begins alike', [], { LANG: 'enm_GB' }],
  ])('is %s: %s', (language, _, args, env) => {
    expect(terminalLanguage(args, env)).toBe(language);
  });
});
