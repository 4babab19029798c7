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
  /** What is asked beside the overall grade; a ticket of an older client has none. */
  readonly questions?: readonly Question[];
}

/** What is to be known of comments before one is written. */
export interface CommentRule {
  readonly maxLength: number;
  /** That free text can identify its writer; to be shown where it is written. */
  readonly notice: string;
}

export interface Question {
  readonly code: string;
  readonly text: string;
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
  /** Absent or null where the review takes no comments. */
  readonly comments?: CommentRule | null;
  readonly subjects: readonly Subject[];
}

/** One subject's grade, overall or to a question; what has no mark is an abstention. */
export interface Mark {
  readonly cadreNumber: string;
  readonly question?: string;
  readonly grade: Grade;
}

/** What is said of a subject in words: it can identify its writer. */
export interface Comment {
  readonly cadreNumber: string;
  readonly text: string;
}

/** What is published of a sheet after close. */
export interface PublishedReceipts {
  readonly issued: number;
  readonly spent: number;
  readonly cast: number;
  readonly digest: string;
  readonly receipts: readonly string[];
}
