import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { rowAfter, rowLeft } from './list-rows.rules.js';

const ROWS = 'tbody > tr, .timeline-item';
/** By what a row is opened, or else what there is to do with it. */
const OPENS = ['a[data-item]', 'th a', 'a', 'button'];
const TYPED_IN = 'input:not([type=checkbox], [type=radio]), textarea, select';

interface ListFrameProps {
  label: string;
  className?: string;
  children: ReactNode;
}

/**
 * The rows of a list. Down and up walk from row to row, wherever in it one is, and Enter opens, as every link does; who comes
 * back from what a row has opened is again where they left it.
 */
export function ListFrame({ label, className = 'table-frame list-frame', children }: ListFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  useReturnToRow(frame);
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !(target instanceof Element) || target.matches(TYPED_IN)) return;
    const rows = rowsIn(event.currentTarget);
    const next = rowAfter(key, rows.findIndex((row) => row.contains(target)), rows.length);
    if (next === null) return;
    event.preventDefault();
    const row = rows[next];
    if (row) opens(row)?.focus();
  };
  const leave = ({ target, currentTarget, ctrlKey, metaKey, shiftKey }: MouseEvent<HTMLDivElement>) => {
    const link = target instanceof Element ? target.closest('a') : null;
    const left = link?.closest(ROWS);
    if (!link || !left || ctrlKey || metaKey || shiftKey) return;
    const row = { opens: addressIn(left), href: link.getAttribute('href'), top: link.getBoundingClientRect().top, within: currentTarget.scrollTop };
    history.replaceState({ ...(history.state as object | null), row }, '');
  };
  return (
    <div ref={frame} className={className} data-list tabIndex={0} role="region" aria-label={label} onKeyDown={walk} onClickCapture={leave}>
      {children}
    </div>
  );
}

/** The focus to the first row of the list on screen, if there is one. */
export function focusFirstRow(): void {
  const list = document.querySelector('#content [data-list]');
  const first = list && rowsIn(list)[0];
  if (first) opens(first)?.focus();
}

function rowsIn(list: Element): Element[] {
  return [...list.querySelectorAll(ROWS)].filter((row) => opens(row) !== null);
}

function opens(row: Element): HTMLElement | null {
  for (const way of OPENS) {
    const found = row.querySelector<HTMLElement>(way);
    if (found) return found;
  }
  return null;
}

const addressIn = (row: Element): string | null => opens(row)?.getAttribute('href') ?? null;

/** The browser's way back leads to the page; this to the row. */
function useReturnToRow(frame: React.RefObject<HTMLDivElement>): void {
  useEffect(() => {
    const left = rowLeft(history.state);
    if (left === null) return;
    // After the page as a whole was given the focus and scrolled to its top.
    const drawn = requestAnimationFrame(() => {
      const row = frame.current && rowsIn(frame.current).find((one) => addressIn(one) === left.opens);
      const link = row && [...row.querySelectorAll('a')].find((one) => one.getAttribute('href') === left.href);
      if (!link || !frame.current) return;
      frame.current.scrollTop = left.within;
      link.focus({ preventScroll: true });
      window.scrollBy(0, link.getBoundingClientRect().top - left.top);
    });
    return () => cancelAnimationFrame(drawn);
  }, [frame]);
}
