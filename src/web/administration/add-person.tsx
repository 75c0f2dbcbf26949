import { useState } from 'react';
import { call, type Schema } from '../api/client.js';
import { bilingual, useTexts } from '../language/language.js';
import { ActDialog } from '../parts/act-dialog.js';
import { DayField, TextField } from '../parts/fields.js';
import { RoleFields, type Role } from './role-fields.js';

const TEXTS = bilingual({
  it: { title: 'Aggiungi una persona', verb: 'Aggiungi', name: 'Nome e cognome', email: 'E-mail', until: 'Ultimo giorno di accesso', untilHint: 'Vuoto: senza termine.', waits: 'Se c’è un secondo amministratore, i ruoli di analista, approvatore e amministratore attendono la sua conferma.' },
  en: { title: 'Add a person', verb: 'Add', name: 'Name and surname', email: 'E-mail', until: 'Last day of access', untilHint: 'Empty: no end.', waits: 'Where there is a second administrator, the roles of analyst, approver and administrator wait for that one to confirm.' },
});

/** Somebody new; the answer holds the link with which that person chooses a password. */
export function AddPerson({ onDone, onClose }: { onDone: (person: Schema<'AddedPersonView'>) => void; onClose: () => void }) {
  const texts = useTexts(TEXTS);
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [roles, setRoles] = useState<Role[]>([]);
  const [until, setUntil] = useState('');
  const add = ({ reason, idempotencyKey }: { reason: string | undefined; idempotencyKey: string }) =>
    call('post', '/api/v1/users', { idempotencyKey, body: { name: name.trim(), email: email.trim(), roles, ...(until === '' ? {} : { until }), ...(reason === undefined ? {} : { reason }) } });
  return (
    <ActDialog name="person" title={texts.title} verb={texts.verb} reason="optional" ready={name.trim() !== '' && email.trim().length >= 3 && roles.length > 0} act={add} onDone={onDone} onClose={onClose}>
      <TextField label={texts.name} value={name} onChange={setName} />
      <TextField label={texts.email} value={email} maxLength={254} onChange={setEmail} />
      <RoleFields value={roles} onChange={setRoles} />
      <p className="hint">{texts.waits}</p>
      <DayField label={texts.until} hint={texts.untilHint} optional value={until} onChange={setUntil} />
    </ActDialog>
  );
}
