import { fromBase64Url, toBase64Url } from './bytes.ts';
import { blind, finalize, importKey, prepare, SUITE } from './blinding.ts';
import type { Ballot } from './contract.ts';
import { exchange, jsonPost } from './http.ts';
import { Fault } from './refusal.ts';
import type { CastTicket, PreparedTicket, SignedTicket, TicketStore } from './ticket.ts';

/** The part that knows who the voter is: it lists ballots and has tokens signed blind. It never sees a mark. */
export class Issuance {
  /**
   * @param api address of the assessment service, up to its version
   * @param identity what proves who asks: an `Authorization` header, or the session's credentials mode and headers
   */
  constructor(
    private readonly api: string,
    private readonly identity: Pick<RequestInit, 'credentials'> & { headers?: Record<string, string> },
  ) {}

  async listBallots(): Promise<readonly Ballot[]> {
    const { items } = await exchange<{ items: Ballot[] }>(`${this.api}/ballots`, this.identity);
    return items;
  }

  /** Gets the sheet's one token. Interrupted anywhere, it goes on where it was when called again. */
  async obtainToken(ballot: Ballot, tickets: TicketStore): Promise<SignedTicket | CastTicket> {
    const ticket = (await tickets.find(ballot.sheetId)) ?? (await tickets.claim(await prepareTicket(ballot)));
    if (ticket.state !== 'PREPARED') {
      return ticket;
    }
    const signed = await this.sign(ticket);
    await tickets.replace(signed);
    return signed;
  }

  private async sign(ticket: PreparedTicket): Promise<SignedTicket> {
    const { sheetId, subjects, commentLength, message } = ticket;
    const post = jsonPost({ blindedMessage: ticket.blindedMessage });
    const { blindSignature } = await exchange<{ blindSignature: string }>(
      `${this.api}/ballots/${encodeURIComponent(sheetId)}/token`,
      { ...this.identity, ...post, headers: { ...this.identity.headers, ...post.headers } },
    );
    const signature = await finalize(
      await importKey(ticket.key),
      fromBase64Url(message),
      blindSignature,
      fromBase64Url(ticket.inverse),
    );
    return { state: 'SIGNED', sheetId, subjects, ...length(commentLength), message, signature: toBase64Url(signature) };
  }
}

async function prepareTicket(ballot: Ballot): Promise<PreparedTicket> {
  if (ballot.suite !== SUITE) {
    throw new Fault('BAD_KEY', ballot.suite);
  }
  const { sheetId, key, subjects } = ballot;
  const message = prepare();
  const { blindedMessage, inverse } = await blind(await importKey(key), message);
  return {
    state: 'PREPARED',
    sheetId,
    key,
    subjects,
    ...length(ballot.comments?.maxLength),
    message: toBase64Url(message),
    inverse: toBase64Url(inverse),
    blindedMessage: toBase64Url(blindedMessage),
  };
}

function length(commentLength: number | undefined): { commentLength?: number } {
  return commentLength === undefined ? {} : { commentLength };
}
