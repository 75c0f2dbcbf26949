import type { ReactNode } from 'react';
import { bilingual, useTexts } from '../language/language.js';
import { Pager } from './pager.js';
import { Empty } from './reading-state.js';
import { useUrlState } from './url-state.js';

const TEXTS = bilingual({
  it: { stale: 'Questa pagina dell’elenco non ha più righe: torni all’inizio.' },
  en: { stale: 'This page of the list has no rows any more: go back to its beginning.' },
});

/** Says what it means that there are no rows. Of a later page it says nothing of the list as a whole. */
export function NoRows({ title, children }: { title: string; children?: ReactNode }) {
  const texts = useTexts(TEXTS);
  const { values } = useUrlState();
  if (values['cursor'] === undefined) return <Empty title={title}>{children}</Empty>;
  return (
    <>
      <Empty title={texts.stale} />
      <Pager nextCursor={null} />
    </>
  );
}
