import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join as path } from 'node:path';
import { build } from 'esbuild';
import { stringify } from 'yaml';
import { eventSections, servedAsyncapi } from './events.ts';
import { EXAMPLES, exampleSections } from './examples.ts';
import { frame, LANGUAGES, type Words } from './frame.ts';
import { eventFile, eventFiles, example, joined, SERVICES } from './sources.ts';

/** What the gateway serves under an address: one file, or one for each language. */
interface Entry {
  path: string;
  type: string;
  files: string | Words;
  /** The directives of the content security policy that a page needs. */
  sources?: string;
}

const SITE = 'dist/docs/site';
const PLAIN = "style-src 'self'; img-src 'self'";
// Swagger UI draws its icons from data: addresses; it asks nobody but this gateway.
const REFERENCE = "script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'";
const SWAGGER = dirname(createRequire(path(process.cwd(), 'package.json')).resolve('swagger-ui-dist/package.json'));

const entries: Entry[] = [];

rmSync(SITE, { recursive: true, force: true });
mkdirSync(SITE, { recursive: true });
mkdirSync(path(SITE, 'events'));

const document = joined();
file('/docs/openapi.json', 'application/json', JSON.stringify(document));
file('/docs/openapi.yaml', 'application/yaml', stringify(document, { aliasDuplicateObjects: false }));

page('/docs', 'index', { 'zh-CN': '接口', en: 'Interfaces' }, {
  styles: ['/docs/assets/swagger-ui.css'],
  scripts: ['/docs/assets/swagger-ui-bundle.js', '/docs/assets/reference.js'],
});
page('/docs/onboarding', 'onboarding', { 'zh-CN': '接入指南', en: 'Onboarding' });
page('/docs/examples', 'examples', { 'zh-CN': '示例', en: 'Examples' });
page('/docs/events', 'events', { 'zh-CN': '事件', en: 'Events' });

for (const name of ['functions.sh', ...EXAMPLES.map((one) => one.file)]) {
  file(`/docs/examples/${name}`, 'text/plain; charset=utf-8', example(name), `example-${name}`);
}
for (const service of SERVICES) {
  file(`/docs/events/${service}.yaml`, 'application/yaml', servedAsyncapi(service), `events/${service}.yaml`);
  for (const name of eventFiles(service)) {
    file(`/docs/events/${name}`, 'application/json', eventFile(service, name), `events/${name}`);
  }
}

asset('docs.css', 'text/css; charset=utf-8', readFileSync('src/docs/docs.css', 'utf8'));
asset('swagger-ui.css', 'text/css; charset=utf-8', readFileSync(path(SWAGGER, 'swagger-ui.css'), 'utf8'));
asset('swagger-ui-bundle.js', 'text/javascript; charset=utf-8', readFileSync(path(SWAGGER, 'swagger-ui-bundle.js'), 'utf8'));
await build({
  entryPoints: ['src/docs/reference.ts'],
  bundle: true,
  format: 'iife',
  target: 'es2022',
  outfile: path(SITE, 'reference.js'),
  logLevel: 'warning',
});
entries.push({ path: '/docs/assets/reference.js', type: 'text/javascript; charset=utf-8', files: 'reference.js' });
writeFileSync(path(SITE, 'index.json'), `${JSON.stringify(entries, null, 2)}\n`);

function file(address: string, type: string, content: string, name = address.split('/').at(-1)!): void {
  // Source maps are not served.
  writeFileSync(path(SITE, name), content.replace(/\n\/[/*]# sourceMappingURL=[^\n]*/, ''));
  entries.push({ path: address, type, files: name });
}

function asset(name: string, type: string, content: string): void {
  file(`/docs/assets/${name}`, type, content);
}

function page(address: string, name: string, title: Words, extra: { styles?: string[]; scripts?: string[] } = {}): void {
  const files = Object.fromEntries(
    LANGUAGES.map((language) => {
      const content = readFileSync(`src/docs/pages/${name}.${language}.html`, 'utf8')
        .replace('<!-- events -->', () => eventSections(language))
        .replace('<!-- examples -->', () => exampleSections(language));
      const html = `${name}.${language}.html`;
      writeFileSync(path(SITE, html), frame({ path: address, language, title: title[language], content, ...extra }));
      return [language, html];
    }),
  ) as Words;
  entries.push({ path: address, type: 'text/html; charset=utf-8', files, sources: extra.scripts ? REFERENCE : PLAIN });
}
