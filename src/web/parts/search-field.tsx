import { useEffect, useState } from 'react';
import { Field } from './fields.js';

const PAUSE_MS = 300;

/** A text that is searched when its typist pauses. */
export function SearchField({ label, hint, value, onSearch }: { label: string; hint?: string; value: string; onSearch: (text: string) => void }) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onSearch(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, value, onSearch]);
  return <Field label={label}>{(wired) => <input {...wired} className="form-control" type="search" autoComplete="off" placeholder={hint} maxLength={100} value={text} onChange={(event) => setText(event.target.value)} />}</Field>;
}
