import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CHINESE, eventKinds } from '../src/docs/events.ts';
import { example } from '../src/docs/sources.ts';
import { EXAMPLES, exampleId } from '../src/docs/examples.ts';
import { launchChromium, missingChromium } from './chromium.ts';
import { entries, Site } from './docs-site.ts';

const missing = missingChromium();

describe.skipIf(missing)('the documentation in Chromium', () => {
  let browser: Browser;
  let site: Site;
  let page: Page;
  let complaints: string[];
  let contacted: Set<string>;

  beforeAll(async () => {
    browser = await launchChromium();
    site = await Site.start();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    site?.stop();
  });

  beforeEach(async () => {
    complaints = [];
    contacted = new Set();
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.context().addCookies([{ name: 'session', value: 'not-for-systems', url: site.origin }]);
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => contacted.add(new URL(request.url()).origin));
  });

  afterEach(async () => {
    await page.context().close();
  });

  describe.each(['en', 'zh-CN'])('in %s', (language) => {
    it.each(entries.filter((entry) => typeof entry.files !== 'string').map((entry) => entry.path))(
      'shows %s without a complaint and without asking anybody else',
      async (path) => {
        await page.goto(`${site.origin}${path}?lang=${language}`, { waitUntil: 'networkidle' });

        expect(await page.locator('main > h1').textContent()).not.toBe('');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
        expect(complaints).toEqual([]);
        expect([...contacted].filter((origin) => origin !== site.origin && origin !== 'null')).toEqual([]);
      },
      60_000,
    );
  });

  it(
    'shows an operation of each service, with who may call it',
    async () => {
      await page.goto(`${site.origin}/docs?lang=en`);
      for (const [tag, path] of [
        ['personnel cadres', '/api/personnel/v1/cadres'],
        ['assessment runs', '/api/assessment/v1/runs'],
        ['supervision findings', '/api/supervision/v1/findings'],
        ['gateway self', '/api/me'],
      ]) {
        await page.locator(`.opblock-tag[data-tag="${tag}"]`).click();
        const operation = page.locator(`.opblock-get .opblock-summary-path[data-path="${path}"]`);
        await operation.waitFor();
        await operation.click();
      }

      await page.getByText('Open to every valid token, and to a browser').waitFor();
      expect(complaints).toEqual([]);
    },
    60_000,
  );

  it(
    'tries an operation with a pasted token, and without the session’s cookie',
    async () => {
      await page.goto(`${site.origin}/docs?lang=zh-CN`);
      await page.locator('.btn.authorize').first().click();
      await page.locator('.auth-container input[type=text]').first().fill('pasted-token');
      await page.locator('.auth-container button.authorize').first().click();
      await page.locator('.btn-done').first().click();
      await page.locator('.opblock-tag[data-tag="personnel units"]').click();
      await page.locator('.opblock-get .opblock-summary-path[data-path="/api/personnel/v1/units"]').click();
      await page.getByRole('button', { name: '试用' }).click();
      await page.getByRole('button', { name: '发送' }).click();
      await page.locator('.live-responses-table .response-col_status', { hasText: '200' }).first().waitFor();

      const [sent] = site.asked.filter((request) => request.url!.startsWith('/api/personnel/v1/units'));
      expect(sent!.headers.authorization).toBe('Bearer pasted-token');
      expect(sent!.headers['accept-language']).toBe('zh-CN');
      expect(sent!.headers).not.toHaveProperty('cookie');
      expect(complaints).toEqual([]);
    },
    60_000,
  );

  it(
    'shows each example as it is run',
    async () => {
      await page.goto(`${site.origin}/docs/examples?lang=en`);

      for (const { file } of EXAMPLES) {
        expect(await page.locator(`#${exampleId(file)} pre`).textContent()).toBe(example(file).trimEnd());
      }
    },
    60_000,
  );
});

describe('the events', () => {
  it('are told in Chinese, too, each with a schema that its sample fits', () => {
    const kinds = eventKinds();

    expect(Object.keys(CHINESE).sort()).toEqual(kinds.map((kind) => kind.type).sort());
    for (const kind of kinds) {
      const sample = JSON.parse(kind.sample) as Record<string, unknown>;
      expect(Object.keys(kind.schema.properties ?? {}), kind.type).toEqual(
        expect.arrayContaining([...Object.keys(sample), ...(kind.schema.required ?? [])]),
      );
    }
  });
});
