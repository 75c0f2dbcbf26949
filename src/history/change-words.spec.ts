import type { Change } from '../journal/index.js';
import { changeWords } from './change-words.js';

const ADA = { name: 'Ada', taxCode: '01234567890' };

describe('a change in words', () => {
  const cases: [string, Change, string, string][] = [
    ['a role taken away', { path: '/roles/0', before: 'committee', after: null }, 'ruoli › 1: Cabina di regia → –', 'roles › 1: committee → –'],
    ['a partner taken out', { path: '/partners/0', before: ADA, after: null }, 'partner › 1: denominazione: Ada; codice fiscale: 01234567890 → –', 'partners › 1: name: Ada; tax code: 01234567890 → –'],
    ['a partner in the place of another', { path: '/partners/0', before: ADA, after: { ...ADA, name: 'Bice' } }, 'partner › 1: denominazione: Ada; codice fiscale: 01234567890 → denominazione: Bice; codice fiscale: 01234567890', 'partners › 1: name: Ada; tax code: 01234567890 → name: Bice; tax code: 01234567890'],
    ['a cut', { path: '/cuts/1', before: null, after: { cause: 'IVA', amountCents: 123_456 } }, 'decurtazioni › 2: – → causa: IVA; importo: 1.234,56\u00a0€', 'cuts › 2: – → cause: IVA; amount: €1,234.56'],
    ['a share of a region', { path: '/localisation/1', before: null, after: { region: '03', percent: 60 } }, 'localizzazione › 2: – → regione: 03; percentuale: 60', 'localisation › 2: – → region: 03; percent: 60'],
    ['nothing in a list', { path: '/roles', before: null, after: [] }, 'ruoli: – → nessuno', 'roles: – → none'],
    ['lists and days in a thing', { path: '/parts/0', before: null, after: { roles: ['admin', 'auditor'], signedOn: '2024-03-05', protocol: null } }, 'parts › 1: – → ruoli: amministratore, revisore; firmato il: 05/03/2024; protocollo: –', 'parts › 1: – → roles: administrator, auditor; signed on: 2024-03-05; protocol: –'],
  ];
  it.each(cases)('%s', (_, change, it, en) => {
    expect([changeWords(change, 'C-7', 'it'), changeWords(change, 'C-7', 'en')]).toEqual([it, en]);
  });

  it.each([
    ['D-64', 'stato: disposto → erogato', { before: 'ordered', after: 'paid' }],
    ['R-81', 'stato: ordinato → incassato', { before: 'ordered', after: 'collected' }],
    ['CC-04', 'stato: identificato → sospeso', { before: 'identified', after: 'suspended' }],
  ])('of %s calls a state as such things do', (subject, words, states) => {
    expect(changeWords({ path: '/state', ...states }, subject, 'it')).toBe(words);
  });
});
