import { createPrivateKey, constants, privateDecrypt } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { blind, finalize, fingerprint, importKey, prepare } from '../src/ballot/blinding.ts';
import type { BallotKey } from '../src/ballot/contract.ts';
import vector from './data/rfc9474.json' with { type: 'json' };

const key: BallotKey = { kty: 'RSA', n: base64Url(vector.n), e: base64Url(vector.e), alg: 'PS384' };

afterEach(() => vi.restoreAllMocks());

describe('the test vector of RFC 9474', () => {
  it('blinds to the same message and inverse', async () => {
    drawInTurn(vector.salt, hexOf(inverseMod(number(vector.inv), number(vector.n)), vector.n.length));

    const blinded = await blind(await importKey(key), bytes(vector.prepared_msg));

    expect(hex(blinded.blindedMessage)).toBe(vector.blinded_msg);
    expect(hex(blinded.inverse)).toBe(vector.inv);
  });

  it('finalizes to the same signature', async () => {
    const signature = await finalize(
      await importKey(key),
      bytes(vector.prepared_msg),
      base64Url(vector.blind_sig),
      bytes(vector.inv),
    );

    expect(hex(signature)).toBe(vector.sig);
  });

  it('is what the raw RSA of the test server signs', () => {
    const part = (text: string) => base64Url(text);
    const [d, p, q] = [number(vector.d), number(vector.p), number(vector.q)];
    const privateKey = createPrivateKey({
      format: 'jwk',
      key: {
        ...key,
        d: part(vector.d),
        p: part(vector.p),
        q: part(vector.q),
        dp: part(hexOf(d % (p - 1n), vector.p.length)),
        dq: part(hexOf(d % (q - 1n), vector.q.length)),
        qi: part(hexOf(inverseMod(q, p), vector.p.length)),
      },
    });

    const signed = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, bytes(vector.blinded_msg));

    expect(hex(signed)).toBe(vector.blind_sig);
  });

  it('prepares by putting 32 random bytes before the token', () => {
    const token = 'ab'.repeat(32);
    drawInTurn(token, vector.msg_prefix);

    expect(hex(prepare())).toBe(vector.msg_prefix + token);
  });
});

describe('what is not trusted', () => {
  it('a signature of something else', async () => {
    const wrong = bytes(vector.blind_sig);
    wrong[100]! ^= 1;

    const finalized = finalize(
      await importKey(key),
      bytes(vector.prepared_msg),
      base64Url(hex(wrong)),
      bytes(vector.inv),
    );

    await expect(finalized).rejects.toMatchObject({ reason: 'BAD_SIGNATURE' });
  });

  it('a short key', async () => {
    const pair = await crypto.subtle.generateKey(
      { name: 'RSA-PSS', hash: 'SHA-384', modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]) },
      true,
      ['sign', 'verify'],
    );
    const { n } = await crypto.subtle.exportKey('jwk', pair.publicKey);

    await expect(importKey({ ...key, n: n! })).rejects.toMatchObject({ reason: 'BAD_KEY' });
  });

  it('another exponent', async () => {
    await expect(importKey({ ...key, e: 'Aw' })).rejects.toMatchObject({ reason: 'BAD_KEY' });
  });
});

it('fingerprints a key as RFC 7638 does', async () => {
  // The example of RFC 7638, section 3.1.
  const n =
    '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMs' +
    'tn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw';

  expect(await fingerprint({ ...key, n })).toBe('NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs');
});

/** The library takes salt and blinding factor from `getRandomValues` only; that is where they can be given to it. */
function drawInTurn(...draws: string[]): void {
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    const draw = bytes(draws.shift()!);
    (array as unknown as Uint8Array).set(draw);
    return array;
  });
}

function number(text: string): bigint {
  return BigInt(`0x${text}`);
}

function inverseMod(value: bigint, modulus: bigint): bigint {
  let [r0, r1, s0, s1] = [value, modulus, 1n, 0n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1, s0, s1] = [r1, r0 - quotient * r1, s1, s0 - quotient * s1];
  }
  return ((s0 % modulus) + modulus) % modulus;
}

function hexOf(value: bigint, length: number): string {
  return value.toString(16).padStart(length, '0');
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'hex'));
}

function hex(value: Uint8Array): string {
  return Buffer.from(value).toString('hex');
}

function base64Url(text: string): string {
  return Buffer.from(text, 'hex').toString('base64url');
}
