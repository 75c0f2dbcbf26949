import { useState } from 'react';
import { call, type Schema } from '../api/client.js';
import { EffectsOnGrant } from '../balances/effects-on.js';
import { movesOfCollection } from '../balances/moves.rules.js';
import { today } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { isMore, minus, written } from '../money/amount.rules.js';
import { ActDialog } from '../parts/act-dialog.js';
import { Amount } from '../parts/amount.js';
import { AmountField, amountIn, DayField, SelectField } from '../parts/fields.js';
import { useNotice } from '../shell/notices.js';
import { useCollectionWords } from './collection-words.js';

type Collection = Schema<'CollectionRequest'>;

const TEXTS = bilingual({
  it: { title: (id: string) => `Incasso del recupero ${id}`, verb: 'Registra l’incasso', amount: 'Importo', collectedOn: 'Rientrato il', settlement: 'Come', destination: 'Destinazione', interest: 'Interessi', interestHint: 'Per memoria: stanno fuori dalla dotazione.', remains: 'Resta da recuperare dopo:', over: (amount: string) => `Supera di ${amount} € ciò che resta.`, done: (id: string) => `${id}: incasso registrato.` },
  en: { title: (id: string) => `Collection of recovery ${id}`, verb: 'Record the collection', amount: 'Amount', collectedOn: 'Came back on', settlement: 'How', destination: 'Destination', interest: 'Interest', interestHint: 'A memo: it stands outside the decree’s money.', remains: 'Still to recover afterwards:', over: (amount: string) => `This is EUR ${amount} more than remains.`, done: (id: string) => `${id}: collection recorded.` },
});

/** Money that came back: how, where it goes, and what is still to come. */
export function CollectionDialog({ recovery, onClose }: { recovery: Schema<'RecoveryView'>; onClose: () => void }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const words = useCollectionWords();
  const say = useNotice();
  const [amountText, setAmount] = useState(written(recovery.remaining, language));
  const [interestText, setInterest] = useState('');
  const [collectedOn, setCollectedOn] = useState(today(new Date()));
  const [settlement, setSettlement] = useState<Collection['settlement']>('cash');
  const [destination, setDestination] = useState<Collection['destination']>('to-reprogramme');
  const [amount, interest] = [amountIn(amountText), amountIn(interestText, { zero: true })];
  const { id, grant, tranche, remaining } = recovery;
  const isOver = amount !== null && isMore(amount, remaining);
  const isInterestSaid = interestText.trim() === '' || interest !== null;
  return (
    <ActDialog
      name={`collect ${id}`}
      title={texts.title(id)}
      verb={texts.verb}
      reason="optional"
      ready={amount !== null && !isOver && isInterestSaid && collectedOn !== ''}
      act={({ reason, idempotencyKey }) =>
        call('post', '/api/v1/recoveries/{id}/collection', { path: { id }, idempotencyKey, body: { collectedOn, amount: amount ?? '', settlement, destination, ...(interest === null ? {} : { interest }), ...(reason === undefined ? {} : { reason }) } })
      }
      onDone={() => {
        say(texts.done(id));
        onClose();
      }}
      onClose={onClose}
    >
      <div className="form-row">
        <AmountField label={texts.amount} value={amountText} onChange={setAmount} wrong={isOver ? texts.over(written(minus(amount, remaining), language)) : undefined} />
        <DayField label={texts.collectedOn} value={collectedOn} max={today(new Date())} onChange={setCollectedOn} />
      </div>
      <p role="status">{amount !== null && !isOver && <>{texts.remains} <Amount of={minus(remaining, amount)} strong /></>}</p>
      <div className="form-row">
        <SelectField label={texts.settlement} value={settlement} onChange={(value) => setSettlement(value as Collection['settlement'])} options={Object.entries(words.settlement).map(([value, label]) => ({ value, label }))} />
        <SelectField label={texts.destination} value={destination} onChange={(value) => setDestination(value as Collection['destination'])} options={Object.entries(words.destination).map(([value, label]) => ({ value, label }))} />
      </div>
      <AmountField zero label={texts.interest} optional hint={texts.interestHint} value={interestText} onChange={setInterest} />
      {amount !== null && !isOver && <EffectsOnGrant grant={grant} tranche={tranche} moves={movesOfCollection({ id: grant, tranche }, destination, amount)} />}
    </ActDialog>
  );
}
