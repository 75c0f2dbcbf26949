import type { Schema } from '../api/client.js';
import { bilingual, useTexts } from '../language/language.js';

type Collection = Schema<'CollectionRequest'>;

const WORDS = bilingual({
  it: {
    settlement: { cash: 'versamento', 'set-off': 'compensazione', guarantee: 'escussione della garanzia' },
    destination: { 'to-reprogramme': 'da riprogrammare', returned: 'restituito allo Stato', outstanding: 'di nuovo da erogare' },
  },
  en: {
    settlement: { cash: 'cash', 'set-off': 'set-off', guarantee: 'guarantee called' },
    destination: { 'to-reprogramme': 'to reprogramme', returned: 'returned to the State', outstanding: 'outstanding again' },
  },
});

/** How money came back, and where it goes. */
export function useCollectionWords(): { settlement: Record<Collection['settlement'], string>; destination: Record<Collection['destination'], string> } {
  return useTexts(WORDS);
}
