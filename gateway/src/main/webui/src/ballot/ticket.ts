import { fromBase64Url, sha256, toBase64Url } from './bytes.ts';
import type { BallotKey, Subject } from './contract.ts';

/** Blinded and kept *before* it is sent: after a crash the same blinded message gets the same signature. */
export interface PreparedTicket {
  readonly state: 'PREPARED';
  readonly sheetId: string;
  readonly key: BallotKey;
  readonly subjects: readonly Subject[];
  readonly commentLength?: number;
  readonly message: string;
  readonly inverse: string;
  readonly blindedMessage: string;
}

/**
 * Signed and unblinded. The blinded message and its inverse are gone: with the server's record of who was given which
 * blinded message they would tie this ballot to its voter.
 */
export interface SignedTicket {
  readonly state: 'SIGNED';
  readonly sheetId: string;
  readonly subjects: readonly Subject[];
  /** The longest comment; absent where none are taken. */
  readonly commentLength?: number;
  readonly message: string;
  readonly signature: string;
}

/** Cast. Message and signature stay as the proof for a complaint; the marks are never kept. */
export interface CastTicket {
  readonly state: 'CAST';
  readonly sheetId: string;
  readonly message: string;
  readonly signature: string;
}

/** What a voter must keep of one sheet, as plain JSON. */
export type Ticket = PreparedTicket | SignedTicket | CastTicket;

export interface TicketStore {
  find(sheetId: string): Promise<Ticket | undefined>;
  /** Keeps the ticket unless the sheet has one; returns the one that is kept then. */
  claim(ticket: PreparedTicket): Promise<Ticket>;
  replace(ticket: Ticket): Promise<void>;
}

/** What is published of a cast ballot: SHA-256 of its message. */
export async function receiptOf(ticket: Ticket): Promise<string> {
  return toBase64Url(await sha256(fromBase64Url(ticket.message)));
}

/** Keeps tickets in the browser, for this origin and profile. */
export class BrowserTickets implements TicketStore {
  constructor(private readonly storage: Storage = localStorage) {}

  async find(sheetId: string): Promise<Ticket | undefined> {
    return this.read(sheetId);
  }

  async claim(ticket: PreparedTicket): Promise<Ticket> {
    // Nothing may run between looking and keeping, so there is no await here.
    const kept = this.read(ticket.sheetId);
    if (!kept) {
      this.write(ticket);
    }
    return kept ?? ticket;
  }

  async replace(ticket: Ticket): Promise<void> {
    this.write(ticket);
  }

  private read(sheetId: string): Ticket | undefined {
    const text = this.storage.getItem(storageKey(sheetId));
    return text === null ? undefined : (JSON.parse(text) as Ticket);
  }

  private write(ticket: Ticket): void {
    this.storage.setItem(storageKey(ticket.sheetId), JSON.stringify(ticket));
  }
}

function storageKey(sheetId: string): string {
  return `hengjian.ballot.${sheetId}`;
}
