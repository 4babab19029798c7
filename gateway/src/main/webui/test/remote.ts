import { createInterface } from 'node:readline';
import { launchChromium } from './chromium.ts';

/** What a program in another language may ask of the browser: one JSON object a line, and one answer a line. */
type Order =
  | { do: 'open'; url: string }
  | { do: 'fill'; field: string; value: string }
  | { do: 'click'; element: string }
  | { do: 'await'; element: string }
  | { do: 'evaluate'; script: string }
  | { do: 'cookies'; url: string };

const PATIENCE = 60_000;

const browser = await launchChromium();
const context = await browser.newContext({ locale: 'en' });
const page = await context.newPage();
page.setDefaultTimeout(PATIENCE);

async function obey(order: Order): Promise<unknown> {
  switch (order.do) {
    case 'open':
      await page.goto(order.url);
      return page.url();
    case 'fill':
      return page.fill(order.field, order.value);
    case 'click':
      await page.click(order.element);
      await page.waitForLoadState();
      return page.url();
    case 'await':
      return (await page.waitForSelector(order.element)).textContent();
    case 'evaluate':
      return page.evaluate(order.script);
    case 'cookies':
      return context.cookies(order.url);
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await obey(JSON.parse(line) as Order).then(
    (value) => ({ value: value ?? null }),
    (error: unknown) => ({ error: String(error), url: page.url() }),
  );
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
await browser.close();
