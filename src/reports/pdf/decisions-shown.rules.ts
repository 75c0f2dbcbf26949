import type { Decision, DecisionCode } from '../figures/decisions.rules.js';

export interface DecisionGroup {
  code: DecisionCode;
  /** All of the kind. */
  found: number;
  /** The gravest of them, most money first. */
  shown: readonly Decision[];
}

/** At most so many decisions: of each kind the gravest, then whatever waits with most money. Kinds in their order. */
export function decisionsShown(decisions: readonly Decision[], most: number): DecisionGroup[] {
  const byMoney = [...decisions].sort((one, other) => other.amount.cents - one.amount.cents);
  const codes = [...new Set(decisions.map(({ code }) => code))].slice(0, most);
  const firsts = codes.flatMap((code) => byMoney.find((one) => one.code === code) ?? []);
  const others = byMoney.filter((one) => !firsts.includes(one)).slice(0, most - firsts.length);
  const shown = new Set([...firsts, ...others]);
  return codes.map((code) => {
    return { code, found: decisions.filter((one) => one.code === code).length, shown: byMoney.filter((one) => one.code === code && shown.has(one)) };
  });
}
