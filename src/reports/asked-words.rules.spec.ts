import { askedWords } from './asked-words.rules.js';

describe('what a file was asked, in words', () => {
  it.each<[asked: object, it: string, en: string]>([
    [{}, '', ''],
    [{ state: undefined, sort: undefined }, '', ''],
    [{ state: 'paid', tranche: 'CC' }, 'stato: erogato · linea di finanziamento: CC', 'state: paid · tranche: CC'],
    [{ late: true, sort: '-amount' }, 'in ritardo: sì · ordine: importo, decrescente', 'late: yes · order: amount, descending'],
    [{ from: '2024-01-31', q: 'paid' }, 'dal: 31/01/2024 · testo: paid', 'from: 2024-01-31 · text: paid'],
    [{ kind: 'act-approved/1', lateBy: 30 }, 'tipo: Atto approvato · ritardo in giorni, almeno: 30', 'kind: Act approved · lag in days, at least: 30'],
    [{ sort: 'requestedOn' }, 'ordine: richiesto il', 'order: requested on'],
    [{ sort: '-netPaid' }, 'ordine: erogato netto, decrescente', 'order: net paid, descending'],
    [{ sort: '-seq' }, 'ordine: registrazione, decrescente', 'order: entry, descending'],
  ])('%j', (asked, it, en) => {
    expect([askedWords({ ...asked }, 'it'), askedWords({ ...asked }, 'en')]).toEqual([it, en]);
  });

  it('a state is called as the things of the list call it', () => {
    expect([askedWords({ state: 'ordered' }, 'it', 'disbursement'), askedWords({ state: 'ordered' }, 'it', 'recovery')]).toEqual(['stato: disposto', 'stato: ordinato']);
  });
});
