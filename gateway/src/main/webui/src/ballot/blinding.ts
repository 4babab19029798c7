import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { fromBase64Url, randomBytes, sha256, toBase64Url, type Bytes } from './bytes.ts';
import type { BallotKey } from './contract.ts';
import { Fault } from './refusal.ts';

export const SUITE = 'RSABSSA-SHA384-PSS-Randomized';
const suite = RSABSSA.SHA384.PSS.Randomized();

const TOKEN_BYTES = 32;
const SMALLEST_MODULUS_BITS = 2048;
/** 65537. Another exponent could be one for which blinding does not hide the message. */
const EXPONENT = 'AQAB';

export interface Blinded {
  readonly blindedMessage: Bytes;
  readonly inverse: Bytes;
}

export async function importKey(key: BallotKey): Promise<CryptoKey> {
  const imported = await crypto.subtle
    .importKey('jwk', { ...key }, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])
    .catch((cause: unknown) => {
      throw new Fault('BAD_KEY', 'unreadable', { cause });
    });
  const { modulusLength } = imported.algorithm as RsaHashedKeyAlgorithm;
  if (modulusLength < SMALLEST_MODULUS_BITS || key.e !== EXPONENT) {
    throw new Fault('BAD_KEY', `${modulusLength} bits, e=${key.e}`);
  }
  return imported;
}

/**
 * The RFC 7638 thumbprint. A server that gave each voter another key could recognise each ballot by the key that
 * verifies it; only voters who compare can notice that, and this is what they compare.
 */
export async function fingerprint(key: BallotKey): Promise<string> {
  const members = JSON.stringify({ e: key.e, kty: key.kty, n: key.n });
  return toBase64Url(await sha256(new TextEncoder().encode(members)));
}

/** Prepare (RFC 9474, 4.1) of a random token: 32 random bytes, then the token. */
export function prepare(): Bytes {
  return new Uint8Array(suite.prepare(randomBytes(TOKEN_BYTES)));
}

export async function blind(key: CryptoKey, message: Bytes): Promise<Blinded> {
  const { blindedMsg, inv } = await suite.blind(key, message);
  return { blindedMessage: new Uint8Array(blindedMsg), inverse: new Uint8Array(inv) };
}

/** Unblinds the server's signature and verifies it, so that a wrong one is noticed while it can be complained about. */
export async function finalize(key: CryptoKey, message: Bytes, blindSignature: string, inverse: Bytes): Promise<Bytes> {
  try {
    return new Uint8Array(await suite.finalize(key, message, fromBase64Url(blindSignature), inverse));
  } catch (cause) {
    throw new Fault('BAD_SIGNATURE', 'finalize', { cause });
  }
}
