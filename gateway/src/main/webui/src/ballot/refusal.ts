/** One invalid place of a request: a JSON pointer and what is wrong there. */
export interface FieldError {
  readonly pointer?: string;
  readonly detail?: string;
}

/** The server's no: an RFC 9457 problem. Tell cases apart by `slug`, never by the texts. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string | undefined,
    readonly errors: readonly FieldError[],
  ) {
    super(`${status} ${title}`);
  }

  static async of(response: Response): Promise<Refusal> {
    // Something in between (a proxy, say) may refuse without a problem document.
    const problem = await response.json().catch(() => null);
    return new Refusal(
      response.status,
      problem?.type ?? 'about:blank',
      problem?.title ?? response.statusText,
      problem?.detail,
      problem?.errors ?? [],
    );
  }

  /** The last part of the type: `ballot-spent` of `/problems/ballot-spent`. */
  get slug(): string {
    return this.type.slice(this.type.lastIndexOf('/') + 1);
  }
}

export type FaultReason =
  /** No usable answer came. What was asked may have happened all the same; asking again is safe. */
  | 'NO_ANSWER'
  /** The poll's key or suite is not what this client trusts. */
  | 'BAD_KEY'
  /** The signature that the server gave does not fit the poll's key: it must not be used. */
  | 'BAD_SIGNATURE'
  /** The server acknowledged another ballot than the one sent. */
  | 'BAD_RECEIPT'
  | 'NO_TOKEN'
  | 'ALREADY_CAST'
  | 'UNKNOWN_SUBJECT'
  | 'UNKNOWN_QUESTION'
  | 'NO_COMMENTS'
  | 'COMMENT_LENGTH'
  | 'REPEATED_SUBJECT';

/** This client's no: nothing was sent, or the answer can't be trusted. */
export class Fault extends Error {
  override readonly name = 'Fault';

  constructor(
    readonly reason: FaultReason,
    readonly about: string,
    options?: ErrorOptions,
  ) {
    super(`${reason}: ${about}`, options);
  }
}
