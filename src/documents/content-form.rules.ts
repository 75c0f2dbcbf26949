/** What documents may be, and how the names of such files end; the first ending is the usual one. */
export const ENDINGS = {
  'application/pdf': ['.pdf'],
  'application/pkcs7-mime': ['.p7m'],
  'application/xml': ['.xml'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/tiff': ['.tif', '.tiff'],
} as const;

export type MediaType = keyof typeof ENDINGS;
export const MEDIA_TYPES = Object.keys(ENDINGS) as MediaType[];

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const JPEG = [0xff, 0xd8, 0xff];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const TIFF_LITTLE = [0x49, 0x49, 0x2a, 0x00];
const TIFF_BIG = [0x4d, 0x4d, 0x00, 0x2a];
/** The object identifier 1.2.840.113549.1.7.2: signed data. */
const SIGNED_DATA = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
const SEQUENCE = 0x30;

/** As much of a file as says what it is. */
const HEAD_BYTES = 1_024;
const TAIL_BYTES = 256;

/** What a content is, by its first bytes alone: nothing of it is parsed. Null where it is none of what is taken. */
export function mediaTypeOf(content: Uint8Array): MediaType | null {
  if (beginsWith(content, PDF)) return 'application/pdf';
  if (beginsWith(content, JPEG)) return 'image/jpeg';
  if (beginsWith(content, PNG)) return 'image/png';
  if (beginsWith(content, TIFF_LITTLE) || beginsWith(content, TIFF_BIG)) return 'image/tiff';
  if (isSigned(content) || isSigned(fromBase64(content))) return 'application/pkcs7-mime';
  return isXml(content) ? 'application/xml' : null;
}

/** The name with an ending that fits what the file is, so that nobody's program opens it as something else. */
export function nameFor(mediaType: MediaType, name: string, maxLength: number): string {
  const endings: readonly string[] = ENDINGS[mediaType];
  if (endings.some((ending) => name.toLowerCase().endsWith(ending))) return name;
  const [usual = ''] = endings;
  return `${[...name].slice(0, maxLength - usual.length).join('')}${usual}`;
}

function beginsWith(content: Uint8Array, bytes: readonly number[], at = 0): boolean {
  return bytes.every((byte, index) => content[at + index] === byte);
}

/** A sequence, of whatever length and however that is written, that begins with the identifier of signed data. */
function isSigned(content: Uint8Array): boolean {
  const length = content[1];
  if (content[0] !== SEQUENCE || length === undefined) return false;
  const longForm = length > 0x80 ? length - 0x80 : 0;
  return longForm <= 4 && beginsWith(content, SIGNED_DATA, 2 + longForm);
}

/** The first bytes of what came as base64, with or without the lines of PEM around it. */
function fromBase64(content: Uint8Array): Uint8Array {
  const head = Buffer.from(content.subarray(0, HEAD_BYTES)).toString('latin1');
  const [, text = ''] = /^(?:-----BEGIN (?:PKCS7|CMS|PKCS #7 SIGNED DATA)-----\r?\n)?([A-Za-z0-9+/\r\n]{24,})/.exec(head) ?? [];
  return Buffer.from(text, 'base64');
}

const DECLARATION = /^<\?xml[ \t\r\n]/;
const ROOT = /^<(?:!--|[\p{L}_:])/u;
/** Pages are made to be opened in a browser, and documents are not. */
const PAGE = /^<(?:html|script|body|head|meta)\b/i;

function isXml(content: Uint8Array): boolean {
  const text = headOf(content);
  if (text === null || PAGE.test(text) || !(DECLARATION.test(text) || ROOT.test(text))) return false;
  const end = Buffer.from(content.subarray(-TAIL_BYTES)).toString('latin1');
  return />[\s\0]*$/.test(end);
}

/** The beginning as text, without mark of order and blanks; null where it is none. */
function headOf(content: Uint8Array): string | null {
  const head = content.subarray(0, HEAD_BYTES);
  const encoding = beginsWith(head, [0xff, 0xfe]) ? 'utf-16le' : beginsWith(head, [0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(head).trimStart();
  return /[\0-\x08\x0e-\x1f]/.test(text) ? null : text;
}
