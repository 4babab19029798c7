import { constants, createHash, generateKeyPairSync, privateDecrypt, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Ballot, BallotKey, Comment, Mark, PublishedReceipts } from '../src/ballot/index.ts';
import sheet from './data/sheet.json' with { type: 'json' };

const BASE = '/api/assessment/v1';
const VOTER = 'voter-1';
const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });

interface Seen {
  readonly operation: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Tells connections apart. */
  readonly clientPort: number | undefined;
}

interface CastBallot {
  readonly message: string;
  readonly signature: string;
  readonly marks: Mark[];
  readonly comments?: Comment[];
}

class Problem {
  constructor(
    readonly status: number,
    readonly slug: string,
  ) {}
}

/** One poll with one voter, behind real HTTP, after the contract of the assessment service; its RSA is OpenSSL's. */
export class Poll {
  readonly seen: Seen[] = [];
  readonly cast: Mark[][] = [];
  readonly comments: Comment[] = [];
  /** The next answer of this operation is lost after the server did its work. */
  loseAnswerOf: string | undefined;
  /** What a dishonest server would change of its answers. */
  tamper: (operation: string, answer: object) => object = (_, answer) => answer;
  /** Static files beside the interface, for a browser. */
  readonly pages = new Map<string, { type: string; content: string }>();

  readonly sheetId = sheet.sheetId;
  readonly key = { ...keys.publicKey.export({ format: 'jwk' }), alg: 'PS384' } as unknown as BallotKey;
  private readonly server = createServer((request, response) => void this.serve(request, response));
  private readonly spent = new Set<string>();
  private issuedFor: string | undefined;
  private closed = false;

  static async start(): Promise<Poll> {
    const poll = new Poll();
    await new Promise<void>((resolve) => poll.server.listen(0, '127.0.0.1', resolve));
    return poll;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  get api(): string {
    return this.origin + BASE;
  }

  get identity() {
    return { headers: { Authorization: `Bearer ${VOTER}` } };
  }

  close(): void {
    this.closed = true;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  of(operation: string): Seen[] {
    return this.seen.filter((seen) => seen.operation === operation);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const page = this.pages.get(request.url ?? '');
    if (page) {
      response.writeHead(200, { 'Content-Type': page.type, 'Set-Cookie': `session=${VOTER}; HttpOnly; Path=/` });
      response.end(page.content);
      return;
    }
    const body = Buffer.concat(await request.toArray()).toString();
    const operation = operationOf(request);
    this.seen.push({ operation, headers: request.headers, body, clientPort: request.socket.remotePort });
    const { status, answer } = this.answer(operation, request.headers, body);
    if (operation === this.loseAnswerOf) {
      this.loseAnswerOf = undefined;
      response.destroy();
      return;
    }
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    response.writeHead(status, { 'Content-Type': type }).end(JSON.stringify(answer));
  }

  private answer(operation: string, headers: IncomingHttpHeaders, body: string): { status: number; answer: object } {
    try {
      const answer = this.perform(operation, headers, body);
      return { status: operation === 'casts' ? 201 : 200, answer: this.tamper(operation, answer) };
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      const { status, slug } = problem;
      return { status, answer: { type: `/problems/${slug}`, title: slug, status, detail: `about ${slug}` } };
    }
  }

  private perform(operation: string, headers: IncomingHttpHeaders, body: string): object {
    switch (operation) {
      case 'list':
        requireVoter(headers);
        return { items: this.closed ? [] : [this.ballot()] };
      case 'token':
        requireVoter(headers);
        return this.issue(JSON.parse(body));
      case 'casts':
        return this.accept(JSON.parse(body));
      case 'receipts':
        return this.publish();
      default:
        throw new Problem(404, 'not-found');
    }
  }

  private ballot(): Ballot {
    return {
      ...sheet,
      issued: this.issuedFor !== undefined,
      key: this.key,
    };
  }

  private issue({ blindedMessage }: { blindedMessage: string }): object {
    if (this.issuedFor !== undefined && this.issuedFor !== blindedMessage) {
      throw new Problem(409, 'ballot-already-issued');
    }
    this.issuedFor = blindedMessage;
    const raw = { key: keys.privateKey, padding: constants.RSA_NO_PADDING };
    const blindSignature = privateDecrypt(raw, Buffer.from(blindedMessage, 'base64url'));
    return { blindSignature: blindSignature.toString('base64url') };
  }

  private accept({ message, signature, marks, comments = [] }: CastBallot): object {
    if (this.closed) {
      throw new Problem(409, 'poll-closed');
    }
    const bytes = Buffer.from(message, 'base64url');
    const key = { key: keys.publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
    if (bytes.length !== 64 || !verify('sha384', bytes, key, Buffer.from(signature, 'base64url'))) {
      throw new Problem(422, 'ballot-invalid');
    }
    const receipt = createHash('sha256').update(bytes).digest('base64url');
    if (this.spent.has(receipt)) {
      throw new Problem(409, 'ballot-spent');
    }
    this.spent.add(receipt);
    this.cast.push(marks);
    this.comments.push(...comments);
    return { receipt };
  }

  private publish(): PublishedReceipts {
    if (!this.closed) {
      throw new Problem(409, 'poll-open');
    }
    // The voter's own and some of others, so that order and digest are of more than one.
    const others = ['a', 'b', 'c'].map((text) => createHash('sha256').update(text).digest());
    const all = [...others, ...[...this.spent].map((text) => Buffer.from(text, 'base64url'))].sort(Buffer.compare);
    return {
      issued: all.length + 1,
      spent: all.length,
      cast: all.length,
      digest: createHash('sha256').update(Buffer.concat(all)).digest('base64url'),
      receipts: all.map((bytes) => bytes.toString('base64url')),
    };
  }
}

function operationOf({ method, url }: IncomingMessage): string {
  const operations: Record<string, string> = {
    [`GET ${BASE}/ballots`]: 'list',
    [`POST ${BASE}/ballots/${sheet.sheetId}/token`]: 'token',
    [`POST ${BASE}/ballots/${sheet.sheetId}/casts`]: 'casts',
    [`GET ${BASE}/ballots/${sheet.sheetId}/receipts`]: 'receipts',
  };
  return operations[`${method} ${url}`] ?? 'unknown';
}

function requireVoter({ authorization, cookie }: IncomingHttpHeaders): void {
  if (authorization !== `Bearer ${VOTER}` && cookie !== `session=${VOTER}`) {
    throw new Problem(401, 'unauthenticated');
  }
}
