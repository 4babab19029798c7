import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Spectral, type RulesetDefinition } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { describe, expect, it } from 'vitest';
import { type Description } from '../src/docs/openapi.ts';
import { joined, SERVICES, snapshot } from '../src/docs/sources.ts';

const documents: [string, Description][] = [
  ...SERVICES.map((service): [string, Description] => [`the description of ${service}`, snapshot(service)]),
  ['the joined description', joined()],
];

describe.each(documents)('%s', (_, document) => {
  it('passes every rule that Redocly recommends', async () => {
    expect(await redocly(document)).toEqual([]);
  }, 180_000);

  it('passes every rule that Spectral recommends', async () => {
    expect(await spectral(document)).toEqual([]);
  }, 180_000);
});

describe('the rules', () => {
  it('are those that find something', async () => {
    const document = snapshot('supervision');
    delete document.info['license'];
    delete document.info['contact'];

    expect(await redocly(document)).toEqual(['info-license at #/info: Info object should contain `license` field.']);
    expect(await spectral(document)).toEqual(['info-contact at info: Info object must have "contact" object.']);
  }, 180_000);
});

async function redocly(document: Description): Promise<string[]> {
  const config = await createConfig({ extends: ['recommended'] });
  const found = await lintFromString({ source: JSON.stringify(document), absoluteRef: 'openapi.json', config });
  return found.map(({ ruleId, location, message }) => `${ruleId} at ${location[0]?.pointer}: ${message}`);
}

async function spectral(document: Description): Promise<string[]> {
  const linter = new Spectral();
  linter.setRuleset({ extends: [oas as RulesetDefinition] });
  const found = await linter.run({ ...document });
  return found.map(({ code, path, message }) => `${code} at ${path.join('/')}: ${message}`);
}
