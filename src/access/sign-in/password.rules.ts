import { RuleBroken, type Sentence } from '../../kernel/index.js';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/** Fewer different characters than this are a pattern, not a password. */
const DIFFERENT_CHARACTERS = 5;
const LONGEST_REPEATED = 8;

/** Words that the first guesses try; what is added to them at either end does not make them better. */
const OBVIOUS = [
  'password', 'passw0rd', 'parolachiave', 'lamiapassword', 'mypassword', 'amministratore', 'administrator',
  'qwertyuiop', 'qwertyuiopasdfghjkl', 'asdfghjkl', 'zxcvbnm', 'benvenuto', 'welcome', 'changeme', 'cambiami',
  'letmein', 'iloveyou', 'tiamo', 'pnrr', 'mimit', 'ministero', 'cabinadiregia', 'centritrasferimento',
];

/**
 * A password that guessing does not find at once (NIST SP 800-63B: length before rules of composition), in NFC.
 * @throws RuleBroken `password-weak` at `/password`
 */
export function requirePassword(text: string, email: string): string {
  const password = text.normalize('NFC');
  const sentence = weakness(password, email);
  if (sentence) throw new RuleBroken('password-weak', sentence).at('/password');
  return password;
}

function weakness(password: string, email: string): Sentence | null {
  const characters = [...password];
  const { length } = characters;
  if (length < PASSWORD_MIN || length > PASSWORD_MAX) {
    return {
      it: `La password deve avere da ${PASSWORD_MIN} a ${PASSWORD_MAX} caratteri: questa ne ha ${length}. Una frase va bene.`,
      en: `The password must have ${PASSWORD_MIN} to ${PASSWORD_MAX} characters: this one has ${length}. A sentence will do.`,
    };
  }
  if (/\p{Cc}/u.test(password)) {
    return { it: 'La password contiene caratteri di controllo.', en: 'The password holds control characters.' };
  }
  const lower = password.toLowerCase();
  if (lower.includes(email)) {
    return { it: "La password non può contenere l’indirizzo e-mail.", en: 'The password cannot contain the e-mail address.' };
  }
  if (!isObvious(lower)) return null;
  return {
    it: 'La password è fra quelle che si provano per prime (ripetizioni, sequenze, parole comuni): sceglierne un’altra.',
    en: 'The password is among the first that are guessed (repetitions, sequences, common words): choose another one.',
  };
}

function isObvious(lower: string): boolean {
  const characters = [...lower];
  if (new Set(characters).size < DIFFERENT_CHARACTERS) return true;
  if (new RegExp(`^(.{1,${LONGEST_REPEATED}})\\1+$`, 'su').test(lower)) return true;
  if (isSequence(characters)) return true;
  const word = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return OBVIOUS.includes(word);
}

/** `abcdefghijkl`, `987654321098`: each character next to the one before. */
function isSequence(characters: readonly string[]): boolean {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => Math.abs(code - (codes[index] ?? 0)));
  // 9 goes on with 0.
  return steps.every((step) => step === 1 || step === 9);
}
