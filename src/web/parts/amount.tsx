import { useLanguage } from '../language/language.js';
import { isZero, written, type Amount as Value } from '../money/amount.rules.js';

/** An amount, with figures that stand under each other. */
export function Amount({ of, strong = false, quietZero = false }: { of: Value; strong?: boolean; quietZero?: boolean }) {
  const { language } = useLanguage();
  const quiet = quietZero && isZero(of) ? ' amount-zero' : '';
  return <span className={`amount${strong ? ' amount-strong' : ''}${quiet}`}>{written(of, language)}&nbsp;€</span>;
}
