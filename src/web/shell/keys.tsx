import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { bilingual, useTexts } from '../language/language.js';
import { Dialog } from '../parts/dialog.js';
import { focusFirstRow } from '../parts/list-frame.js';
import { useMay } from '../session/session.js';
import { pressSave } from './save-key.js';
import { hasSingleKeys } from './single-keys.js';

/** A new disbursement. */
const NEW = 'n';

const TEXTS = bilingual({
  it: {
    title: 'Tasti',
    off: 'I tasti di una sola lettera si disattivano nel profilo.',
    keys: [
      ['?', 'questo elenco'],
      ['Ctrl+K', 'trova un soggetto, una concessione, un ordine o un comando'],
      ['g poi q', 'vai al Quadro'],
      ['g poi e', 'vai alle Erogazioni'],
      ['g poi a', 'vai a ciò che è da approvare'],
      ['g poi s', 'vai ai Soggetti'],
      ['g poi c', 'vai alle Concessioni'],
      ['g poi r', 'vai ai Rapporti'],
      [NEW, 'nuova erogazione'],
      ['Ctrl+Invio', 'salva il modulo, o conferma ciò che chiede la finestra aperta'],
      ['Ctrl+Maiusc+Invio', 'salva e comincia la successiva, in una nuova erogazione'],
      ['l', 'vai alla prima riga dell’elenco; dal campo Cerca, ↓'],
      ['↑ ↓ Inizio Fine', 'scorri le righe di un elenco; Invio apre'],
      ['Alt+←', 'torna indietro: in un elenco, alla riga da cui era partito'],
      ['Tab', 'nella scelta della concessione, prende quella indicata con le frecce'],
      ['Esc', 'chiudi ciò che è aperto'],
    ],
  },
  en: {
    title: 'Keys',
    off: 'The keys of a single letter are switched off in the profile.',
    keys: [
      ['?', 'this list'],
      ['Ctrl+K', 'find a hub, a grant, an order or a command'],
      ['g then q', 'go to the Overview'],
      ['g then e', 'go to Disbursements'],
      ['g then a', 'go to what is to be approved'],
      ['g then s', 'go to Hubs'],
      ['g then c', 'go to Grants'],
      ['g then r', 'go to Reports'],
      [NEW, 'new disbursement'],
      ['Ctrl+Enter', 'save the form, or confirm what the open dialog asks'],
      ['Ctrl+Shift+Enter', 'save and begin the next one, in a new disbursement'],
      ['l', 'go to the first row of the list; from the search field, ↓'],
      ['↑ ↓ Home End', 'walk through the rows of a list; Enter opens'],
      ['Alt+←', 'go back: in a list, to the row you came from'],
      ['Tab', 'in the choice of a grant, takes the one that the arrows point at'],
      ['Esc', 'close what is open'],
    ],
  },
});

const GO: Record<string, string> = { q: '/', e: '/erogazioni', a: '/da-approvare', s: '/soggetti', c: '/concessioni', r: '/rapporti' };
const PATIENCE_MS = 1_500;

/** Keys for hands that stay on them; in a field every letter is a letter, and whoever does not want them has none. */
export function Keys() {
  const texts = useTexts(TEXTS);
  const [open, setOpen] = useState(false);
  const [, navigate] = useLocation();
  const mayRequest = useMay('propose-money');
  useEffect(() => {
    let goAt = 0;
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (key === 'Enter' && (ctrlKey || metaKey)) {
        // On a link it is the browser's, and opens it in another tab.
        if (event.target instanceof Element && event.target.closest('a[href]')) return;
        event.preventDefault();
        // Held down it is pressed once.
        if (!event.repeat) pressSave(event.shiftKey);
        return;
      }
      if (ctrlKey || metaKey || altKey || !hasSingleKeys() || isTyping(event.target) || document.querySelector('dialog[open]')) return;
      const going = event.timeStamp - goAt < PATIENCE_MS;
      goAt = 0;
      const place = going ? GO[key] : key === NEW && mayRequest ? '/erogazioni/nuova' : undefined;
      if (key === '?') setOpen(true);
      else if (key === 'l' && !going) focusFirstRow();
      else if (key === 'g') goAt = event.timeStamp;
      else if (place !== undefined) {
        event.preventDefault();
        navigate(place);
      }
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [navigate, mayRequest]);
  if (!open) return null;
  return (
    <Dialog title={texts.title} onClose={() => setOpen(false)}>
      <KeyList mayRequest={mayRequest} />
    </Dialog>
  );
}

/** `mayRequest` false: without the key of what this person may not do. */
export function KeyList({ mayRequest = true }: { mayRequest?: boolean }) {
  const texts = useTexts(TEXTS);
  return (
    <>
      <dl className="facts">
        {texts.keys.filter(([key]) => mayRequest || key !== NEW).map(([key, does]) => (
          <div key={key} className="key-row">
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{texts.off}</p>
    </>
  );
}

/** Boxes that are only ticked take no letters. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));
}
