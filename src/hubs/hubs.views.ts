import { ChoiceField, CodeField, ListField, TextField } from '../platform/index.js';
import { HUB_KINDS, HUB_STATUSES, type HubKind, type HubRow, type HubStatus } from './hub.entity.js';
import { IBAN, LocalisationRequest, NAME, PartnerRequest, SEAT, TAX_CODE } from './hubs.requests.js';

export class PartnerView extends PartnerRequest {}
export class LocalisationView extends LocalisationRequest {}

export class HubView {
  @CodeField({ example: 'CC-04' })
  code!: string;

  @TextField({ ...NAME, nullable: true })
  name!: string | null;

  @ChoiceField(HUB_KINDS, { description: 'What kind of hub.' })
  kind!: HubKind;

  @ChoiceField(HUB_STATUSES, { description: '`provisional` (da identificare) until it has a legal name and a valid codice fiscale.' })
  status!: HubStatus;

  @CodeField({ nullable: true, example: 'CC', description: 'The tranche that it is in.' })
  tranche!: string | null;

  @TextField({ ...SEAT, nullable: true })
  seat!: string | null;

  @TextField({ ...TAX_CODE, nullable: true })
  taxCode!: string | null;

  @TextField({ ...IBAN, nullable: true })
  iban!: string | null;

  @ListField(() => PartnerView, { max: 100, description: 'The bodies that take part beside the coordinator.' })
  partners!: PartnerView[];

  @ListField(() => LocalisationView, { max: 20, nullable: true, description: 'Where its money goes; null where nobody has said it.' })
  localisation!: LocalisationView[] | null;
}

export function hubView({ code, name, kind, status, tranche, seat, taxCode, iban, partners, localisation }: HubRow): HubView {
  return { code, name, kind, status, tranche, seat, taxCode, iban, partners, localisation };
}
