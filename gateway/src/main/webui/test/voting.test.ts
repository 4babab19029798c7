import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileTickets } from '../src/ballot/file-tickets.ts';
import { checkInclusion, Issuance, receiptOf, Urn, type Ballot, type Mark } from '../src/ballot/index.ts';
import { Poll } from './poll.ts';

const MARKS: Mark[] = [
  { cadreNumber: 'C001', grade: 'EXCELLENT' },
  { cadreNumber: 'C002', question: 'B1', grade: 'BASIC' },
  { cadreNumber: 'C002', grade: 'BASIC' },
];

let poll: Poll;
let folder: string;
let tickets: FileTickets;
let issuance: Issuance;
let urn: Urn;
let ballot: Ballot;

beforeEach(async () => {
  poll = await Poll.start();
  folder = await mkdtemp(join(tmpdir(), 'tickets-'));
  tickets = new FileTickets(folder);
  issuance = new Issuance(poll.api, poll.identity);
  urn = new Urn(poll.api);
  ballot = (await issuance.listBallots())[0]!;
});

afterEach(async () => {
  poll.stop();
  await rm(folder, { recursive: true });
});

describe('a token', () => {
  it('is issued once; asking again asks nothing of the server', async () => {
    const first = await issuance.obtainToken(ballot, tickets);

    expect(await issuance.obtainToken(ballot, tickets)).toEqual(first);
    expect(poll.of('token')).toHaveLength(1);
  });

  it('survives a lost answer: the same blinded message is sent again', async () => {
    poll.loseAnswerOf = 'token';
    await expect(issuance.obtainToken(ballot, tickets)).rejects.toMatchObject({ reason: 'NO_ANSWER' });

    const ticket = await issuance.obtainToken(ballot, tickets);

    expect(ticket.state).toBe('SIGNED');
    expect(new Set(poll.of('token').map((seen) => seen.body)).size).toBe(1);
  });

  it('is one for two commands at once', async () => {
    await Promise.all([issuance.obtainToken(ballot, tickets), issuance.obtainToken(ballot, tickets)]);

    expect(new Set(poll.of('token').map((seen) => seen.body)).size).toBe(1);
  });

  it('is refused to a second ticket', async () => {
    await issuance.obtainToken(ballot, tickets);

    const elsewhere = issuance.obtainToken(ballot, new FileTickets(join(folder, 'elsewhere')));

    await expect(elsewhere).rejects.toMatchObject({ status: 409, slug: 'ballot-already-issued' });
  });

  it('is not taken with a signature of another key', async () => {
    poll.tamper = () => ({ blindSignature: ballot.key.n });

    await expect(issuance.obtainToken(ballot, tickets)).rejects.toMatchObject({ reason: 'BAD_SIGNATURE' });
    expect((await tickets.find(ballot.sheetId))?.state).toBe('PREPARED');
  });

  it('is not asked for under an unknown suite', async () => {
    const other = { ...ballot, suite: 'RSABSSA-SHA384-PSSZERO-Deterministic' };

    await expect(issuance.obtainToken(other, tickets)).rejects.toMatchObject({ reason: 'BAD_KEY' });
    expect(poll.of('token')).toHaveLength(0);
  });
});

describe('a ticket', () => {
  it('can be read by its owner only', async () => {
    await issuance.obtainToken(ballot, tickets);

    expect(await readdir(folder)).toEqual([`${ballot.sheetId}.json`]);
    expect((await stat(join(folder, `${ballot.sheetId}.json`))).mode & 0o777).toBe(0o600);
  });

  it('keeps nothing that ties it to the issued token, and no marks', async () => {
    await issuance.obtainToken(ballot, tickets);
    expect(Object.keys((await tickets.find(ballot.sheetId))!).sort()).toEqual([
      'commentLength',
      'message',
      'sheetId',
      'signature',
      'state',
      'subjects',
    ]);

    await urn.cast(ballot.sheetId, MARKS, tickets);

    expect(Object.keys((await tickets.find(ballot.sheetId))!).sort()).toEqual([
      'message',
      'sheetId',
      'signature',
      'state',
    ]);
  });
});

