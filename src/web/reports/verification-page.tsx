import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type DragEvent } from 'react';
import { Link } from 'wouter';
import { request, type Schema } from '../api/client.js';
import { bilingual, useTexts } from '../language/language.js';
import { useLongWork } from '../parts/long-work.js';
import { PageTitle } from '../parts/page-title.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { WorkProgress } from '../parts/work-progress.js';
import { VerdictView } from './verdict.js';

const TEXTS = bilingual({
  it: {
    title: 'Verifica un file', lead: 'Una cartella Excel è tornata da un’altra scrivania: è quella che il registro ha prodotto, o qualcuno vi ha cambiato qualcosa? Del file non si conserva nulla.', all: 'Tutti i rapporti',
    choose: 'Scelga la cartella (.xlsx) o la trascini qui', hint: 'Può avere qualsiasi nome ed essere stata salvata da qualsiasi programma; ordinare e filtrare non la alterano.', working: 'Verifica del file', checked: (name: string) => `File verificato: ${name}`,
  },
  en: {
    title: 'Verify a file', lead: 'A workbook has come back from another desk: is it the one that the book made, or did somebody change it? Nothing of the file is kept.', all: 'All reports',
    choose: 'Choose the workbook (.xlsx) or drop it here', hint: 'It may have any name and may have been saved by any program; sorting and filtering do not alter it.', working: 'Verifying the file', checked: (name: string) => `File verified: ${name}`,
  },
});

/** Says of a workbook that came back whether it is authentic. */
export function VerificationPage() {
  const texts = useTexts(TEXTS);
  const work = useLongWork();
  const verification = useMutation({
    mutationFn: (file: File) =>
      work.run(async (followed) => {
        const form = new FormData();
        form.append('file', file);
        return (await (await request('post', '/api/v1/reports/verification', { ...followed, form })).json()) as Schema<'ReportVerificationView'>;
      }),
  });
  return (
    <>
      <PageTitle
        lead={texts.lead}
        aside={
          <Link className="btn btn-outline-primary" href="/rapporti">
            {texts.all}
          </Link>
        }
      >
        {texts.title}
      </PageTitle>
      <DropPlace label={texts.choose} hint={texts.hint} disabled={work.working} onFile={(file) => verification.mutate(file)} />
      <WorkProgress of={work} label={texts.working} />
      <ProblemAlert error={verification.error} />
      <div aria-live="polite">
        {verification.data && (
          <>
            <p className="hint">{texts.checked(verification.variables?.name ?? '')}</p>
            <VerdictView of={verification.data} />
          </>
        )}
      </div>
    </>
  );
}

interface DropPlaceProps {
  label: string;
  hint: string;
  disabled: boolean;
  onFile: (file: File) => void;
}

function DropPlace({ label, hint, disabled, onFile }: DropPlaceProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file && !disabled) onFile(file);
    // The same file, mended, may be chosen again.
    if (input.current) input.current.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={over ? 'drop-place drop-place-over' : 'drop-place'}
      onDragOver={(event) => (event.preventDefault(), setOver(true))}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label>
        <strong>{label}</strong>
        <input ref={input} className="form-control" type="file" accept=".xlsx" disabled={disabled} onChange={(event) => take(event.target.files?.[0])} />
      </label>
      <p className="hint">{hint}</p>
    </div>
  );
}
