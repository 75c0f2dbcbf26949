import type { Json } from './client.js';

/** Text written so into a body as it stands, without quotes: what no `JSON.stringify` would write. */
export class Raw {
  constructor(readonly text: string) {}
}

/** Not there at all. */
export const ABSENT = Symbol('absent');

/** Texts that have broken programs: each has a reason of its own to be here. */
export const TEXTS: readonly string[] = [
  ...['', ' ', '   leading and trailing ', '\t', '\n', 'two\nlines', '\r\n', '\v\f', 'a\u2028b\u2029c'],
  ...['\u0000', 'a\u0000b', 'bell\u0007', 'escape\u001b[31mred', '\u007f', '\u0085', '\ufffe', '\uffff', '\u{1fffe}'],
  ...['\ud800', 'a\udc00b', '\udc00\ud800', 'a\ud83d'],
  ...['\u202eevil', 'a\u2066b\u2069', '\u200b', 'a\u200bb', '\ufeffbom', '\u00ad', '\u2800', '\u3164', '\u180e'],
  ...['Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!', '👩‍👩‍👧‍👦', '🇮🇹', 'مرحبا', 'ﷺ', 'ｱﾀ', '田中さん', 'Ⅷ', '١٢٣', '１２３', 'ﬃ', 'K', 'İ', 'ı', 'ß', 'Å'],
  ...["'", '"', '`', '\\', "''", "' OR '1'='1", "'; DROP TABLE journal; --", "1); DELETE FROM accounts; --", '" OR ""="', "Robert'); --", '\\\'; --'],
  ...['%', '_', '%%', '!', '!%', '[a-z]', '*', '?', '$1', ':name', '@x', '/*', '--', '%00', '%s%n', '{0}', '${7*7}', '{{7*7}}', '#{7*7}'],
  ...['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '&lt;', '&#0;', '<!--', ']]>', '<?xml version="1.0"?>'],
  ...['=1+1', '+39', '-1', '@SUM(A1)', '=HYPERLINK("http://x","y")', '|calc', 'file:///etc/passwd', '../../../etc/passwd', '..\\..\\x', '/dev/null', 'CON'],
  ...['null', 'undefined', 'NaN', 'Infinity', 'true', '[object Object]', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '{}', '[]'],
  ...['x'.repeat(201), 'x'.repeat(2_001), 'x'.repeat(10_000), '😀'.repeat(5_000), 'è'.repeat(300), 'e\u0301'.repeat(200), ' '.repeat(10_000)],
];

/** What an amount, a number, a day, an id may be mistaken for. */
export const FIGURES: readonly string[] = [
  ...['1,5', '1.5', '1', '1.234,50', '1,234.50', '1e3', '1E3', '1e-2', '-0.00', '-1.00', '+1.00', '0.00', '0.001', '1.000', '01.00', '.50', '1.', ' 1.00', '1.00 '],
  ...['9999999999999.99', '99999999999999.99', '9007199254740993.00', '1234567890123456789.00', '1'.repeat(400), '0x10', '1_000.00', '１.００', '١.٠٠', '1·00', '€1.00', 'NaN', '∞'],
  ...['2026-02-29', '2024-02-30', '2024-13-01', '2024-00-10', '2024-1-1', '0000-01-01', '1899-12-31', '1900-01-01', '2999-12-31', '9999-12-31', '10000-01-01', '20240101'],
  ...['2024-01-01T00:00:00Z', '01/02/2024', '２０２４-01-01', '2024-01-01\n', 'G-0', 'G-01', 'G-1', 'g-1', 'G-9999999999', 'G-99999999999', 'G-1e3', 'G-１', 'D-2147483648', '2147483648', '9999999999', 'P-1', 'A-1\n', 'CC-04', 'cc-04', 'ＣＣ-04'],
];

/** Values of another kind than asked for, and numbers at their limits. */
export const KINDS: readonly Json[] = [
  ...[ABSENT, null, true, false, 0, 1, -1, 0.1, 33.333, 100.01, 1e21, 2 ** 31, 2 ** 53, Number.MAX_VALUE, Number.MIN_VALUE],
  ...[[], [[]], [null], ['x'], [{}], Array.from({ length: 501 }, () => 'D-1'), {}, { x: 1 }, { $ne: null }, { length: 1 }],
  ...['-0', '1e400', '-1e400', '1.0', '1e2', '9007199254740993', '123456789012345678901234567890', `${'['.repeat(15)}${']'.repeat(15)}`].map((text) => new Raw(text)),
];

/** Bodies that are not what a body is, whatever the operation; `pointer` is empty, for the whole. */
export const BODIES: readonly string[] = [
  ...['{', '}', '[]', 'null', '1', '"x"', 'true', '{"a":}', "{'a':1}", '{a:1}', '{"a":1,}', '{"a":1}{"b":2}', '{"a":1} x', '{/**/}', '\u0000', '\ufeff\ufeff{}', 'NaN', '{"a":NaN}'],
  ...['{"a":1,"a":1}', '{"__proto__":{}}', '{"\\u005f_proto__":1}', '{"constructor":{"prototype":{}}}', '{"toString":1}', '{"x":{"__proto__":null}}'],
  ...[`{"x":${'['.repeat(30)}${']'.repeat(30)}}`, `{"x":${'{"x":'.repeat(100_000)}1${'}'.repeat(100_000)}}`, `[${'[],'.repeat(200_000)}[]]`, `{"x":[${'0,'.repeat(300_000)}0]}`],
];

export const CONTENT_TYPES: readonly string[] = [
  ...['text/plain', 'text/html', 'application/xml', 'application/x-www-form-urlencoded', 'multipart/form-data', 'multipart/form-data; boundary=x', 'application/octet-stream'],
  ...['application/jsonp', 'application/json; charset=utf-16', 'application/ld+json', 'application/json-patch+json', 'application/problem+json', 'json', '*/*', ';'],
];
