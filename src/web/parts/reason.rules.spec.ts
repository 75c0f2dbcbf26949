import { isReason, isTooShort } from './reason.rules.js';

it.each<[string, ReturnType<typeof isReason>, ReturnType<typeof isTooShort>]>([
  ['', false, false],
  ['  \n', false, false],
  ['ok', false, true],
  ['  ok  ', false, true],
  ['si\n', false, true],
  ['sì.', true, false],
  // One letter, of two units.
  ['𝐚𝐛', false, true],
  ['Nota prot. 1234', true, false],
])('%j as a reason', (text, is, isShort) => expect([isReason(text), isTooShort(text)]).toEqual([is, isShort]));
