import { forwardRef, useEffect, useId, useState } from 'react';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { written } from '../money/amount.rules.js';
import { Field } from '../parts/fields.js';
import { useHubNames } from '../parts/hub-names.js';
import { useSettled } from '../parts/settled.js';
import { useWanted } from '../parts/wanted.js';

type Grant = Schema<'GrantView'>;
const NONE: readonly Grant[] = [];

const TEXTS = bilingual({
  it: { hint: 'Scriva il nome o il codice del soggetto, il CUP o il codice della concessione.', none: 'Nessuna concessione in vigore corrisponde.', outstanding: 'da erogare' },
  en: { hint: 'Type the hub’s name or code, the CUP or the grant’s code.', none: 'No grant in force matches.', outstanding: 'outstanding' },
});

const SHOWN = 12;
const PAUSE_MS = 200;

interface GrantPickerProps {
  label: string;
  /** The grant itself, once it has come. */
  chosen: Grant | undefined;
  value: string;
  onChange: (id: string) => void;
  /** What is typed to find another; null: nothing, the field shows the grant itself. While it is not null nothing is chosen. */
  typed: string | null;
  onTyped: (text: string | null) => void;
  wrong: string | undefined;
}

/** A combobox (WAI-ARIA 1.2) over the grants in force, however many: typing asks the server, arrows move, Enter takes, Tab takes what the arrows point at, Esc goes back to the grant that was chosen. */
export const GrantPicker = forwardRef<HTMLInputElement, GrantPickerProps>(function GrantPicker({ label, chosen, value, onChange, typed, onTyped, wrong }, ref) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const names = useHubNames();
  const list = useId();
  const [isHere, setHere] = useState(false);
  const [active, setActive] = useState(0);
  // Who has only typed has not chosen what stands first: leaving the field keeps their text.
  const [hasWalked, setWalked] = useState(false);
  const title = (grant: Grant) => `${names.get(grant.hub) ?? grant.hub} · ${grant.id} · ${grant.cup}`;
  const text = useSettled((typed ?? '').trim(), PAUSE_MS);
  const found = useReading('/api/v1/grants', { query: { state: 'in-force', limit: SHOWN, ...(text === '' ? {} : { q: text }) } }, { enabled: typed !== null, keep: true });
  const matches = found.data?.items ?? NONE;
  const offered = matches.map(({ id }) => id).join();
  // Another list: nobody has walked in it yet.
  useEffect(() => (setActive(0), setWalked(false)), [offered]);
  const isCurrent = text === (typed ?? '').trim() && found.data !== undefined && !found.isPlaceholderData;
  const setWanted = useWanted(isCurrent, () => typed !== null && take(matches[0]));
  const isOpen = typed !== null && isHere;
  const take = (grant: Grant | undefined) => {
    if (!grant) return;
    onChange(grant.id);
    onTyped(null);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setWanted(false);
      if (!isOpen) onTyped('');
      setWalked(isOpen);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((before) => (isOpen ? (before + step + matches.length) % Math.max(matches.length, 1) : 0));
    } else if (event.key === 'Enter' && isOpen && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      // What was walked to is there to be seen; what only stands first may belong to what was typed before.
      if (isCurrent || active > 0) take(matches[active]);
      else setWanted(true);
    } else if (event.key === 'Tab' && isOpen && hasWalked) {
      // The focus goes on, with the grant taken.
      take(matches[active]);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setWanted(false);
      onTyped(null);
    }
  };
  return (
    <Field label={label} wrong={wrong} hint={texts.hint}>
      {(wired) => (
        <div className="picker">
          <input
            {...wired}
            ref={ref}
            className={wrong === undefined ? 'form-control' : 'form-control wrong'}
            type="text"
            role="combobox"
            autoComplete="off"
            aria-expanded={isOpen}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={isOpen && matches[active] ? `${list}-${active}` : undefined}
            value={typed ?? (chosen ? title(chosen) : value)}
            onChange={(event) => (onTyped(event.target.value), setActive(0), setWalked(false), setWanted(false))}
            onFocus={(event) => (setHere(true), event.target.select())}
            onBlur={() => (setHere(false), typed === '' && onTyped(null))}
            onKeyDown={onKeyDown}
          />
          {/* Chromium gives a list that scrolls a place among what Tab reaches; the keys of a combobox stay in its field. */}
          <ul id={list} role="listbox" tabIndex={-1} aria-label={label} hidden={!isOpen} className="picker-list">
            {isOpen && found.data && matches.length === 0 && <li className="hint picker-none">{texts.none}</li>}
            {isOpen &&
              matches.map((grant, index) => (
                <li
                  key={grant.id}
                  id={`${list}-${index}`}
                  role="option"
                  aria-selected={index === active}
                  onMouseDown={(event) => {
                    event.preventDefault();
                    take(grant);
                  }}
                >
                  <span>{title(grant)}</span>
                  <span className="hint">
                    {texts.outstanding} {written(grant.outstanding, language)} €
                  </span>
                </li>
              ))}
          </ul>
        </div>
      )}
    </Field>
  );
});