describe('a ballot', () => {
  it('arrives with its marks and without a word of who cast it', async () => {
    await issuance.obtainToken(ballot, tickets);

    const { outcome, receipt } = await urn.cast(ballot.sheetId, MARKS, tickets);

    expect(outcome).toBe('CAST');
    expect(poll.cast).toEqual([MARKS]);
    const [cast] = poll.of('casts');
    expect(cast!.headers).not.toHaveProperty('authorization');
    expect(cast!.headers).not.toHaveProperty('cookie');
    expect(cast!.headers).not.toHaveProperty('referer');
    expect(Object.keys(JSON.parse(cast!.body)).sort()).toEqual(['marks', 'message', 'signature']);
    expect(receipt).toBe(await receiptOf((await tickets.find(ballot.sheetId))!));
  });

  it('whose answer was lost counts as cast when the server says spent', async () => {
    await issuance.obtainToken(ballot, tickets);
    poll.loseAnswerOf = 'casts';
    await expect(urn.cast(ballot.sheetId, MARKS, tickets)).rejects.toMatchObject({ reason: 'NO_ANSWER' });

    const { outcome, receipt } = await urn.cast(ballot.sheetId, MARKS, tickets);

    expect(outcome).toBe('SPENT_BEFORE');
    expect(poll.cast).toEqual([MARKS]);
    poll.close();
    expect(await checkInclusion(await urn.receipts(ballot.sheetId), receipt)).toEqual([]);
  });

  it('is not cast twice', async () => {
    await issuance.obtainToken(ballot, tickets);
    await urn.cast(ballot.sheetId, MARKS, tickets);

    await expect(urn.cast(ballot.sheetId, MARKS, tickets)).rejects.toMatchObject({ reason: 'ALREADY_CAST' });
    expect(poll.of('casts')).toHaveLength(1);
  });

  it('is not cast without a token', async () => {
    await expect(urn.cast(ballot.sheetId, MARKS, tickets)).rejects.toMatchObject({ reason: 'NO_TOKEN' });
  });

  it.each([
    ['UNKNOWN_SUBJECT', [{ cadreNumber: 'C009', grade: 'BASIC' }]],
    ['UNKNOWN_QUESTION', [{ cadreNumber: 'C001', question: 'B1', grade: 'BASIC' }]],
    ['UNKNOWN_QUESTION', [{ cadreNumber: 'C002', question: 'B9', grade: 'BASIC' }]],
    [
      'REPEATED_SUBJECT',
      [
        { cadreNumber: 'C002', question: 'B1', grade: 'BASIC' },
        { cadreNumber: 'C002', question: 'B1', grade: 'COMPETENT' },
      ],
    ],
    ['REPEATED_SUBJECT', [MARKS[0]!, { cadreNumber: 'C001', grade: 'BASIC' }]],
  ] as const)('is held back for %s', async (reason, marks) => {
    await issuance.obtainToken(ballot, tickets);

    await expect(urn.cast(ballot.sheetId, marks, tickets)).rejects.toMatchObject({ reason });
    expect(poll.of('casts')).toHaveLength(0);
  });

  it('says of a subject in words what it has to say', async () => {
    await issuance.obtainToken(ballot, tickets);

    await urn.cast(ballot.sheetId, MARKS, tickets, { comments: [{ cadreNumber: 'C003', text: '敢担当' }] });

    expect(poll.comments).toEqual([{ cadreNumber: 'C003', text: '敢担当' }]);
  });

  it.each([
    ['COMMENT_LENGTH', [{ cadreNumber: 'C001', text: ' ' }]],
    ['COMMENT_LENGTH', [{ cadreNumber: 'C001', text: '长'.repeat(301) }]],
    ['UNKNOWN_SUBJECT', [{ cadreNumber: 'C009', text: '好' }]],
    [
      'REPEATED_SUBJECT',
      [
        { cadreNumber: 'C001', text: '好' },
        { cadreNumber: 'C001', text: '好' },
      ],
    ],
  ] as const)('is held back for %s of a comment', async (reason, comments) => {
    await issuance.obtainToken(ballot, tickets);

    await expect(urn.cast(ballot.sheetId, MARKS, tickets, { comments })).rejects.toMatchObject({ reason });
    expect(poll.of('casts')).toHaveLength(0);
  });

  it('bears no comment where none is taken', async () => {
    await issuance.obtainToken({ ...ballot, comments: null }, tickets);
    const comments = [{ cadreNumber: 'C001', text: '好' }];

    await expect(urn.cast(ballot.sheetId, MARKS, tickets, { comments })).rejects.toMatchObject({ reason: 'NO_COMMENTS' });
  });

  it('is refused after close and its ticket stays', async () => {
    await issuance.obtainToken(ballot, tickets);
    poll.close();

    await expect(urn.cast(ballot.sheetId, MARKS, tickets)).rejects.toMatchObject({ status: 409, slug: 'poll-closed' });
    expect((await tickets.find(ballot.sheetId))?.state).toBe('SIGNED');
  });

  it('is not believed cast with the receipt of another', async () => {
    await issuance.obtainToken(ballot, tickets);
    poll.tamper = () => ({ receipt: 'x' });

    await expect(urn.cast(ballot.sheetId, MARKS, tickets)).rejects.toMatchObject({ reason: 'BAD_RECEIPT' });
  });

  it('can wait a random while', async () => {
    await issuance.obtainToken(ballot, tickets);

    const { outcome } = await urn.cast(ballot.sheetId, MARKS, tickets, { delayUpToMillis: 20 });

    expect(outcome).toBe('CAST');
  });
});

it('receipts are refused before close', async () => {
  await expect(urn.receipts(ballot.sheetId)).rejects.toMatchObject({ status: 409, slug: 'poll-open' });
});
