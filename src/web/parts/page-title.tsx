import { useEffect, type ReactNode } from 'react';

const SITE = 'Centri di trasferimento tecnologico';

/** The heading of a page, which is the title of the tab too. */
export function PageTitle({ children, lead, aside }: { children: string; lead?: ReactNode; aside?: ReactNode }) {
  useEffect(() => {
    document.title = `${children} · ${SITE}`;
  }, [children]);
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
