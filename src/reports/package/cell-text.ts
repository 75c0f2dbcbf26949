/** Excel's own limit for a cell. */
export const LONGEST_TEXT = 32_767;

// XML 1.0 knows no such characters; a lone surrogate is no character at all.
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Cs}/gu;
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
/** Most texts are of such characters alone, and need no second look. */
const ORDINARY = /^[ -^`-~\u00A0-\uD7FF\t\n]*$/;

/** A text as a cell can hold it, unchanged for whoever reads the file back. */
export function cellText(text: string): string {
  if (text.length <= LONGEST_TEXT && ORDINARY.test(text)) return text;
  return text
    .slice(0, LONGEST_TEXT)
    .replace(UNWRITABLE, '\uFFFD')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') // what looks like an escape of Open XML is none
    .replaceAll('\r', '_x000D_'); // XML parsers turn a bare carriage return into a line feed
}

/** What a cell's text says once the escapes of Open XML (ST_Xstring) are taken out of it. */
export function saidText(written: string): string {
  return written.includes('_x') ? written.replace(ESCAPE, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : written;
}

/** A text as the content of an element. */
export function escaped(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}

/** A text as the value of an attribute, between double quotes. */
export function quoted(text: string): string {
  return escaped(text).replaceAll('"', '&quot;');
}
