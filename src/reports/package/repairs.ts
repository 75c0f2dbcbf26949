/** Who made the file, in its properties: never a person, never a machine. */
const CREATOR = 'PNRR M4C2I2.3';

/** The sequence that the schema (CT_Font) prescribes; exceljs writes the elements in another one. */
const FONT_ORDER = [
  'b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family',
  'charset', 'scheme',
];

export function orderFontElements(stylesXml: string): string {
  return stylesXml.replace(/<font>(.*?)<\/font>/gs, (_, elements: string) => `<font>${inOrder(elements, FONT_ORDER)}</font>`);
}

/** Takes people and the clock out of the file's properties. `modifiedAt` is RFC 3339. @throws RangeError */
export function fixCoreProperties(coreXml: string, modifiedAt: string): string {
  const moment = `${new Date(modifiedAt).toISOString().slice(0, 19)}Z`;
  return coreXml
    .replace(/(<dc:creator>)[^<]*/, `$1${CREATOR}`)
    .replace(/(<cp:lastModifiedBy>)[^<]*/, `$1${CREATOR}`)
    .replace(/(<dcterms:created[^>]*>)[^<]*/, `$1${moment}`)
    .replace(/(<dcterms:modified[^>]*>)[^<]*/, `$1${moment}`);
}

/** exceljs cannot forbid to move, rename or remove sheets; there is no password, so that whoever must can lift it. */
export function lockStructure(workbookXml: string): string {
  return workbookXml.replace(/(<workbookPr[^>]*\/>)/, '$1<workbookProtection lockStructure="1"/>');
}

/** Names go between the sheets and the settings of calculation. */
export function placeNames(workbookXml: string, namesXml: string): string {
  return namesXml === '' ? workbookXml : workbookXml.replace('<calcPr', `<definedNames>${namesXml}</definedNames><calcPr`);
}

/** Makes the look of tables known: the bands of their rows. `bandId` is the number of the difference that colours them. */
export function placeTableStyle(stylesXml: string, name: string, bandId: number): string {
  const style = `<tableStyle name="${name}" pivot="0" count="1"><tableStyleElement type="secondRowStripe" dxfId="${bandId}"/></tableStyle>`;
  return stylesXml.replace(/<tableStyles[^>]*\/>/, `<tableStyles count="1" defaultTableStyle="${name}" defaultPivotStyle="PivotStyleLight16">${style}</tableStyles>`);
}

/** The elements of a piece of XML, sorted by name; equal names keep their order. */
function inOrder(xml: string, order: readonly string[]): string {
  const elements = [...xml.matchAll(/<(\w+)(?:\s[^>]*)?(?:\/>|>.*?<\/\1>)/gs)].map(([element, name]) => {
    const at = order.indexOf(name as string);
    if (at < 0) throw new Error(`no place is known for <${name}>`);
    return { element, at };
  });
  return elements.sort((a, b) => a.at - b.at).map(({ element }) => element).join('');
}
