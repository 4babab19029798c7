import { fromBase64Url, sha256, toBase64Url, type Bytes } from './bytes.ts';
import type { PublishedReceipts } from './contract.ts';

export type Defect =
  /** This ballot's receipt is not on the list. */
  | 'ABSENT'
  /** The list does not have the digest that was published with it. */
  | 'DIGEST'
  /** Not ascending, or a receipt twice: the list would not be the same for everybody. */
  | 'ORDER'
  /** Not issued ≥ spent = cast = length of the list. */
  | 'COUNTS';

/** What speaks against the published list, from this voter's point of view; empty if all is well. */
export async function checkInclusion(published: PublishedReceipts, receipt: string): Promise<readonly Defect[]> {
  const receipts = published.receipts.map(fromBase64Url);
  const digest = toBase64Url(await sha256(joined(receipts)));
  const { issued, spent, cast } = published;

  const defects: Defect[] = [];
  if (!published.receipts.includes(receipt)) {
    defects.push('ABSENT');
  }
  if (digest !== published.digest) {
    defects.push('DIGEST');
  }
  if (!receipts.every((bytes, index) => index === 0 || isBefore(receipts[index - 1]!, bytes))) {
    defects.push('ORDER');
  }
  if (issued < spent || spent !== cast || cast !== receipts.length) {
    defects.push('COUNTS');
  }
  return defects;
}

function joined(receipts: readonly Bytes[]): Bytes {
  return new Uint8Array(receipts.flatMap((bytes) => [...bytes]));
}

function isBefore(left: Bytes, right: Bytes): boolean {
  const at = left.findIndex((byte, index) => byte !== right[index]);
  return at >= 0 && left[at]! < (right[at] ?? -1);
}
