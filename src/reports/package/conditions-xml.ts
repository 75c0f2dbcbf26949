import { addressOf, lettersOf } from './addresses.rules.js';
import type { PlacedTable } from './laying-out.js';
import type { Template } from './template.js';
import { BAR } from './palette.js';

/** Conditional formats of a sheet: of its outcomes, and the bars behind figures. */
export class Conditions {
  private priority = 0;
  private readonly formats: string[] = [];
  private readonly bars: string[] = [];

  constructor(
    private readonly sheet: number,
    private readonly differences: Template['differences'],
  ) {}

  outcomes(range: string): void {
    const rule = (difference: 'ko' | 'ok', word: string): string =>
      `<cfRule type="cellIs" dxfId="${this.differences[difference]}" priority="${(this.priority += 1)}" operator="equal"><formula>"${word}"</formula></cfRule>`;
    this.formats.push(`<conditionalFormatting sqref="${range}">${rule('ko', 'KO')}${rule('ok', 'OK')}</conditionalFormatting>`);
  }

  table({ table, headerRow, rows, isEmpty }: PlacedTable): void {
    if (isEmpty) return;
    for (const [index, { kind, bar }] of table.columns.entries()) {
      const range = `${addressOf(index + 1, headerRow + 1)}:${lettersOf(index + 1)}${headerRow + rows}`;
      if (kind === 'outcome') this.outcomes(range);
      if (bar) this.dataBar(range);
    }
  }

  /** Bars from zero to the largest figure. Excel takes their plain fill from the extension; who does not know it shows the first rule alone. */
  private dataBar(range: string): void {
    const id = `{00000000-0000-4000-8000-${String(this.sheet).padStart(4, '0')}${String(this.bars.length + 1).padStart(8, '0')}}`;
    const link = `<extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>${id}</x14:id></ext></extLst>`;
    const bar = `<dataBar><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF${BAR}"/></dataBar>`;
    this.formats.push(`<conditionalFormatting sqref="${range}"><cfRule type="dataBar" priority="${(this.priority += 1)}">${bar}${link}</cfRule></conditionalFormatting>`);
    const plain = `<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FF${BAR}"/><x14:axisColor rgb="FF${BAR}"/></x14:dataBar>`;
    this.bars.push(`<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${id}">${plain}</x14:cfRule><xm:sqref>${range}</xm:sqref></x14:conditionalFormatting>`);
  }

  get xml(): string {
    return this.formats.join('');
  }

  /** What belongs at the very end of the sheet. */
  get extension(): string {
    if (this.bars.length === 0) return '';
    return `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>${this.bars.join('')}</x14:conditionalFormattings></ext></extLst>`;
  }
}

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';
