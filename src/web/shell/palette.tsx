import { useEffect, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { useReading } from '../api/reading.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { Dialog } from '../parts/dialog.js';
import { useSettled } from '../parts/settled.js';
import { useWanted } from '../parts/wanted.js';
import { useMe, type Capability } from '../session/session.js';
import { needsOf, PLACES } from './pages.js';

const TEXTS = bilingual({
  it: {
    title: 'Vai a…', hint: 'Soggetto, concessione, erogazione, CUP, protocollo, ordine, #registrazione o comando', none: 'Nulla corrisponde.', commands: { '/erogazioni/nuova': 'Nuova erogazione', '/erogazioni/pagamenti': 'Registra pagamenti', '/concessioni/nuova': 'Nuova concessione', '/rapporti/verifica': 'Verifica un file', '/storico/catena': 'Stato della catena', '/guida': 'Guida e tasti' },
    kinds: { hub: 'soggetto', grant: 'concessione', disbursement: 'erogazione', recovery: 'recupero', act: 'atto', entry: 'registrazione', place: 'pagina' },
  },
  en: {
    title: 'Go to…', hint: 'Hub, grant, disbursement, CUP, protocol, order, #entry or command', none: 'Nothing matches.', commands: { '/erogazioni/nuova': 'New disbursement', '/erogazioni/pagamenti': 'Record payments', '/concessioni/nuova': 'New grant', '/rapporti/verifica': 'Verify a file', '/storico/catena': 'State of the chain', '/guida': 'Guide and keys' },
    kinds: { hub: 'hub', grant: 'grant', disbursement: 'disbursement', recovery: 'recovery', act: 'act', entry: 'entry', place: 'page' },
  },
});

const PAUSE_MS = 200;

interface Found {
  key: string;
  kind: keyof (typeof TEXTS)['it']['kinds'];
  title: string;
  subtitle: string;
  href: string;
}

const WHERE: Record<string, (id: string) => string> = {
  hub: (id) => `/soggetti/${id}`,
  grant: (id) => `/concessioni/${id}`,
  disbursement: (id) => `/erogazioni/${id}`,
  recovery: (id) => `/recuperi/${id}`,
  act: (id) => `/atti/${id}`,
  entry: (id) => `/storico/${id.replace('#', '')}`,
};

/** Ctrl+K, or the button in the header: finds any thing, order or command without leaving the keys. */
export function Palette() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setOpen(true);
      }
    };
    const onAsked = () => setOpen(true);
    addEventListener('keydown', onKey);
    addEventListener('pnrr:find', onAsked);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('pnrr:find', onAsked);
    };
  }, []);
  return open ? <PaletteDialog onClose={() => setOpen(false)} /> : null;
}

function PaletteDialog({ onClose }: { onClose: () => void }) {
  const texts = useTexts(TEXTS);
  const [, navigate] = useLocation();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const list = useId();
  const { found, isCurrent } = useFound(text);
  const go = (item: Found | undefined) => {
    if (!item) return;
    onClose();
    navigate(item.href);
  };
  const setWanted = useWanted(isCurrent, () => go(found[0]));
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setWanted(false);
      setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % Math.max(found.length, 1));
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      // What was walked to is there to be seen; what only stands first may belong to what was typed before.
      if (isCurrent || active > 0) go(found[active]);
      else setWanted(true);
    }
  };
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <input
        className="form-control"
        type="text"
        role="combobox"
        aria-label={texts.hint}
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found[active] ? `${list}-${active}` : undefined}
        autoComplete="off"
        placeholder={texts.hint}
        value={text}
        onChange={(event) => (setText(event.target.value), setActive(0), setWanted(false))}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 ? (
        <p className="hint">{texts.none}</p>
      ) : (
        <ul id={list} role="listbox" tabIndex={-1} aria-label={texts.title} className="palette-list">
          {found.map((item, index) => (
            <li key={item.key} id={`${list}-${index}`} role="option" aria-selected={index === active} onMouseMove={() => setActive(index)} onClick={() => go(item)}>
              <span>
                <strong>{item.title}</strong> {item.subtitle}
              </span>
              <span className="hint">{texts.kinds[item.kind]}</span>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** Places and commands by their names, things as the server finds them; `isCurrent`: for this very text, and all of them. */
function useFound(text: string): { found: readonly Found[]; isCurrent: boolean } {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { may } = useMe();
  const asked = text.trim();
  const settled = useSettled(asked, PAUSE_MS);
  const things = useReading('/api/v1/search', { query: { q: settled } }, { enabled: settled.length >= 2, keep: true });
  const hasCome = things.isError || (things.data !== undefined && !things.isPlaceholderData);
  const isAllowed = (needs: Capability | null) => needs === null || may.includes(needs);
  const places: Found[] = [
    ...PLACES.filter(({ needs }) => isAllowed(needs)).map((place) => ({ key: place.path, kind: 'place' as const, title: place[language], subtitle: '', href: place.path })),
    ...Object.entries(texts.commands).filter(([href]) => isAllowed(needsOf(href))).map(([href, title]) => ({ key: href, kind: 'place' as const, title, subtitle: '', href })),
  ].filter(({ title }) => title.toLowerCase().includes(asked.toLowerCase()));
  const found: Found[] = asked.length < 2 ? [] : (things.data?.items ?? []).map(({ kind, id, title, subtitle }) => ({ key: `${kind} ${id}`, kind, title, subtitle: subtitle ?? '', href: WHERE[kind]?.(id) ?? '/' }));
  return { found: [...found, ...places].slice(0, 12), isCurrent: asked.length < 2 || (settled === asked && hasCome) };
}
