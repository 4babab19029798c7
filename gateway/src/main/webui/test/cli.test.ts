import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Poll } from './poll.ts';

const CLI = fileURLToPath(new URL('../dist/ballot/cli.js', import.meta.url));

let poll: Poll;
let folder: string;

beforeEach(async () => {
  poll = await Poll.start();
  folder = await mkdtemp(join(tmpdir(), 'tickets-'));
});

afterEach(async () => {
  poll.stop();
  await rm(folder, { recursive: true });
});

it('lists, gets a token, casts and checks', async () => {
  const list = await voter('list');
  expect(list).toMatchObject({ exit: 0, error: '' });
  expect(list.out).toContain(`${poll.sheetId}  2026 年度民主测评  PEERS  未领取  截止 2026-12-31T10:00:00Z`);
  expect(list.out).toContain('C002  钱二  副局长\n    C002/B1  作风如何？');

  expect(await voter('token', poll.sheetId)).toMatchObject({ exit: 0 });

  const cast = await voter('cast', poll.sheetId, 'C001=COMPETENT', 'C002/B1=INCOMPETENT');
  expect(cast).toMatchObject({ exit: 0, error: '' });
  expect(cast.out).toMatch(/^投票成功。\n回执 [\w-]{43}\n$/);
  expect(poll.cast).toEqual([
    [
      { cadreNumber: 'C001', grade: 'COMPETENT' },
      { cadreNumber: 'C002', question: 'B1', grade: 'INCOMPETENT' },
    ],
  ]);
  // The access token stood in the environment of this command too.
  expect(poll.of('casts')[0]!.headers).not.toHaveProperty('authorization');

  poll.close();
  expect(await voter('check', poll.sheetId)).toEqual({
    exit: 0,
    out: '发出 5，使用 4，投出 4\n公布的清单完整一致，您的选票已计入。\n',
    error: '',
  });
});

it('takes comments, and says that they can tell who wrote', async () => {
  expect((await voter('list')).out).toContain('每名对象不超过 300 字。 文字意见可能因内容或文风暴露书写人');
  await voter('token', poll.sheetId);

  const cast = await voter('cast', poll.sheetId, 'C001=BASIC', '--comment', 'C001=a=b', '--language', 'en');

  expect(cast).toMatchObject({ exit: 0, error: 'Free text can identify its writer by what it says and how.\n' });
  expect(poll.comments).toEqual([{ cadreNumber: 'C001', text: 'a=b' }]);
});

it('says in one line what is wrong with the published list', async () => {
  await voter('token', poll.sheetId);
  await voter('cast', poll.sheetId, 'C001=BASIC');
  poll.close();
  poll.tamper = (_, answer) => ({ ...answer, digest: 'AAAA' });

  expect(await voter('check', poll.sheetId, '--language', 'en')).toMatchObject({
    exit: 1,
    error: 'The published list does not match its digest.\n',
  });
});

it.each([
  [
    'a cast without a token',
    ['cast', 'SHEET', 'C001=BASIC'],
    1,
    'There is no token yet: run voter token first. (SHEET)',
  ],
  ['a sheet that is not the voter’s', ['token', 'SHEET'], 1, 'You have no such open ballot.'],
  [
    'a check of a sheet without a ticket',
    ['check', 'SHEET'],
    1,
    'There is no token yet: run voter token first. (SHEET)',
  ],
  [
    'a question that has no code',
    ['cast', 'SHEET', 'C001/=BASIC'],
    2,
    'Cannot read "C001/=BASIC": give NUMBER=GRADE or NUMBER/QUESTION=GRADE with a grade of EXCELLENT, COMPETENT, BASIC, INCOMPETENT.',
  ],
  [
    'a grade that does not exist',
    ['cast', 'SHEET', 'C001=GOOD'],
    2,
    'Cannot read "C001=GOOD": give NUMBER=GRADE or NUMBER/QUESTION=GRADE with a grade of EXCELLENT, COMPETENT, BASIC, INCOMPETENT.',
  ],
])('refuses %s in one line', async (_, args, exit, error) => {
  expect(await voter(...args, '--language', 'en')).toEqual({ exit, out: '', error: `${error}\n` });
});

it('says where to put the access token', async () => {
  expect(await run(['list', ...options()], {})).toMatchObject({
    exit: 2,
    error: '请在环境变量 HENGJIAN_TOKEN 中提供访问令牌。\n',
  });
});

it('passes on what the server says', async () => {
  const refused = await run(['list', ...options()], { HENGJIAN_TOKEN: 'expired' });

  expect(refused).toMatchObject({ exit: 1, error: '401 unauthenticated · about unauthenticated\n' });
});

it.each([
  [[]],
  [['vote']],
  [['list', 'more']],
  [['cast', 'SHEET']],
  [['list', '--language', 'fr']],
  [['list', '--no-such-option']],
  [['cast', 'SHEET', 'C001=BASIC', '--comment', '好']],
  [['cast', 'SHEET', 'C001=BASIC', '--delay', 'soon']],
  [['cast', 'SHEET', 'C001=BASIC', '--delay', '86401']],
])('shows its usage for %j', async (args) => {
  const shown = await voter(...args);

  expect(shown.exit).toBe(2);
  expect(shown.error).toContain('voter cast SHEET NUMBER=GRADE');
});

interface Run {
  readonly exit: number;
  readonly out: string;
  readonly error: string;
}

function options(): string[] {
  return ['--api', poll.api, '--tickets', folder];
}

function voter(...args: string[]): Promise<Run> {
  return run([...args, ...options()], { HENGJIAN_TOKEN: 'voter-1' });
}

function run(args: string[], environment: NodeJS.ProcessEnv): Promise<Run> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [CLI, ...args], { env: environment }, (_, out, error) =>
      resolve({ exit: child.exitCode!, out, error }),
    );
  });
}
