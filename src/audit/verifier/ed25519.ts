import type { Bytes } from './bytes.js';

/** A point of the curve in extended coordinates: x = X/Z, y = Y/Z, T = XY/Z. */
type Point = readonly [bigint, bigint, bigint, bigint];

/**
 * Ed25519 (RFC 8032) for browsers whose WebCrypto does not know it. It only verifies, so it keeps no secret and need not
 * run in constant time. False for anything that is no key or no signature.
 */
export async function ed25519Holds(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const curve = edwards25519();
  const [r, s] = [signature.subarray(0, 32), littleEndian(signature.subarray(32))];
  const [keyPoint, noncePoint] = [curve.decode(publicKey), curve.decode(r)];
  if (!keyPoint || !noncePoint || s >= curve.order) return false;
  const hashed = new Uint8Array(await crypto.subtle.digest('SHA-512', joined(r, publicKey, message)));
  const k = littleEndian(hashed) % curve.order;
  return curve.same(curve.times(curve.base, s), curve.add(noncePoint, curve.times(keyPoint, k)));
}

export function littleEndian(bytes: Uint8Array): bigint {
  return bytes.reduceRight((number, byte) => (number << 8n) + BigInt(byte), 0n);
}

export function joined(...parts: readonly Uint8Array[]): Bytes {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The curve −x² + y² = 1 + d·x²·y² over the integers modulo 2²⁵⁵ − 19. */
export function edwards25519() {
  const p = 2n ** 255n - 19n;
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const mod = (number: bigint): bigint => ((number % p) + p) % p;
  const power = (base: bigint, exponent: bigint): bigint => {
    let [result, square] = [1n, mod(base)];
    for (let left = exponent; left > 0n; left >>= 1n) {
      if (left & 1n) result = (result * square) % p;
      square = (square * square) % p;
    }
    return result;
  };
  const d = mod(-121665n * power(121666n, p - 2n));
  const rootOfMinusOne = power(2n, (p - 1n) / 4n);
  const add = ([x1, y1, z1, t1]: Point, [x2, y2, z2, t2]: Point): Point => {
    const [a, b, c, e] = [mod((y1 - x1) * (y2 - x2)), mod((y1 + x1) * (y2 + x2)), mod(2n * d * t1 * t2), mod(2n * z1 * z2)];
    const [f, g, h, i] = [b - a, e - c, e + c, b + a];
    return [mod(f * g), mod(h * i), mod(g * h), mod(f * i)];
  };
  const times = (point: Point, factor: bigint): Point => {
    let [result, doubled]: [Point, Point] = [[0n, 1n, 1n, 0n], point];
    for (let left = factor; left > 0n; left >>= 1n) {
      if (left & 1n) result = add(result, doubled);
      doubled = add(doubled, doubled);
    }
    return result;
  };
  const same = ([x1, y1, z1]: Point, [x2, y2, z2]: Point): boolean => mod(x1 * z2 - x2 * z1) === 0n && mod(y1 * z2 - y2 * z1) === 0n;
  /** RFC 8032, 5.1.3: null for 32 bytes that are no point. */
  const decode = (bytes: Uint8Array): Point | null => {
    const number = littleEndian(bytes);
    const [y, odd] = [number & (2n ** 255n - 1n), number >> 255n];
    if (y >= p) return null;
    const [u, v] = [mod(y * y - 1n), mod(d * y * y + 1n)];
    let x = mod(u * v ** 3n * power(u * v ** 7n, (p - 5n) / 8n));
    if (mod(v * x * x) === mod(-u)) x = mod(x * rootOfMinusOne);
    if (mod(v * x * x) !== u || (x === 0n && odd === 1n)) return null;
    if ((x & 1n) !== odd) x = p - x;
    return [x, y, 1n, mod(x * y)];
  };
  const base = decode(Uint8Array.from({ length: 32 }, (_, index) => (index === 0 ? 0x58 : 0x66))) as Point;
  return { order, base, add, times, same, decode };
}
