import { useEffect, useRef, useState, type InputHTMLAttributes } from 'react';
import { dayWritten } from '../language/days.rules.js';
import { useLanguage } from '../language/language.js';

interface DayInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'type'> {
  value: string;
  onDay: (day: string) => void;
}

/** A year that is typed begins as 0002, 0020, 0202. */
const FIRST_DAY = '2000-01-01';
const PAUSE_MS = 600;

/** A day that moves what the page shows: handed on when it is whole and the typing has paused, or the field is left. */
export function DayInput({ value, onDay, max, ...wired }: DayInputProps) {
  const [typed, setTyped] = useState(value);
  const [from, setFrom] = useState(value);
  const hasCalendar = useCalendar();
  const { language } = useLanguage();
  const pause = useRef<ReturnType<typeof setTimeout>>();
  // Moved from elsewhere: a button beside it, the way back.
  if (from !== value) {
    setFrom(value);
    setTyped(value);
  }
  useEffect(() => () => clearTimeout(pause.current), []);
  const isDay = (text: string) => text >= FIRST_DAY && (max === undefined || text <= max);
  const change = (text: string) => {
    setTyped(text);
    clearTimeout(pause.current);
    if (isDay(text)) pause.current = setTimeout(() => onDay(text), PAUSE_MS);
  };
  const leave = () => {
    clearTimeout(pause.current);
    if (typed === value) return;
    if (typed === '' || isDay(typed)) onDay(typed);
    else setTyped(value);
  };
  if (!hasCalendar) return <input {...wired} type="text" readOnly value={typed === '' ? '' : dayWritten(typed, language)} />;
  return <input {...wired} type="date" max={max} value={typed} onChange={(event) => change(event.target.value)} onBlur={leave} onKeyDown={(event) => event.key === 'Enter' && leave()} />;
}

let calendarIsThere = false;

/** The first field with a calendar keeps a browser busy for 25 ms and more: on the first page the day stands as text until all is drawn. */
function useCalendar(): boolean {
  const [isThere, setThere] = useState(calendarIsThere);
  useEffect(() => {
    if (calendarIsThere) return setThere(true);
    let later: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      later = setTimeout(() => {
        calendarIsThere = true;
        setThere(true);
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(later);
    };
  }, []);
  return isThere;
}
