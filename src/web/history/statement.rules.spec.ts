import { statementLine } from './statement.rules.js';

const HASH = 'ab'.repeat(32);
const HEAD = { seq: 57, hash: HASH, recordedAt: '2026-03-31T08:00:00.000Z', book: 'b-1' };
const BEGINNING = `{"statement":{"book":"b-1","hash":"${HASH}","recordedAt":"2026-03-31T08:00:00.000Z","seq":57,"signed":`;

it.each([
  ['signed', { signature: 'c2ln', key: '3f9a5c0d1e2b4a68', publicKey: 'MCow' }, '{"key":"3f9a5c0d1e2b4a68","publicKey":"MCow","signature":"c2ln"}'],
  ['never signed', { signature: null, key: null, publicKey: null }, 'null'],
])('the statement of a head that was %s, in canonical form', (_, signature, signed) => {
  expect(statementLine({ ...HEAD, ...signature })).toBe(`${BEGINNING}${signed}},"timeStamp":null}\n`);
});
