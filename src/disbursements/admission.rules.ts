import { Money, RuleBroken, spoken, type JsonObject } from '../kernel/index.js';
import type { EntryDraft } from '../journal/index.js';
import { grantAccount } from '../ledger/index.js';
import { move, moneyOf } from './disbursement.moves.js';
import type { Cut, DisbursementRow } from './disbursement.entity.js';

/** What approval says of the amount; nothing of it where all is admitted. */
export interface Admission {
  admittedAmount: Money | null;
  cuts: readonly { cause: string; amount: Money }[];
}

export const WHOLE: Admission = { admittedAmount: null, cuts: [] };

/**
 * What is not admitted, cause by cause: the causes sum to what was requested less what is admitted. Where one amount
 * is cut and the approval has a reason, that is its cause.
 * @throws RuleBroken `ceiling-exceeded` for more than was requested, `cuts-unexplained`, `cuts-mismatch`
 */
export function cutsOf(row: DisbursementRow, { admittedAmount, cuts }: Admission, reason: string | null): Cut[] {
  const requested = moneyOf(row);
  const said = Money.sumUpTo(cuts.map(({ amount }) => amount), requested);
  const admitted = admittedAmount ?? requested.minus(said);
  if (admitted.isGreaterThan(requested)) throw admittedTooMuch(row, admitted, requested);
  if (!admitted.isGreaterThan(Money.ZERO)) throw nothingAdmitted(row, requested, said);
  const cut = requested.minus(admitted);
  if (cuts.length === 0 && cut.cents > 0) {
    if (reason === null) throw cutUnexplained(row, cut);
    return [{ cause: [...reason.replaceAll('\n', ' ')].slice(0, 200).join('').trim(), amountCents: cut.cents }];
  }
  if (said.cents !== cut.cents) throw cutsMismatch(row, { requested, admitted, cut, said });
  return cuts.map(({ cause, amount }) => ({ cause, amountCents: amount.cents }));
}

/** The cut takes the day of the request: from then on only what is admitted is reserved, and the rest is outstanding. */
export function cutDisbursement(row: DisbursementRow, cuts: readonly Cut[], reason: string | null): EntryDraft {
  const requested = moneyOf(row);
  const cut = Money.sum(cuts.map(({ amountCents }) => Money.ofCents(amountCents)));
  const known = row.cuts ?? [];
  return {
    kind: 'disbursement-cut/1',
    subject: row.id,
    payload: {
      before: { admittedCents: requested.cents, cuts: known as unknown as JsonObject[] },
      after: { admittedCents: requested.minus(cut).cents, cuts: [...known, ...cuts] as unknown as JsonObject[] },
    },
    movements: [move(row.grantId, 'reserved', 'outstanding', cut, row.id)],
    reason,
    effectiveOn: row.requestedOn,
  };
}

function admittedTooMuch({ id, grantId }: DisbursementRow, admitted: Money, requested: Money): RuleBroken {
  const message = {
    it: `${id} vale ${spoken(requested, 'it')}: non se ne possono ammettere ${spoken(admitted, 'it')}.`,
    en: `${id} is about ${spoken(requested, 'en')}: ${spoken(admitted, 'en')} cannot be admitted.`,
  };
  const figures = { account: grantAccount(grantId, 'reserved'), available: `${requested}`, asked: `${admitted}`, disbursement: id };
  return new RuleBroken('ceiling-exceeded', message, figures, [{ pointer: '/admittedAmount', message }]);
}

function nothingAdmitted({ id }: DisbursementRow, requested: Money, cut: Money): RuleBroken {
  const message = {
    it: `Le decurtazioni (${spoken(cut, 'it')}) non lasciano nulla di ${spoken(requested, 'it')}: ${id} va respinta.`,
    en: `The cuts (${spoken(cut, 'en')}) leave nothing of ${spoken(requested, 'en')}: reject ${id} instead.`,
  };
  return new RuleBroken('cuts-mismatch', message, { id, requested: `${requested}`, cuts: `${cut}` }, [{ pointer: '/cuts', message }]);
}

function cutUnexplained({ id }: DisbursementRow, cut: Money): RuleBroken {
  const message = {
    it: `Occorre la causa della decurtazione di ${spoken(cut, 'it')}: una voce in "cuts" per ogni causa, o la motivazione.`,
    en: `Say why ${spoken(cut, 'en')} are cut: one item of "cuts" for each cause, or the reason.`,
  };
  return new RuleBroken('cuts-unexplained', message, { id, cut: `${cut}` }, [{ pointer: '/cuts', message }]);
}

interface Sums {
  requested: Money;
  admitted: Money;
  cut: Money;
  said: Money;
}

function cutsMismatch({ id }: DisbursementRow, { requested, admitted, cut, said }: Sums): RuleBroken {
  const message = {
    it: `Le decurtazioni sommano a ${spoken(said, 'it')}, ma fra richiesto e ammesso mancano ${spoken(cut, 'it')}.`,
    en: `The cuts sum to ${spoken(said, 'en')}, but between requested and admitted there are ${spoken(cut, 'en')}.`,
  };
  const figures = { id, requested: `${requested}`, admitted: `${admitted}`, cut: `${cut}`, cuts: `${said}` };
  return new RuleBroken('cuts-mismatch', message, figures, [{ pointer: '/cuts', message }]);
}
