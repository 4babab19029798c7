import { describe, expect, it } from 'vitest';
import { join } from '../src/docs/join.ts';
import { operations, references, type Description } from '../src/docs/openapi.ts';
import { joined, SERVICES, snapshot } from '../src/docs/sources.ts';

describe('the joined description', () => {
  const document = joined();

  it.each(SERVICES)('has every operation of %s', (service) => {
    const own = [...operations(snapshot(service))].map(({ path, verb }) => `${verb} ${path}`);
    const all = [...operations(document)].map(({ path, verb }) => `${verb} ${path}`);

    expect(own.length).toBeGreaterThan(20);
    expect(all).toEqual(expect.arrayContaining(own));
  });

  it('refers to nothing that is not there', () => {
    const there = Object.entries(document.components).flatMap(([section, components]) =>
      Object.keys(components).map((name) => `${section}/${name}`),
    );

    expect(references(document).filter((reference) => !there.includes(reference))).toEqual([]);
  });

  it('names each operation once and each tag in use', () => {
    const all = [...operations(document)].map(({ operation }) => operation);
    const tags = document.tags!.map((tag) => tag.name);

    expect(new Set(all.map((operation) => operation.operationId)).size).toBe(all.length);
    expect(new Set(tags).size).toBe(tags.length);
    expect(all.flatMap((operation) => operation.tags!).filter((tag) => !tags.includes(tag))).toEqual([]);
  });

  it('tells of each operation who may call it and how it is refused', () => {
    for (const { path, verb, operation } of operations(document)) {
      const responses = operation['responses'] as Record<string, unknown>;

      expect(operation['description'], `${verb} ${path}`).toMatch(/Open to|session/);
      expect(responses, `${verb} ${path}`).toHaveProperty('429');
    }
  });
});

describe('joining', () => {
  const part = (step: string): Description => ({
    openapi: '3.1.0',
    info: {},
    paths: {
      [`/${step}`]: { get: { operationId: 'read', responses: { $ref: '#/components/schemas/View' } } },
    },
    components: {
      schemas: {
        View: { properties: { step: { $ref: '#/components/schemas/Step' }, id: { $ref: '#/components/schemas/Id' } } },
        Step: { type: step },
        Id: { type: 'string' },
      },
    },
  });

  it('shares what is the same, and keeps apart what differs or refers to what differs', () => {
    const document = join({}, [
      { name: 'one', description: part('string') },
      { name: 'two', description: part('integer') },
    ]);

    expect(Object.keys(document.components['schemas']!).sort()).toEqual(['Id', 'OneStep', 'OneView', 'TwoStep', 'TwoView']);
    expect(references(document.paths['/integer'])).toEqual(['schemas/TwoView']);
    expect(references(document.components['schemas']!['TwoView'])).toEqual(['schemas/TwoStep', 'schemas/Id']);
  });
});
