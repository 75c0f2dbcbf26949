import { randomBytes } from 'node:crypto';
import { Conflict, sha256Hex, Unavailable } from '../../kernel/index.js';

/** An authority answers within seconds, in some thousand bytes. */
const PATIENCE_MS = 15_000;
const MOST_BYTES = 262_144;

const SHA_256 = '2.16.840.1.101.3.4.2.1';
const TIME_STAMP_INFO = '1.2.840.113549.1.9.16.1.4';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const COMMON_NAME = '2.5.4.3';

/** What a good time stamp says. */
export interface Stamped {
  /** UTC: by then the statement existed. */
  at: string;
  /** The name in the certificate of whoever stamped. */
  by: string;
  serial: string;
  /** The last moment of that certificate's validity. */
  validUntil: string;
  /** Whether the certificate leads to one of those that the caller trusts; null where none were given. */
  trusted: boolean | null;
}

export type StampOutcome = { holds: true; stamped: Stamped } | { holds: false; problem: string; expected: string; found: string };

/** pkijs is for time stamps alone: most commands do without. */
async function pki() {
  const asn1js = await import('asn1js');
  return { pkijs: await import('pkijs'), asn1js };
}

/**
 * Asks an authority (RFC 3161 over HTTP) to stamp the SHA-256 of a text; answers the token, base64, having checked it.
 * @throws Unavailable `timestamp-unavailable`, Conflict `timestamp-refused`
 */
export async function askTimeStamp(authority: string, text: string): Promise<string> {
  const { pkijs, asn1js } = await pki();
  const nonce = randomBytes(16);
  nonce[0] = ((nonce[0] as number) & 0x3f) | 0x40;
  const query = new pkijs.TimeStampReq({
    version: 1,
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: SHA_256, algorithmParams: new asn1js.Null() }),
      hashedMessage: new asn1js.OctetString({ valueHex: Buffer.from(sha256Hex(text), 'hex') }),
    }),
    nonce: new asn1js.Integer({ valueHex: nonce }),
    certReq: true,
  });
  const answer = await post(authority, new Uint8Array(query.toSchema().toBER()));
  const { token, status } = await tokenOf(answer, nonce);
  if (token === null) throw refusedBy(authority, status);
  const outcome = await checkTimeStamp(token, text, null);
  if (!outcome.holds) throw refusedBy(authority, `${outcome.problem}: ${outcome.expected} ≠ ${outcome.found}`);
  return token;
}

async function post(authority: string, query: Uint8Array): Promise<Uint8Array> {
  try {
    const response = await fetch(authority, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: new Uint8Array(query),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      parts.push(part);
      length += part.length;
      if (length > MOST_BYTES) throw new Error(`more than ${MOST_BYTES} bytes`);
    }
    if (response.ok) return Buffer.concat(parts);
    throw new Error(`HTTP ${response.status}`);
  } catch (error) {
    throw unanswered(authority, error);
  }
}

/** The token in an authority's answer to a query with that nonce; without one, what it says instead. */
async function tokenOf(answer: Uint8Array, nonce: Uint8Array): Promise<{ token: string | null; status: string }> {
  const { pkijs } = await pki();
  try {
    const response = pkijs.TimeStampResp.fromBER(new Uint8Array(answer));
    const { status, statusStrings } = response.status;
    const granted = Number(status) <= 1;
    if (!granted || !response.timeStampToken) return { token: null, status: `status ${Number(status)} ${(statusStrings ?? []).map((text) => text.valueBlock.value).join(' ')}`.trim() };
    const { info } = await openToken(new Uint8Array(response.timeStampToken.toSchema().toBER()));
    const given = Buffer.from(info.nonce?.valueBlock.valueHexView ?? []);
    if (!given.equals(nonce)) return { token: null, status: 'another nonce than the one asked with' };
    return { token: Buffer.from(response.timeStampToken.toSchema().toBER()).toString('base64'), status: 'granted' };
  } catch (error) {
    return { token: null, status: `no RFC 3161 answer (${error instanceof Error ? error.message : String(error)})` };
  }
}

async function openToken(der: Uint8Array<ArrayBuffer>) {
  const { pkijs } = await pki();
  const content = pkijs.ContentInfo.fromBER(der);
  if (content.contentType !== SIGNED_DATA) throw new Error('no signed data');
  const data = new pkijs.SignedData({ schema: content.content });
  const { eContentType, eContent } = data.encapContentInfo;
  if (eContentType !== TIME_STAMP_INFO || !eContent || data.signerInfos.length !== 1) throw new Error('no time stamp by one authority');
  return { data, info: pkijs.TSTInfo.fromBER(eContent.getValue()) };
}

