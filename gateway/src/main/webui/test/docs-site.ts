import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

interface Entry {
  path: string;
  type: string;
  files: string | Record<string, string>;
  sources?: string;
}

const SITE = 'dist/docs/site';
const LANDING = '../resources/landing';
const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; ";

export const entries = JSON.parse(readFileSync(join(SITE, 'index.json'), 'utf8')) as Entry[];

/** The built pages under the policies that the gateway sends, and an interface that keeps what it was asked. */
export class Site {
  readonly asked: IncomingMessage[] = [];

  private constructor(
    private readonly server: Server,
    readonly origin: string,
  ) {}

  static async start(): Promise<Site> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const site = new Site(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.on('request', (request, response) => {
      const url = new URL(request.url!, site.origin);
      const entry = entries.find((one) => one.path === url.pathname);
      if (entry) {
        const language = url.searchParams.get('lang') ?? 'zh-CN';
        const file = typeof entry.files === 'string' ? entry.files : entry.files[language]!;
        response.setHeader('Content-Security-Policy', POLICY + (entry.sources ?? ''));
        response.setHeader('Content-Type', entry.type);
        response.end(readFileSync(join(SITE, file)));
      } else if (url.pathname.startsWith('/assets/')) {
        const file = url.pathname.slice('/assets/'.length);
        response.setHeader('Content-Type', file.endsWith('.css') ? 'text/css' : 'image/svg+xml');
        response.end(readFileSync(join(LANDING, file)));
      } else {
        site.asked.push(request);
        response.setHeader('Content-Type', 'application/json');
        response.end('{"items":[],"next":null}');
      }
    });
    return site;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
