import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as Ballots from '../src/ballot/index.ts';
import { launchChromium, missingChromium } from './chromium.ts';
import { Poll } from './poll.ts';

declare global {
  /** The library, as the page loaded it. */
  var ballots: typeof Ballots;
}

const missing = missingChromium();
if (missing) {
  console.warn(`Skipped the tests in a browser: ${missing}`);
}

const LIBRARY = fileURLToPath(new URL('../src/ballot/index.ts', import.meta.url));
const PAGE = '<!doctype html><script src="/ballots.js"></script>';

/** The poll serves the page too: as behind the gateway, page and interface have one origin and a session cookie. */
describe.skipIf(missing)('in Chromium', () => {
  let browser: Browser;
  let script: string;
  let poll: Poll;
  let page: Page;

  beforeAll(async () => {
    const bundle = await build({
      entryPoints: [LIBRARY],
      bundle: true,
      format: 'iife',
      globalName: 'ballots',
      write: false,
    });
    script = bundle.outputFiles[0]!.text;
    browser = await launchChromium();
  }, 60_000);

  afterAll(() => browser?.close());

  beforeEach(async () => {
    poll = await Poll.start();
    poll.pages.set('/', { type: 'text/html', content: PAGE });
    poll.pages.set('/ballots.js', { type: 'text/javascript', content: script });
    page = await browser.newPage();
    await page.goto(poll.origin);
  });

  afterEach(async () => {
    await page.close();
    poll.stop();
  });

  it('votes with the session, casts without it, and finds itself included', async () => {
    await obtainToken();
    // The ticket is kept across a reload.
    await page.reload();
    const casting = await cast();

    expect(casting.outcome).toBe('CAST');
    expect(poll.cast).toEqual([[{ cadreNumber: 'C002', grade: 'EXCELLENT' }]]);
    poll.close();
    const defects = await page.evaluate(
      async ({ api, sheetId, receipt }) =>
        ballots.checkInclusion(await new ballots.Urn(api).receipts(sheetId), receipt),
      { ...sheet(), receipt: casting.receipt },
    );
    expect(defects).toEqual([]);
  });

  it('sends nothing with a ballot that names the voter, and not over the voter’s connection', async () => {
    await obtainToken();
    await cast();

    const [token] = poll.of('token');
    const [sent] = poll.of('casts');
    expect(token!.headers).toHaveProperty('cookie', 'session=voter-1');
    expect(sent!.headers).not.toHaveProperty('cookie');
    expect(sent!.headers).not.toHaveProperty('authorization');
    expect(sent!.headers).not.toHaveProperty('referer');
    expect(sent!.clientPort).not.toBe(token!.clientPort);
  });

  it('gets one token for two clicks at once', async () => {
    await Promise.all([obtainToken(), obtainToken()]);

    expect(new Set(poll.of('token').map((seen) => seen.body)).size).toBe(1);
  });

  it('goes on after a lost answer', async () => {
    await obtainToken();
    poll.loseAnswerOf = 'casts';
    await expect(cast()).rejects.toThrow('NO_ANSWER');

    expect((await cast()).outcome).toBe('SPENT_BEFORE');
    expect(poll.cast).toHaveLength(1);
  });

  function obtainToken(): Promise<void> {
    return page.evaluate(async ({ api }) => {
      const issuance = new ballots.Issuance(api, { credentials: 'same-origin' });
      const [ballot] = await issuance.listBallots();
      await issuance.obtainToken(ballot!, new ballots.BrowserTickets());
    }, sheet());
  }

  function cast(): Promise<Ballots.Casting> {
    return page.evaluate(
      ({ api, sheetId }) =>
        new ballots.Urn(api).cast(sheetId, [{ cadreNumber: 'C002', grade: 'EXCELLENT' }], new ballots.BrowserTickets()),
      sheet(),
    );
  }

  function sheet(): { api: string; sheetId: string } {
    return { api: poll.api, sheetId: poll.sheetId };
  }
});
