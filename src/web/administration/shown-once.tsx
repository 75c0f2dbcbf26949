import { useState } from 'react';
import { bilingual, useTexts } from '../language/language.js';
import { Dialog } from '../parts/dialog.js';
import { Moment } from '../parts/moments.js';

const TEXTS = bilingual({
  it: { copy: 'Copia', copied: 'Copiato negli appunti.', failed: 'La copia non è riuscita: lo selezioni e lo copi.', until: 'Vale fino al', close: 'L’ho consegnato: chiudi', once: 'È mostrato ora e mai più.' },
  en: { copy: 'Copy', copied: 'Copied to the clipboard.', failed: 'It could not be copied: select it and copy it.', until: 'Valid until', close: 'I have handed it over: close', once: 'It is shown now and never again.' },
});

interface ShownOnceProps {
  title: string;
  /** What it is and to whom it goes. */
  says: string;
  label: string;
  secret: string;
  expiresAt: string;
  onClose: () => void;
}

/** A link or a token that is seen once: it closes by its button alone, so that no key loses it. */
export function ShownOnce({ title, says, label, secret, expiresAt, onClose }: ShownOnceProps) {
  const texts = useTexts(TEXTS);
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const copy = () =>
    // Not there where the page came by plain http.
    (navigator.clipboard as Clipboard | undefined)?.writeText(secret).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    ) ?? setCopied('no');
  return (
    <Dialog title={title} onClose={null}>
      <p>
        {says} <strong>{texts.once}</strong>
      </p>
      <label className="form-field">
        <span>{label}</span>
        <input className="form-control mono" type="text" readOnly value={secret} onFocus={(event) => event.target.select()} />
      </label>
      <p className="hint">
        {texts.until} <Moment of={expiresAt} />
      </p>
      <p role="status">
        {copied === 'yes' && <span className="done">{texts.copied}</span>}
        {copied === 'no' && texts.failed}
      </p>
      <div className="form-acts">
        <button type="button" className="btn btn-primary" onClick={() => void copy()}>
          {texts.copy}
        </button>
        <button type="button" className="btn btn-outline-primary" onClick={onClose}>
          {texts.close}
        </button>
      </div>
    </Dialog>
  );
}
