import { ListQuery, ReasonField, WholeField } from '../platform/index.js';

export class AttachDocumentRequest {
  @ReasonField({ optional: true, description: 'What it is, or why it is attached.' })
  reason?: string;
}

export class WithdrawDocumentRequest {
  @ReasonField({ description: 'Why it should not have been attached.' })
  reason!: string;
}

export class DocumentsQuery extends ListQuery {
  @WholeField({ min: 1, max: 999_999_999, optional: true, description: 'As known when this entry was the newest; all that is known when absent.', example: 57 })
  atEntry?: number;
}
