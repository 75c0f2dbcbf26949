import { accountWritten } from './accounts.rules.js';

it.each([
  ['unallocated', 'non ripartito', 'not broken down'],
  ['tranche:EDIH:available', 'da concedere di EDIH', 'available of EDIH'],
  ['tranche:CC:to-reprogramme', 'da riprogrammare di CC', 'to reprogramme of CC'],
  ['grant:G-118:reserved', 'in corso di G-118', 'in progress of G-118'],
  ['something:else', 'something:else', 'something:else'],
])('%s is said', (account, italian, english) => {
  expect([accountWritten(account, 'it'), accountWritten(account, 'en')]).toEqual([italian, english]);
});
