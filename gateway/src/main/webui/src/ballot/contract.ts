/** The interface of the assessment service, as far as a voter uses it. */

export const GRADES = ['EXCELLENT', 'COMPETENT', 'BASIC', 'INCOMPETENT'] as const;
export type Grade = (typeof GRADES)[number];

export interface BallotKey {
  readonly kty: 'RSA';
  readonly n: string;
  readonly e: string;
  readonly alg: 'PS384';
}

export interface Subject {
  readonly number: string;
  readonly name: string;
  readonly postTitle: string;
}

export interface Ballot {
  readonly reviewId: string;
  readonly title: string;
  readonly sheetId: string;
  readonly voterClass: string;
  readonly issued: boolean;
  readonly closesAt: string | null;
  readonly settingsDigest: string;
  readonly key: BallotKey;
  readonly suite: string;
  readonly subjects: readonly Subject[];
}

/** One subject's grade; a subject without a mark is an abstention. */
export interface Mark {
  readonly cadreNumber: string;
  readonly grade: Grade;
}

/** What is published of a sheet after close. */
export interface PublishedReceipts {
  readonly issued: number;
  readonly spent: number;
  readonly cast: number;
  readonly digest: string;
  readonly receipts: readonly string[];
}
