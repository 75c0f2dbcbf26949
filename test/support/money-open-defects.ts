import type { Command } from './money-commands.js';
import type { MoneyModel } from './money-model.js';

/*
 * Where the service is known to differ from the law, and is not tried by chance until it is mended. Each has its story
 * in properties.spec.ts, which fails as soon as the service is mended: then the entry here goes.
 */

/** An act moves money of a tranche before the day on which the tranche is established. */
function beforeTheTranche(c: Command, model: MoneyModel): boolean {
  if (c.do !== 'propose-act') return false;
  return c.moves.flatMap(({ from, to }) => [from, to]).some((end) => (model.tranches.get(end.split(':')[0]!)?.since ?? '') > c.effectiveOn);
}

/** A grant takes effect before its hub stands in the register. */
function beforeTheHub(c: Command, model: MoneyModel): boolean {
  return c.do === 'propose-grant' && c.effectiveOn < (model.hubs.get(c.hub)?.since ?? '');
}

/** Not to be tried: the service would accept what the law forbids. */
export function wouldBeAcceptedWrongly(c: Command, model: MoneyModel): boolean {
  return beforeTheTranche(c, model) || beforeTheHub(c, model);
}

/** A refused reduction says what is outstanding now, although an earlier day is short by more. */
export function mayShowWrongFigures(c: Command): boolean {
  return (c.do === 'decide' && c.id.startsWith('N')) || (c.do === 'approve-all' && c.ids.some((id) => id.startsWith('N')));
}
