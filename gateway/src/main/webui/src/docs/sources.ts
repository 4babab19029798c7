import { readdirSync, readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { parse } from 'yaml';
import { join, type Part } from './join.ts';
import type { Description } from './openapi.ts';

export const SERVICES = ['personnel', 'assessment', 'supervision'] as const;

/** The root of the repository; npm runs everything in `gateway/src/main/webui`. */
export const ROOT = path(process.cwd(), '../../../..');

export function snapshot(service: string): Description {
  return parse(readFileSync(path(ROOT, `${service}-service/openapi.yaml`), 'utf8')) as Description;
}

function gateway(snapshots: Description[]): Description {
  const own = parse(readFileSync('src/docs/gateway.yaml', 'utf8')) as Description;
  // Refusals mean the same here as behind the gateway.
  const lent = snapshots[0]!.components;
  for (const section of ['responses', 'headers', 'securitySchemes']) {
    own.components[section] = { ...lent[section], ...own.components[section] };
  }
  for (const schema of ['ProblemBody', 'Entry']) {
    own.components['schemas']![schema] = lent['schemas']![schema];
  }
  return own;
}

/** The one description of all that the gateway answers. */
export function joined(): Description {
  const snapshots = SERVICES.map(snapshot);
  const parts: Part[] = SERVICES.map((name, place) => ({ name, description: snapshots[place]! }));
  return join(
    {
      title: 'Hengjian',
      version: '1',
      summary: 'Cadre management for a county',
      contact: snapshots[0]!.info['contact'],
      license: snapshots[0]!.info['license'],
      description:
        'Everything that the gateway answers. Refusals are problems as in RFC 9457: their `type` resolves at this' +
        ' address. Lists are read page after page with `cursor`. Moments are in UTC (RFC 3339), days are those of' +
        ' China (Asia/Shanghai). Start with [onboarding](/docs/onboarding) and [examples](/docs/examples).',
    },
    [...parts, { name: 'gateway', description: gateway(snapshots) }],
  );
}

/** The AsyncAPI description of a service. */
export function asyncapi(service: string): string {
  return readFileSync(path(ROOT, `${service}-service/src/main/asyncapi/${service}.yaml`), 'utf8');
}

/** A schema or a sample of an event, by file name. */
export function eventFile(service: string, file: string): string {
  return readFileSync(path(ROOT, `${service}-service/src/main/resources/events`, file), 'utf8');
}

export function eventFiles(service: string): string[] {
  return readdirSync(path(ROOT, `${service}-service/src/main/resources/events`)).sort();
}

/** An example script, as it is run by the tests. */
export function example(file: string): string {
  return readFileSync(path(ROOT, 'deploy/demo/examples', file), 'utf8');
}
