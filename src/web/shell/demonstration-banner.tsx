import { useReading } from '../api/reading.js';
import { bilingual, useTexts } from '../language/language.js';

const TEXTS = bilingual({
  it: { banner: 'DIMOSTRAZIONE · tutti i dati sono sintetici: persone, soggetti, importi, atti' },
  en: { banner: 'DEMONSTRATION · all data are synthetic: people, hubs, amounts, acts' },
});

/** On every page of a book that says of itself that what is in it is invented. */
export function DemonstrationBanner() {
  const texts = useTexts(TEXTS);
  const { data } = useReading('/api/v1/status');
  return data?.demonstration === true ? <aside className="banner banner-demonstration">{texts.banner}</aside> : null;
}
