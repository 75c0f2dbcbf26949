import { ActorField, ChoiceField, MomentField, TextField, WholeField } from '../platform/index.js';
import type { DocumentRow } from './document.entity.js';
import { MAX_DOCUMENT_BYTES, MAX_NAME } from './document.rules.js';
import { MEDIA_TYPES } from './content-form.rules.js';

const SEQ = { min: 1, max: 2_147_483_647, example: 64 } as const;
const REASON = { max: 2000, nullable: true, example: 'Nota prot. 1234' } as const;
export const DOCUMENT_STATES = ['attached', 'withdrawn'] as const;

export class DocumentView {
  @WholeField({ ...SEQ, description: 'The entry that attached it, by which it is known.' })
  entry!: number;

  @TextField({ max: 20, description: 'What kind of thing it is attached to.', example: 'disbursement' })
  of!: string;

  @TextField({ max: 16, description: 'The thing that it is attached to.', example: 'D-57' })
  holder!: string;

  @ChoiceField(DOCUMENT_STATES, { description: '`withdrawn`: it was attached by mistake. It stays all the same.' })
  state!: (typeof DOCUMENT_STATES)[number];

  @TextField({ max: MAX_NAME, description: 'Name of the file.', example: 'DURC_CIM40.pdf' })
  name!: string;

  @ChoiceField(MEDIA_TYPES, { description: 'What it is by its content.' })
  mediaType!: string;

  @WholeField({ min: 1, max: MAX_DOCUMENT_BYTES, description: 'Its length in bytes.', example: 84_512 })
  size!: number;

  @TextField({ min: 64, max: 64, description: 'SHA-256 of its content.', example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  sha256!: string;

  @ActorField({ description: 'Who attached it.' })
  attachedBy!: string;

  @MomentField({ description: 'When.' })
  attachedAt!: string;

  @TextField({ ...REASON, description: 'What it is, or why it was attached.' })
  reason!: string | null;

  @WholeField({ ...SEQ, nullable: true, description: 'The entry that declared it attached by mistake.' })
  withdrawnIn!: number | null;

  @ActorField({ nullable: true, description: 'Who declared that.' })
  withdrawnBy!: string | null;

  @MomentField({ nullable: true, description: 'When.' })
  withdrawnAt!: string | null;

  @TextField({ ...REASON, description: 'Why.' })
  withdrawalReason!: string | null;
}

export function documentView({ seq: entry, withdrawnSeq: withdrawnIn, subject: _, ...row }: DocumentRow): DocumentView {
  return { entry, ...row, state: withdrawnIn === null ? 'attached' : 'withdrawn', withdrawnIn };
}
