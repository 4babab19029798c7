export type Language = 'zh-CN' | 'en';

export const LANGUAGES: Language[] = ['zh-CN', 'en'];

/** A text in both languages. */
export type Words = Record<Language, string>;

const LINKS: { path: string; words: Words }[] = [
  { path: '/docs', words: { 'zh-CN': '接口', en: 'Interfaces' } },
  { path: '/docs/onboarding', words: { 'zh-CN': '接入指南', en: 'Onboarding' } },
  { path: '/docs/examples', words: { 'zh-CN': '示例', en: 'Examples' } },
  { path: '/docs/events', words: { 'zh-CN': '事件', en: 'Events' } },
  { path: '/problems', words: { 'zh-CN': '问题类型', en: 'Problems' } },
];

/** A whole page around its content. */
export function frame(page: {
  path: string;
  language: Language;
  title: string;
  content: string;
  styles?: string[];
  scripts?: string[];
}): string {
  const other: Language = page.language === 'en' ? 'zh-CN' : 'en';
  const styles = ['/assets/landing.css', ...(page.styles ?? []), '/docs/assets/docs.css'];
  const links = LINKS.map(({ path, words }) => {
    const here = path === page.path ? ' aria-current="page"' : '';
    return `<a href="${path}${path.startsWith('/docs') ? `?lang=${page.language}` : ''}"${here}>${words[page.language]}</a>`;
  });
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(page.title)} · ${page.language === 'en' ? 'Hengjian' : '衡鉴'}</title>
<link rel="icon" href="/assets/seal.svg" type="image/svg+xml">
${styles.map((style) => `<link rel="stylesheet" href="${style}">`).join('\n')}
${(page.scripts ?? []).map((script) => `<script src="${script}" defer></script>`).join('\n')}
</head>
<body class="docs">
<header>
<a href="/?lang=${page.language}"><img src="/assets/seal.svg" alt="${page.language === 'en' ? 'Hengjian' : '衡鉴'}" width="40" height="40"></a>
<nav aria-label="${page.language === 'en' ? 'Documentation' : '文档'}">${links.join(' ')}</nav>
<a class="language" href="${page.path}?lang=${other}" lang="${other}" hreflang="${other}">${other === 'en' ? 'English' : '中文'}</a>
</header>
<main>
${page.content.trim()}
</main>
</body>
</html>
`;
}

/** Text for HTML. */
export function text(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A block of code or data. */
export function block(plain: string): string {
  return `<pre tabindex="0"><code>${text(plain.trimEnd())}</code></pre>`;
}
