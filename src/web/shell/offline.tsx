import { useSyncExternalStore } from 'react';
import { bilingual, useTexts } from '../language/language.js';

const TEXTS = bilingual({
  it: { offline: 'Nessuna connessione: ciò che vede può non essere aggiornato, e nulla viene inviato. Le bozze restano su questo computer.' },
  en: { offline: 'No connection: what you see may be out of date, and nothing is sent. Drafts stay on this computer.' },
});

function listen(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}

export function Offline() {
  const texts = useTexts(TEXTS);
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  return (
    <div role="status" className={online ? undefined : 'banner banner-warning'}>
      {online ? null : texts.offline}
    </div>
  );
}
