import { fixCoreProperties, lockStructure, orderFontElements, placeNames, placeTableStyle } from './repairs.js';

describe('orderFontElements', () => {
  it.each([
    [
      '<font><b/><color rgb="FF1"/><family val="2"/><sz val="10"/><name val="Calibri"/></font>',
      '<font><b/><sz val="10"/><color rgb="FF1"/><name val="Calibri"/><family val="2"/></font>',
    ],
    ['<font><u/><strike/><i/></font>', '<font><i/><strike/><u/></font>'],
    ['<fonts count="0"></fonts>', '<fonts count="0"></fonts>'],
  ])('%s', (before, after) => {
    expect(orderFontElements(before)).toBe(after);
  });

  it('refuses an element whose place it does not know', () => {
    expect(() => orderFontElements('<font><glow/></font>')).toThrow('<glow>');
  });
});

describe('fixCoreProperties', () => {
  const before =
    '<dc:creator>Ada</dc:creator><cp:lastModifiedBy>Bob</cp:lastModifiedBy>' +
    '<dcterms:created xsi:type="dcterms:W3CDTF">2020-01-01T00:00:00Z</dcterms:created>' +
    '<dcterms:modified xsi:type="dcterms:W3CDTF">2021-01-01T00:00:00Z</dcterms:modified>';

  it('takes people and the clock out', () => {
    const after = fixCoreProperties(before, '2026-06-30T17:04:05.678+02:00');
    expect(after.match(/>[^<]+</g)).toEqual(['>PNRR M4C2I2.3<', '>PNRR M4C2I2.3<', '>2026-06-30T15:04:05Z<', '>2026-06-30T15:04:05Z<']);
  });

  it('refuses a moment that is none', () => {
    expect(() => fixCoreProperties(before, 'yesterday')).toThrow(RangeError);
  });
});

it('the structure is locked without a password', () => {
  expect(lockStructure('<workbookPr a="1"/><sheets/>')).toBe('<workbookPr a="1"/><workbookProtection lockStructure="1"/><sheets/>');
});

it('names stand before the settings of calculation, where there are any', () => {
  expect(placeNames('<sheets/><calcPr/>', '<definedName/>')).toBe('<sheets/><definedNames><definedName/></definedNames><calcPr/>');
  expect(placeNames('<sheets/><calcPr/>', '')).toBe('<sheets/><calcPr/>');
});

it('tables have a style of their own', () => {
  expect(placeTableStyle('<tableStyles count="0"/>', 'X', 2)).toContain('<tableStyle name="X" pivot="0" count="1"><tableStyleElement type="secondRowStripe" dxfId="2"/></tableStyle>');
});