/**
 * Whether a token stamps that text: its imprint, and the signature of the authority whose certificate it carries, which
 * is for stamping and was valid then. `trusted` are certificates in PEM, to one of which the authority's must lead.
 */
export async function checkTimeStamp(token: string, text: string, trusted: string | null): Promise<StampOutcome> {
  try {
    const opened = await openToken(new Uint8Array(Buffer.from(token, 'base64')));
    const { hashAlgorithm, hashedMessage } = opened.info.messageImprint;
    const digest = sha256Hex(text);
    const imprint = Buffer.from(hashedMessage.valueBlock.valueHexView).toString('hex');
    if (hashAlgorithm.algorithmId !== SHA_256 || imprint !== digest) return { holds: false, problem: 'time-stamp-imprint', expected: digest, found: imprint };
    return await checkSigner(opened, text, trusted);
  } catch (error) {
    return { holds: false, problem: 'time-stamp', expected: 'an RFC 3161 time stamp', found: error instanceof Error ? error.message : String(error) };
  }
}

type Opened = Awaited<ReturnType<typeof openToken>>;

async function checkSigner(opened: Opened, text: string, trusted: string | null): Promise<StampOutcome> {
  const { info } = opened;
  const at = info.genTime.toISOString();
  const signed = (found: string): StampOutcome => ({ holds: false, problem: 'time-stamp-signature', expected: 'the signature of the authority whose certificate it carries', found });
  const imprinted = await verifiedBy(opened, text, null);
  if (!imprinted.certificate || imprinted.error !== null) return signed(imprinted.error ?? 'none');
  const { certificate } = imprinted;
  const usage = certificate.extensions?.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE)?.parsedValue as { keyPurposes?: string[] } | undefined;
  if (!usage?.keyPurposes?.includes(TIME_STAMPING)) return signed('a certificate that is not for time stamps');
  const [since, until] = [certificate.notBefore.value, certificate.notAfter.value];
  if (info.genTime < since || info.genTime > until) return signed(`a certificate that was not valid at ${at}`);
  const chained = trusted === null ? null : (await verifiedBy(opened, text, await certificatesIn(trusted))).error;
  if (typeof chained === 'string') return { holds: false, problem: 'time-stamp-authority', expected: 'a certificate that leads to a trusted one', found: chained };
  const names = certificate.subject.typesAndValues.filter(({ type }) => type === COMMON_NAME).map(({ value }) => String(value.valueBlock.value));
  const serial = Buffer.from(info.serialNumber.valueBlock.valueHexView).toString('hex');
  return { holds: true, stamped: { at, by: names.join(', '), serial, validUntil: until.toISOString(), trusted: trusted === null ? null : true } };
}

async function certificatesIn(pem: string) {
  const { pkijs } = await pki();
  const blocks = [...pem.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]+?)-----END CERTIFICATE-----/g)];
  return blocks.map(([, base64 = '']) => pkijs.Certificate.fromBER(new Uint8Array(Buffer.from(base64, 'base64'))));
}

/** The certificate whose key made the signature, with `trusted` also led back to one of those; or what is wrong. */
async function verifiedBy({ data, info }: Opened, text: string, trusted: Awaited<ReturnType<typeof certificatesIn>> | null) {
  const chain = trusted === null ? {} : { checkChain: true, trustedCerts: trusted };
  try {
    const stamped = new Uint8Array(Buffer.from(text)).buffer;
    const { signatureVerified, signerCertificate } = await data.verify({ signer: 0, data: stamped, checkDate: info.genTime, extendedMode: true, ...chain });
    return { certificate: signerCertificate ?? null, error: signatureVerified === true ? null : 'another one' };
  } catch (error) {
    return { certificate: null, error: (error as { message?: string }).message ?? String(error) };
  }
}

function unanswered(authority: string, error: unknown): Unavailable {
  const cause = error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : String(error);
  const sentence = { it: `L’autorità di marcatura ${authority} non ha risposto (${cause}): non è stato conservato nulla.`, en: `The time-stamping authority ${authority} did not answer (${cause}): nothing was kept.` };
  return new Unavailable('timestamp-unavailable', sentence, { authority });
}

function refusedBy(authority: string, said: string): Conflict {
  const sentence = { it: `L’autorità di marcatura ${authority} non ha dato una marca valida (${said}): non è stato conservato nulla.`, en: `The time-stamping authority ${authority} gave no valid time stamp (${said}): nothing was kept.` };
  return new Conflict('timestamp-refused', sentence, { authority });
}
