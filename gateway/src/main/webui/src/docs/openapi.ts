/** An OpenAPI document, as far as joining looks into it. */
export interface Description {
  openapi: string;
  info: Record<string, unknown>;
  servers?: unknown[];
  tags?: { name: string; description?: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: Components;
}

export interface Operation {
  operationId: string;
  tags?: string[];
  [member: string]: unknown;
}

export type Components = Record<string, Record<string, unknown>>;

const REF = '#/components/';

/** Every operation of a document, with where it stands. */
export function* operations(document: Description): Generator<{ path: string; verb: string; operation: Operation }> {
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [verb, operation] of Object.entries(item)) {
      yield { path, verb, operation };
    }
  }
}

/** The references inside a part, each as `section/name`. */
export function references(part: unknown): string[] {
  if (Array.isArray(part)) {
    return part.flatMap(references);
  }
  if (part !== null && typeof part === 'object') {
    return Object.entries(part).flatMap(([member, value]) =>
      member === '$ref' && typeof value === 'string' && value.startsWith(REF)
        ? [value.slice(REF.length)]
        : references(value),
    );
  }
  return [];
}

/** A part with its references changed. */
export function redirect(part: unknown, target: (reference: string) => string): unknown {
  if (Array.isArray(part)) {
    return part.map((element) => redirect(element, target));
  }
  if (part !== null && typeof part === 'object') {
    return Object.fromEntries(
      Object.entries(part).map(([member, value]) => [
        member,
        member === '$ref' && typeof value === 'string' && value.startsWith(REF)
          ? REF + target(value.slice(REF.length))
          : redirect(value, target),
      ]),
    );
  }
  return part;
}
