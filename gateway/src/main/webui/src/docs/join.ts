import { isDeepStrictEqual } from 'node:util';
import { operations, redirect, references, type Components, type Description } from './openapi.ts';

/** A service's description, under the name that keeps its parts apart from those of others. */
export interface Part {
  name: string;
  description: Description;
}

/**
 * One description of several. Components that are the same in all that have them, with everything they refer to, are
 * shared; of the others each service keeps its own, with its name before it. Operation ids and tags get the service's
 * name, too, so that they mean one thing.
 */
export function join(info: Record<string, unknown>, parts: Part[]): Description {
  const shared = sharedNames(parts);
  const joined: Description = {
    openapi: '3.1.0',
    info,
    servers: [{ url: '/', description: 'The gateway that serves this description' }],
    tags: [],
    paths: {},
    components: {},
  };
  for (const { name, description } of parts) {
    const target = (reference: string) => {
      const [section, component] = reference.split('/') as [string, string];
      return shared.has(reference) ? reference : `${section}/${capital(name)}${component}`;
    };
    for (const tag of description.tags ?? []) {
      joined.tags!.push({ ...tag, name: `${name} ${tag.name}` });
    }
    for (const { path, verb, operation } of operations(description)) {
      joined.paths[path] ??= {};
      joined.paths[path][verb] = {
        ...(redirect(operation, target) as typeof operation),
        operationId: `${name}_${operation.operationId}`,
        tags: (operation.tags ?? ['other']).map((tag) => `${name} ${tag}`),
      };
    }
    for (const [section, components] of Object.entries(description.components)) {
      for (const [component, content] of Object.entries(components)) {
        const [, called] = target(`${section}/${component}`).split('/') as [string, string];
        (joined.components[section] ??= {})[called] = redirect(content, target);
      }
    }
  }
  return joined;
}

function sharedNames(parts: Part[]): Set<string> {
  const contents = new Map<string, unknown[]>();
  for (const { description } of parts) {
    for (const [section, components] of Object.entries(description.components as Components)) {
      for (const [name, content] of Object.entries(components)) {
        const key = `${section}/${name}`;
        contents.set(key, [...(contents.get(key) ?? []), content]);
      }
    }
  }
  const shared = new Set(
    [...contents].filter(([, all]) => all.every((one) => isDeepStrictEqual(one, all[0]))).map(([key]) => key),
  );
  // What refers to something that differs differs itself.
  for (let before = -1; before !== shared.size; ) {
    before = shared.size;
    for (const key of shared) {
      if (contents.get(key)!.flatMap(references).some((reference) => !shared.has(reference))) {
        shared.delete(key);
      }
    }
  }
  return shared;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
