import { useState } from 'react';
import { addressOf } from '../api/client.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { DayField } from '../parts/fields.js';
import { useLongWork } from '../parts/long-work.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { fetchFile, saveFile } from '../parts/saving.js';
import { WorkProgress } from '../parts/work-progress.js';
import { useMay } from '../session/session.js';

const TEXTS = bilingual({
  it: { from: 'Dal', to: 'Al', make: 'Scarica il pacchetto', making: 'Il pacchetto' },
  en: { from: 'From', to: 'To', make: 'Download the pack', making: 'The pack' },
});

/** The pack of a period, made by the server and taken away. */
export function AuditPack() {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const work = useLongWork();
  const [days, setDays] = useState({ from: '', to: '' });
  const [problem, setProblem] = useState<unknown>(null);
  if (!useMay('verify')) return null;
  const make = () => {
    setProblem(null);
    work.run((followed) => fetchFile(addressOf('/api/v1/audit-pack.zip', { query: { ...days, lang: language } }), followed)).then((file) => file && saveFile(file), setProblem);
  };
  return (
    <>
      <div className="list-bar">
        <DayField label={texts.from} optional value={days.from} onChange={(from) => setDays({ ...days, from })} />
        <DayField label={texts.to} optional value={days.to} onChange={(to) => setDays({ ...days, to })} />
        <button type="button" className="btn btn-primary" disabled={work.working} onClick={make}>
          {texts.make}
        </button>
      </div>
      <ProblemAlert error={problem} />
      <WorkProgress of={work} label={texts.making} />
    </>
  );
}
