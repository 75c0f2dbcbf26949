import { useEffect, type ReactNode } from 'react';
import { bilingual, useTexts } from '../language/language.js';

const TEXTS = bilingual({ it: { site: 'Centri di trasferimento tecnologico' }, en: { site: 'Technology transfer centres' } });

/** The heading of a page, which is the title of the tab too. */
export function PageTitle({ children, lead, aside }: { children: string; lead?: ReactNode; aside?: ReactNode }) {
  const { site } = useTexts(TEXTS);
  useEffect(() => {
    document.title = `${children} · ${site}`;
  }, [children, site]);
  return (
    <div className="page-title">
      <div>
        <h1 tabIndex={-1}>{children}</h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
      </div>
      {aside !== undefined && <div className="page-acts">{aside}</div>}
    </div>
  );
}
