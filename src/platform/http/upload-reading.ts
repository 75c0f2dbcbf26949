import { createHash } from 'node:crypto';
import type { Multipart, MultipartFile, MultipartValue } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { InvalidInput, Refusal, type Sentence } from '../../kernel/index.js';
import { plainFileName } from './file-name.js';
import { TransportRefusal } from './problem.js';
import { normalised } from './text.js';

/** The part that holds the file. */
export const FILE_PART = 'file';
const MAX_FIELDS = 20;
const MAX_FIELD_BYTES = 16 * 1024;
/** Beside the file: its fields, and the headers of the parts. */
const BESIDE_BYTES = 512 * 1024;

/** A file as it came: what its sender calls it, reduced to a plain name, and what its sender says that it is. */
export interface UploadedFile {
  name: string;
  /** The sender's word, in lower case: no proof of anything. */
  type: string;
  content: Uint8Array;
  /** SHA-256 of the content, lower-case hex. */
  sha256: string;
}

export interface Upload {
  file: UploadedFile;
  /** The other parts, all of them text. */
  fields: Record<string, string>;
}

/**
 * Reads a form with one file of at most `maxBytes`. Whatever happens, nothing of the request is left unread on the
 * connection. @throws InvalidInput `invalid-request`; TransportRefusal 413 `file-too-large`
 */
export async function readUpload(request: FastifyRequest, maxBytes: number): Promise<Upload> {
  const { raw } = request;
  if (!request.isMultipart()) throw noFile();
  // Whoever went away while waiting sends nothing more, not even an end.
  if (raw.destroyed) throw notWellFormed();
  const limit = limitReceived(request, maxBytes);
  try {
    return await Promise.race([partsOf(request, maxBytes), limit.exceeded]);
  } catch (error) {
    throw error instanceof Refusal ? error : notWellFormed();
  } finally {
    limit.stop();
    raw.unpipe();
    raw.resume();
  }
}

async function partsOf(request: FastifyRequest, maxBytes: number): Promise<Upload> {
  const fields: Record<string, string> = {};
  let file: UploadedFile | null = null;
  // One file and one byte more than may be: what is beyond is refused here, in our words.
  const limits = { fileSize: maxBytes + 1, files: 2, fields: MAX_FIELDS, fieldSize: MAX_FIELD_BYTES, parts: MAX_FIELDS + 2, headerPairs: 20 };
  for await (const part of request.parts({ limits })) {
    if (part.type !== 'file') addField(fields, part);
    else if (file || part.fieldname !== FILE_PART) throw file ? secondFile() : unknownFile(part);
    else file = await fileOf(part, maxBytes, request.headers['content-length']);
  }
  if (!file) throw noFile();
  return { file, fields };
}

async function fileOf({ file, filename, mimetype }: MultipartFile, maxBytes: number, declared: string | undefined): Promise<UploadedFile> {
  const buffer = Buffer.allocUnsafeSlow(Math.min(maxBytes, declared === undefined ? maxBytes : Number(declared)));
  const hash = createHash('sha256');
  let length = 0;
  for await (const chunk of file as AsyncIterable<Buffer>) {
    if (length + chunk.length > maxBytes) throw fileTooLarge(maxBytes);
    hash.update(chunk);
    length += chunk.copy(buffer, length);
  }
  if (length === 0) throw emptyFile();
  return { name: plainFileName(filename), type: mimetype.slice(0, 100), content: buffer.subarray(0, length), sha256: hash.digest('hex') };
}

function addField(fields: Record<string, string>, part: MultipartValue): void {
  const { fieldname: name, value, valueTruncated } = part;
  if (name === FILE_PART) throw noFile();
  // The parser puts this in place of bytes that are not UTF-8.
  if (typeof value !== 'string' || valueTruncated || value.includes('\ufffd')) throw badField(name, NOT_TEXT);
  if (name in fields) throw badField(name, TWICE);
  fields[name] = normalised(value);
}

/** A body may be without end before, between and after its parts as well. */
function limitReceived({ raw }: FastifyRequest, maxBytes: number): { exceeded: Promise<never>; stop: () => void } {
  let received = 0;
  let refuse: (refusal: Refusal) => void = () => undefined;
  const exceeded = new Promise<never>((_resolve, reject) => (refuse = reject));
  const count = (chunk: Buffer): void => {
    received += chunk.length;
    if (received > maxBytes + BESIDE_BYTES) refuse(fileTooLarge(maxBytes));
  };
  raw.on('data', count);
  return { exceeded, stop: () => void raw.off('data', count) };
}

const NOT_TEXT: Sentence = { it: 'Il campo deve essere testo in UTF-8, non troppo lungo.', en: 'This field must be text in UTF-8, not too long.' };
const TWICE: Sentence = { it: 'Il campo è ripetuto.', en: 'This field comes twice.' };

function badField(name: string | undefined, sentence: Sentence): InvalidInput {
  return InvalidInput.at('invalid-request', `/${(name ?? '').slice(0, 80).replace(/\p{Cs}/gu, '\ufffd').replaceAll('~', '~0').replaceAll('/', '~1')}`, sentence);
}

function unknownFile({ fieldname }: Multipart): InvalidInput {
  return badField(fieldname, { it: `Il file deve stare nella parte "${FILE_PART}".`, en: `The file must be in the part "${FILE_PART}".` });
}

function secondFile(): InvalidInput {
  return badField(FILE_PART, { it: 'Si carica un solo file alla volta.', en: 'Files are uploaded one at a time.' });
}

function emptyFile(): InvalidInput {
  return badField(FILE_PART, { it: 'Il file è vuoto.', en: 'The file is empty.' });
}

function noFile(): InvalidInput {
  return badField(FILE_PART, {
    it: `Manca il file: va inviato nella parte "${FILE_PART}" di un modulo multipart/form-data, con il suo nome.`,
    en: `The file is missing: send it in the part "${FILE_PART}" of a multipart/form-data form, with its name.`,
  });
}

function notWellFormed(): InvalidInput {
  return InvalidInput.at('invalid-request', '', {
    it: 'Il modulo multipart/form-data non è ben formato o è arrivato solo in parte: il file non è stato caricato.',
    en: 'The multipart/form-data form is not well formed or arrived only in part: the file was not uploaded.',
  });
}

function fileTooLarge(maxBytes: number): TransportRefusal {
  const mebibytes = maxBytes / 2 ** 20;
  return new TransportRefusal(413, 'file-too-large', {
    it: `Il file supera i ${mebibytes} MiB ammessi: non è stato caricato.`,
    en: `The file is larger than the ${mebibytes} MiB that are allowed: it was not uploaded.`,
  });
}
