import { isCleanText, normalised } from './text.js';

const MAX_LENGTH = 120;
/** Of a name's end, what says which program opens it: `.pdf`, `.xml.p7m`. */
const ENDING = /(\.[A-Za-z0-9]{1,8}){1,2}$/;
/** What file systems read as something else than a letter of a name. */
const NOT_IN_NAMES = /[<>:"|?*]/g;
const NAMELESS = 'senza-nome';

/**
 * A sender's name of a file as a plain name: no path, nothing invisible or deceiving in it, at most 120 characters
 * with its ending kept, never empty.
 */
export function plainFileName(sent: string): string {
  const last = normalised(sent).split(/[/\\]/).at(-1) ?? '';
  const clean = [...last.replace(/\s/gu, ' ')].filter((character) => isCleanText(character)).join('').replace(NOT_IN_NAMES, '_');
  // Names that begin with a dot are hidden, or mean a folder; blanks and dots at the end are dropped by Windows.
  const bare = clean.replace(/^[\s.]+|[\s.]+$/gu, '').replace(/ {2,}/g, ' ');
  return bare.replace(/\p{M}|\p{Default_Ignorable_Code_Point}/gu, '') === '' ? NAMELESS : shortened(bare);
}

function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= MAX_LENGTH) return name;
  const ending = ENDING.exec(name)?.[0] ?? '';
  return `${characters.slice(0, MAX_LENGTH - ending.length).join('').trimEnd()}${ending}`;
}

/** `Content-Disposition` of a file that is kept and never opened in place (RFC 6266): plain ASCII, and the name in full. */
export function attachment(name: string): string {
  const plain = plainFileName(name);
  const ascii = plain.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7e]|[%;]/gu, '_');
  const full = encodeURIComponent(plain).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}
