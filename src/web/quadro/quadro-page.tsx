import { useReading } from '../api/reading.js';
import { bilingual, useTexts } from '../language/language.js';
import { Amount } from '../parts/amount.js';
import { PageTitle } from '../parts/page-title.js';
import { Reading } from '../parts/reading-state.js';

const TEXTS = bilingual({ it: { title: 'Quadro' }, en: { title: 'Overview' } });

export function QuadroPage() {
  const texts = useTexts(TEXTS);
  const overview = useReading('/api/v1/overview');
  return (
    <>
      <PageTitle>{texts.title}</PageTitle>
      <Reading of={overview}>{(data) => <Amount of={data.total} strong />}</Reading>
    </>
  );
}
