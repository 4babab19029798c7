import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { checkInclusion, type PublishedReceipts } from '../src/ballot/index.ts';

const receipts = ['one', 'two', 'three']
  .map((text) => createHash('sha256').update(text).digest())
  .sort(Buffer.compare)
  .map((bytes) => bytes.toString('base64url'));
const [own, other, third] = receipts as [string, string, string];
const published = publish(receipts);

it.each([
  ['finds nothing against a true list', published, []],
  ['accepts tokens that were issued and not used', { ...published, issued: 9 }, []],
  ['misses its receipt', publish([other, third]), ['ABSENT']],
  ['notices another digest', { ...published, digest: own }, ['DIGEST']],
  ['notices another order', publish([own, third, other]), ['ORDER']],
  ['notices a receipt twice', publish([own, own, other]), ['ORDER']],
  ['notices more spent than issued', { ...published, issued: 2 }, ['COUNTS']],
  ['notices spent tokens without a ballot', { ...published, issued: 9, spent: 4 }, ['COUNTS']],
  ['notices ballots that are not listed', { ...published, issued: 9, spent: 4, cast: 4 }, ['COUNTS']],
])('%s', async (_, list, defects) => {
  expect(await checkInclusion(list, own)).toEqual(defects);
});

function publish(list: string[]): PublishedReceipts {
  const digest = createHash('sha256')
    .update(Buffer.concat(list.map((text) => Buffer.from(text, 'base64url'))))
    .digest('base64url');
  return { issued: list.length, spent: list.length, cast: list.length, digest, receipts: list };
}
