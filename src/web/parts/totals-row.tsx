import { useLanguage } from '../language/language.js';
import { Amount } from './amount.js';

interface TotalsRowProps {
  /** Says how many they are, the number written as the language writes it. */
  label: (count: string) => string;
  count: number;
  /** The columns that stand before the sums, and behind them. */
  before: number;
  after?: number;
  sums: readonly string[];
}

/** The foot of a list's table: of everything that its filters select, whatever the page. */
export function TotalsRow({ label, count, before, after = 0, sums }: TotalsRowProps) {
  const { language } = useLanguage();
  return (
    <tfoot>
      <tr>
        <th scope="row" colSpan={before}>
          {label(new Intl.NumberFormat(language, { useGrouping: 'always' }).format(count))}
        </th>
        {sums.map((sum, index) => (
          <td key={index} className="number">
            <Amount of={sum} />
          </td>
        ))}
        {after > 0 && <td colSpan={after} />}
      </tr>
    </tfoot>
  );
}
