import { forwardRef, useId, useMemo, useState } from 'react';
import type { Schema } from '../api/client.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { written } from '../money/amount.rules.js';
import { Field } from '../parts/fields.js';
import { useHubNames } from './hub-names.js';

type Grant = Schema<'GrantView'>;

const TEXTS = bilingual({
  it: { hint: 'Scriva il nome o il codice del soggetto, il CUP o il codice della concessione.', none: 'Nessuna concessione in vigore corrisponde.', outstanding: 'da erogare' },
  en: { hint: 'Type the hub’s name or code, the CUP or the grant’s code.', none: 'No grant in force matches.', outstanding: 'outstanding' },
});

const SHOWN = 12;

interface GrantPickerProps {
  label: string;
  grants: readonly Grant[];
  value: string;
  onChange: (id: string) => void;
  wrong: string | undefined;
}

/** A combobox (WAI-ARIA 1.2): typing narrows, arrows move, Enter takes, Esc leaves. */
export const GrantPicker = forwardRef<HTMLInputElement, GrantPickerProps>(function GrantPicker({ label, grants, value, onChange, wrong }, ref) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const names = useHubNames();
  const list = useId();
  const chosen = grants.find(({ id }) => id === value);
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const title = (grant: Grant) => `${names.get(grant.hub) ?? grant.hub} · ${grant.id} · ${grant.cup}`;
  const matches = useMemo(() => {
    const words = (typed ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    return grants.filter((grant) => words.every((word) => `${title(grant)} ${grant.hub} ${grant.agreement.reference}`.toLowerCase().includes(word))).slice(0, SHOWN);
     
  }, [grants, typed, names]);
  const isOpen = typed !== null;
  const take = (grant: Grant | undefined) => {
    if (!grant) return;
    onChange(grant.id);
    setTyped(null);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) setTyped('');
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((before) => (isOpen ? (before + step + matches.length) % Math.max(matches.length, 1) : 0));
    } else if (event.key === 'Enter' && isOpen && !event.ctrlKey) {
      event.preventDefault();
      take(matches[active]);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setTyped(null);
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
            onChange={(event) => (setTyped(event.target.value), setActive(0))}
            onFocus={(event) => event.target.select()}
            onBlur={() => setTyped(null)}
            onKeyDown={onKeyDown}
          />
          <ul id={list} role="listbox" aria-label={label} hidden={!isOpen} className="picker-list">
            {isOpen && matches.length === 0 && <li className="hint picker-none">{texts.none}</li>}
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
