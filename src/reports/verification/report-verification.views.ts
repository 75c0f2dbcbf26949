import type { CalendarDate } from '../../kernel/index.js';
import { ChoiceField, DayField, ListField, TextField, WholeField } from '../../platform/index.js';
import { DIFFERENCE_KINDS, LONGEST_SHOWN, MOST_SHOWN, type DifferenceKind } from './differences.js';
import { UNKNOWN_BECAUSE, VERDICTS, type ReportVerification, type UnknownBecause, type Verdict } from './report-verifications.js';

const SHOWN = { min: 0, max: LONGEST_SHOWN, nullable: true } as const;

export class ReportDifferenceView {
  @ChoiceField(DIFFERENCE_KINDS, { description: 'What is wrong there.' })
  what!: DifferenceKind;

  @TextField({ ...SHOWN, description: 'The sheet; null for what is of the whole file.', example: 'Erogazioni' })
  sheet!: string | null;

  @TextField({ ...SHOWN, description: 'The cell in the file that came back; of a missing row its id, of a part of the file its name.', example: 'K17' })
  cell!: string | null;

  @TextField({ ...SHOWN, lines: true, description: 'What the file says there; null for nothing.', example: '100.02' })
  reported!: string | null;

  @TextField({ ...SHOWN, lines: true, description: 'What the book says; null for nothing.', example: '100.01' })
  recorded!: string | null;
}

export class ReportVerificationView {
  @ChoiceField(VERDICTS, { description: 'Authentic and unchanged, altered, or nothing that this book can speak of.' })
  verdict!: Verdict;

  @ChoiceField(UNKNOWN_BECAUSE, { nullable: true, description: 'Why it is unknown: there is no proof in it, it is not signed (what differs from the book is named all the same), it is of another book, or it knows entries that this book does not.' })
  because!: UnknownBecause | null;

  @DayField({ nullable: true, description: 'The day of which the file says that it speaks.' })
  asOf!: CalendarDate | null;

  @WholeField({ min: 1, max: 2_147_483_647, nullable: true, description: 'The newest entry that the file says it knows.', example: 57 })
  atEntry!: number | null;

  @TextField({ min: 64, max: 64, nullable: true, description: 'The hash of that entry, as the file has it.', example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  headHash!: string | null;

  @WholeField({ min: 0, max: 2_147_483_647, nullable: true, description: 'Where the file knows an entry that this book does not: the newest one of the book.', example: 41 })
  bookEndsAt!: number | null;

  @WholeField({ min: 0, max: 2_147_483_647, description: 'How many differences there are.', example: 1 })
  differenceCount!: number;

  @ListField(() => ReportDifferenceView, { max: MOST_SHOWN, description: 'The first of them.' })
  differences!: ReportDifferenceView[];
}

export function reportVerificationView(verification: ReportVerification): ReportVerificationView {
  return { ...verification, differences: [...verification.differences] };
}
