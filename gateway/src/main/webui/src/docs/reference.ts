import { chinese } from './reference-chinese.ts';

/** What the bundle beside this script brings; only what is used of it. */
interface SwaggerUI {
  (settings: Record<string, unknown>): unknown;
  presets: { apis: unknown };
}

declare const SwaggerUIBundle: SwaggerUI;

const language = document.documentElement.lang;
const reference = document.querySelector<HTMLElement>('#reference')!;

if (language === 'zh-CN') {
  chinese(reference);
}

SwaggerUIBundle({
  url: '/docs/openapi.json',
  domNode: reference,
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
  deepLinking: true,
  filter: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: -1,
  displayRequestDuration: true,
  // A pasted token stays in the page's memory.
  persistAuthorization: false,
  validatorUrl: null,
  requestInterceptor: (request: { headers: Record<string, string>; credentials?: string }) => {
    request.headers['Accept-Language'] ??= language;
    // As a system calls: with a token, and without a cookie.
    request.credentials = 'omit';
    return request;
  },
});
