import { requirePassword } from './password.rules.js';

const EMAIL = 'ada@ente.it';

describe('passwords', () => {
  it.each([
    'una frase che ricordo',
    'Tr4-lo_qw.9xZ!',
    'perché così è più lunga',
    'пароль из слов',
    'x9'.repeat(3) + 'kL3qW8',
    'Correct horse battery staple',
    'a'.repeat(100) + 'bcde' + 'f'.repeat(96),
  ])('%s is accepted', (password) => expect(requirePassword(password, EMAIL)).toBe(password.normalize('NFC')));

  it.each([
    ['eleven chars', 'abcdefghikl', 'da 12 a 200'],
    ['two hundred and one', `${'abcdefg'.repeat(28)}hijkl`, 'da 12 a 200'],
    ['the e-mail in it', `mia-ADA@ente.it-2026`, 'e-mail'],
    ['a control character', 'una frase\u0000che ricordo', 'controllo'],
    ['one character', 'aaaaaaaaaaaaaaaa', 'prime'],
    ['few characters', 'abababababaaabbb', 'prime'],
    ['a repeated unit', 'abc1x2abc1x2', 'prime'],
    ['digits in order', '123456789012', 'prime'],
    ['digits backwards', '987654321098', 'prime'],
    ['the alphabet', 'abcdefghijklmno', 'prime'],
    ['a common word', 'Password1234!', 'prime'],
    ['a word of the house', '2026pnrr2026', 'prime'],
    ['the keyboard', 'qwertyuiop123', 'prime'],
  ])('%s is refused', (_, password, words) => {
    expect(() => requirePassword(password, EMAIL)).toThrow(
      expect.objectContaining({
        code: 'password-weak',
        status: 422,
        sentence: expect.objectContaining({ it: expect.stringContaining(words) }),
        fields: [expect.objectContaining({ pointer: '/password' })],
      }),
    );
  });

  it('counts letters, not bytes, and writes them in one form', () => {
    expect(requirePassword('e\u0301'.repeat(3) + 'quindici1', EMAIL)).toHaveLength(12);
    expect(() => requirePassword('\u{1f600}\u{1f601}\u{1f602}\u{1f603}\u{1f604}\u{1f605}', EMAIL)).toThrow('password-weak');
  });
});
