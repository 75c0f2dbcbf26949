import { useUrlState } from './url-state.js';

/** The head of a column that sorts: once upwards, again downwards, a third time as the book has it. */
export function SortHead({ by, number = false, children }: { by: string; number?: boolean; children: string }) {
  const { values, set } = useUrlState();
  const sort = values['sort'] ?? '';
  const direction = sort === by ? 'ascending' : sort === `-${by}` ? 'descending' : undefined;
  const next = direction === undefined ? by : direction === 'ascending' ? `-${by}` : null;
  return (
    <th scope="col" className={number ? 'number' : undefined} aria-sort={direction}>
      {/* Browsers leave buttons out where paper repeats the heads of a table. */}
      <span className="print-only">
        {children} {direction === 'ascending' ? '▲' : direction === 'descending' ? '▼' : ''}
      </span>
      <button type="button" className="no-print" onClick={() => set({ sort: next })}>
        {children} <span aria-hidden="true">{direction === 'ascending' ? '▲' : direction === 'descending' ? '▼' : '↕'}</span>
      </button>
    </th>
  );
}
