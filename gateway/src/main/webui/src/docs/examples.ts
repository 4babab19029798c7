import { block, text, type Language, type Words } from './frame.ts';
import { example } from './sources.ts';

/** The main tasks, in the order in which a county meets them; each is a script that the tests run. */
export const EXAMPLES: { file: string; title: Words }[] = [
  { file: 'token.sh', title: { 'zh-CN': '获取访问令牌', en: 'Get a token' } },
  { file: 'import.sh', title: { 'zh-CN': '导入花名册：先试导入，再正式导入', en: 'Import a roster: first dry, then for good' } },
  { file: 'read-cadre.sh', title: { 'zh-CN': '查询干部档案', en: 'Read a cadre’s file' } },
  { file: 'compute-run.sh', title: { 'zh-CN': '录入实绩并计算考核得分', en: 'Record actual values and compute a run' } },
  { file: 'explanation.sh', title: { 'zh-CN': '查看得分的计算依据', en: 'Read the arithmetic of a score' } },
  { file: 'review.sh', title: { 'zh-CN': '认证民主测评结果', en: 'Certify a democratic review' } },
  { file: 'finding.sh', title: { 'zh-CN': '从提出问题到整改办结', en: 'Take a finding to its closure' } },
  { file: 'verify-draw.mjs', title: { 'zh-CN': '验证一次随机抽取', en: 'Verify a random draw' } },
  { file: 'follow-feed.sh', title: { 'zh-CN': '按游标读取事件', en: 'Follow the event feed' } },
];

/** Where a script stands on the page. */
export function exampleId(file: string): string {
  return file.replace(/\.\w+$/, '');
}

/** Each script as it is, under its title. */
export function exampleSections(language: Language): string {
  return EXAMPLES.map(({ file, title }) => {
    const id = exampleId(file);
    return `<section id="${id}">
<h2>${text(title[language])}</h2>
<p><a href="/docs/examples/${file}"><code>${file}</code></a></p>
${block(example(file))}
</section>`;
  }).join('\n');
}
