import type { Comment, Mark, PublishedReceipts, Subject } from './contract.ts';
import { exchange, jsonPost } from './http.ts';
import { Fault, Refusal } from './refusal.ts';
import { receiptOf, type SignedTicket, type TicketStore } from './ticket.ts';

export interface Casting {
  /**
   * `SPENT_BEFORE`: the token was spent already, by an earlier try whose answer was lost or by somebody who has this
   * ticket. The published receipts tell after close that a ballot was counted, never which marks it bore.
   */
  readonly outcome: 'CAST' | 'SPENT_BEFORE';
  readonly receipt: string;
}

export interface CastOptions {
  /** Wait a random time up to this, so that casting does not follow the token at once. */
  readonly delayUpToMillis?: number;
  /** Free text can identify its writer; say so where it is written. */
  readonly comments?: readonly Comment[];
}

/** The part that nobody is known to: it takes no credentials, so none can slip in. */
export class Urn {
  constructor(private readonly api: string) {}

  async cast(
    sheetId: string,
    marks: readonly Mark[],
    tickets: TicketStore,
    { delayUpToMillis = 0, comments = [] }: CastOptions = {},
  ): Promise<Casting> {
    const ticket = await tickets.find(sheetId);
    if (ticket?.state === 'CAST') {
      throw new Fault('ALREADY_CAST', sheetId);
    }
    if (ticket?.state !== 'SIGNED') {
      throw new Fault('NO_TOKEN', sheetId);
    }
    requireValid(marks, ticket.subjects);
    requireComments(comments, ticket);

    await new Promise((resolve) => setTimeout(resolve, randomUpTo(delayUpToMillis)));
    const receipt = await receiptOf(ticket);
    const outcome = await this.send(ticket, marks, comments, receipt);

    const { message, signature } = ticket;
    await tickets.replace({ state: 'CAST', sheetId, message, signature });
    return { outcome, receipt };
  }

  /** The list published after close; refused before. */
  async receipts(sheetId: string): Promise<PublishedReceipts> {
    return exchange(`${this.sheet(sheetId)}/receipts`, { credentials: 'omit' });
  }

  private async send(
    ticket: SignedTicket,
    marks: readonly Mark[],
    comments: readonly Comment[],
    receipt: string,
  ): Promise<Casting['outcome']> {
    const { sheetId, message, signature } = ticket;
    try {
      const answer = await exchange<{ receipt: string }>(`${this.sheet(sheetId)}/casts`, {
        ...jsonPost({ message, signature, marks, ...(comments.length > 0 ? { comments } : {}) }),
        credentials: 'omit',
      });
      if (answer.receipt !== receipt) {
        throw new Fault('BAD_RECEIPT', sheetId);
      }
      return 'CAST';
    } catch (error) {
      if (error instanceof Refusal && error.slug === 'ballot-spent') {
        return 'SPENT_BEFORE';
      }
      throw error;
    }
  }

  private sheet(sheetId: string): string {
    return `${this.api}/ballots/${encodeURIComponent(sheetId)}`;
  }
}

/** A slip of the pen is caught here: the sheet is not fetched again, for asking who is on it would say who casts. */
function requireValid(marks: readonly Mark[], subjects: readonly Subject[]): void {
  const marked = new Set<string>();
  for (const { cadreNumber, question } of marks) {
    const subject = subjects.find(({ number }) => number === cadreNumber);
    if (!subject) {
      throw new Fault('UNKNOWN_SUBJECT', cadreNumber);
    }
    const place = question === undefined ? cadreNumber : `${cadreNumber}/${question}`;
    if (question !== undefined && !subject.questions?.some(({ code }) => code === question)) {
      throw new Fault('UNKNOWN_QUESTION', place);
    }
    if (marked.has(place)) {
      throw new Fault('REPEATED_SUBJECT', place);
    }
    marked.add(place);
  }
}

function requireComments(comments: readonly Comment[], { subjects, commentLength }: SignedTicket): void {
  if (comments.length > 0 && commentLength === undefined) {
    throw new Fault('NO_COMMENTS', comments[0]!.cadreNumber);
  }
  const open = new Set(subjects.map(({ number }) => number));
  for (const { cadreNumber, text } of comments) {
    if (text.trim() === '' || text.length > commentLength!) {
      throw new Fault('COMMENT_LENGTH', cadreNumber);
    }
    if (!open.delete(cadreNumber)) {
      throw new Fault(
        subjects.some(({ number }) => number === cadreNumber) ? 'REPEATED_SUBJECT' : 'UNKNOWN_SUBJECT',
        cadreNumber,
      );
    }
  }
}

/** Unpredictable, since a delay that can be guessed can be subtracted. */
function randomUpTo(millis: number): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32) * millis;
}
