import { parse } from 'yaml';
import { block, text, type Language, type Words } from './frame.ts';
import { asyncapi, eventFile, SERVICES } from './sources.ts';

interface Asyncapi {
  channels: Record<string, { address: string; messages?: Record<string, { $ref: string }> }>;
  components: { messages: Record<string, Message> };
}

interface Message {
  name: string;
  title: string;
  payload: { $ref: string };
}

interface Schema {
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}

/** One kind of event, as its service describes it. */
export interface EventKind {
  service: string;
  topic: string;
  type: string;
  title: string;
  schema: Schema;
  sample: string;
}

/** The AsyncAPI files say it in English. */
export const CHINESE: Record<string, string> = {
  'cn.hengjian.personnel.unit.changed.v1': '单位的状态',
  'cn.hengjian.personnel.post.changed.v1': '职位的状态',
  'cn.hengjian.personnel.cadre.changed.v1': '干部的状态',
  'cn.hengjian.personnel.talk.triggered.v1': '依建议启动了诫勉谈话程序',
  'cn.hengjian.personnel.talk.opened.v1': '由人员启动了诫勉谈话程序',
  'cn.hengjian.personnel.talk.changed.v1': '诫勉谈话程序进了一步',
  'cn.hengjian.personnel.talk.reminded.v1': '诫勉谈话的待办事项将到期',
  'cn.hengjian.personnel.talk.overdue.v1': '诫勉谈话的待办事项已逾期',
  'cn.hengjian.personnel.measure.changed.v1': '启动了调整、末位处理、待岗、辞职或者交流轮岗程序，或其程序进了一步',
  'cn.hengjian.personnel.measure.reminded.v1': '调整、末位处理、待岗、辞职或者交流轮岗的待办事项将到期',
  'cn.hengjian.personnel.measure.overdue.v1': '调整、末位处理、待岗、辞职或者交流轮岗的待办事项已逾期',
  'cn.hengjian.personnel.appeal.changed.v1': '提出了复核或申诉，或其程序进了一步',
  'cn.hengjian.personnel.appeal.reminded.v1': '复核或申诉的待办事项将到期',
  'cn.hengjian.personnel.appeal.overdue.v1': '复核或申诉的待办事项已逾期',
  'cn.hengjian.personnel.contact.reminded.v1': '领导干部联系事项将到期',
  'cn.hengjian.personnel.contact.overdue.v1': '领导干部联系事项已逾期',
  'cn.hengjian.personnel.selection.reminded.v1': '竞争上岗的待办事项将到期',
  'cn.hengjian.personnel.selection.overdue.v1': '竞争上岗的待办事项已逾期',
  'cn.hengjian.personnel.correction.reminded.v1': '更正档案的申请将到答复期限',
  'cn.hengjian.personnel.correction.overdue.v1': '更正档案的申请逾期未答复',
  'cn.hengjian.personnel.effect.changed.v1': '措施影响期的状态，如影响期内不得提拔',
  'cn.hengjian.assessment.review.certified.v1': '民主测评结果已由两名监票人认证',
  'cn.hengjian.assessment.review.concluded.v1': '用于竞争上岗的民主测评对一名干部的认证结果',
  'cn.hengjian.assessment.talk.suggested.v1': '建议诫勉谈话（建议本身不改变任何事）',
  'cn.hengjian.assessment.lastplace.suggested.v1': '末位调整条件可能齐备：建议核查事实（建议本身不改变任何事）',
  'cn.hengjian.assessment.annualplace.suggested.v1': '考核末位且有失职和损失记录：建议核查事实（建议本身不改变任何事）',
  'cn.hengjian.assessment.adjustment.suggested.v1': '年度考核结果建议调整（建议本身不改变任何事）',
  'cn.hengjian.assessment.commendation.suggested.v1': '年度考核结果建议表彰（建议本身不改变任何事）',
  'cn.hengjian.assessment.run.computed.v1': '考核得分已计算',
  'cn.hengjian.assessment.group.ranked.v1': '同类人员已排名：末位所在单位（不含个人与得分）',
  'cn.hengjian.assessment.appraisal.filed.v1': '年度考核已归档：等次，或者不确定等次的原因',
  'cn.hengjian.assessment.comprehensive.closed.v1': '综合考核已办结（不含等次）',
  'cn.hengjian.assessment.goals.signed.v1': '任期目标已由单位责任人和组织部门签署',
  'cn.hengjian.assessment.special.overdue.v1': '专项考核逾期：未按期启动或者办结',
  'cn.hengjian.supervision.finding.raised.v1': '提出了问题',
  'cn.hengjian.supervision.finding.confirmed.v1': '问题已认定',
  'cn.hengjian.supervision.finding.rejected.v1': '问题不予认定',
  'cn.hengjian.supervision.finding.closed.v1': '问题已办结',
  'cn.hengjian.supervision.visit.assigned.v1': '已派出检查（暗访对象封存）',
  'cn.hengjian.supervision.visit.started.v1': '检查已开始（封存对象已启封）',
  'cn.hengjian.supervision.visit.reported.v1': '检查人员已报告',
  'cn.hengjian.supervision.visit.cancelled.v1': '检查已取消',
  'cn.hengjian.supervision.finding.served.v1': '已送达结论',
  'cn.hengjian.supervision.finding.objected.v1': '单位对结论提出异议',
  'cn.hengjian.supervision.finding.upheld.v1': '异议已复核，结论维持',
  'cn.hengjian.supervision.finding.overturned.v1': '异议已复核，结论撤销',
  'cn.hengjian.supervision.finding.cancelled.v1': '问题因登记有误撤销',
  'cn.hengjian.supervision.finding.transferred.v1': '疑似违纪违法线索已移送纪检监察机关',
  'cn.hengjian.supervision.finding.acknowledged.v1': '纪检监察机关已签收移送',
  'cn.hengjian.supervision.finding.repeated.v1': '办结后重复发生的问题已认定，严重程度提高',
  'cn.hengjian.supervision.rectification.ordered.v1': '下达了整改通知',
  'cn.hengjian.supervision.rectification.reminded.v1': '整改期限将至的提醒',
  'cn.hengjian.supervision.rectification.submitted.v1': '单位已报送整改结果',
  'cn.hengjian.supervision.rectification.returned.v1': '整改被退回',
  'cn.hengjian.supervision.rectification.escalated.v1': '整改升级督办',
  'cn.hengjian.supervision.rectification.closed.v1': '整改已办结',
  'cn.hengjian.supervision.rectification.withdrawn.v1': '结论撤销，整改通知随之撤回',
  'cn.hengjian.supervision.plan.proposed.v1': '提出了督查计划',
  'cn.hengjian.supervision.plan.approved.v1': '督查计划已批准',
  'cn.hengjian.supervision.plan.concluded.v1': '督查计划已结束',
  'cn.hengjian.supervision.plan.cancelled.v1': '督查计划因有误撤销',
  'cn.hengjian.supervision.draw.prepared.v1': '随机抽取已准备并公布承诺值',
  'cn.hengjian.supervision.draw.drawn.v1': '随机抽取已完成',
  'cn.hengjian.supervision.draw.revealed.v1': '随机抽取已公开，任何人可以验证',
  'cn.hengjian.supervision.campaign.opened.v1': '集中活动已批准并在各单位启动',
  'cn.hengjian.supervision.campaign.gate-passed.v1': '单位通过了集中活动的一个阶段',
  'cn.hengjian.supervision.campaign.overdue.v1': '单位在集中活动中逾期，已报第一责任人',
  'cn.hengjian.supervision.campaign.concluded.v1': '集中活动已办结',
  'cn.hengjian.supervision.campaign.cancelled.v1': '集中活动因有误撤销',
  'cn.hengjian.supervision.opinion.classified.v1': '意见或诉求已分类',
  'cn.hengjian.supervision.opinion.cancelled.v1': '意见或诉求因登记有误撤销',
  'cn.hengjian.supervision.opinion.transferred.v1': '意见已转交单位',
  'cn.hengjian.supervision.opinion.replied.v1': '意见已答复',
  'cn.hengjian.supervision.opinion.summarised.v1': '单位当月意见和诉求的汇总（不含个人信息）',
  'cn.hengjian.supervision.petition.transferred.v1': '信访诉求已转送承办单位',
  'cn.hengjian.supervision.petition.accepted.v1': '信访诉求已受理',
  'cn.hengjian.supervision.petition.replied.v1': '信访诉求已答复',
  'cn.hengjian.supervision.petition.reviewed.v1': '信访诉求已作出复查意见',
  'cn.hengjian.supervision.petition.closed.v1': '信访诉求已办结或不予受理',
  'cn.hengjian.supervision.petition.reminded.v1': '信访诉求办理期限将至的提醒',
  'cn.hengjian.supervision.accusation.concluded.v1': '纪检监察机关告知查实的检举控告',
};

const HEADS: Record<Language, string[]> = {
  'zh-CN': ['字段', '类型', '说明'],
  en: ['Field', 'Type', 'Meaning'],
};

const WORDS: Record<'optional' | 'sample' | 'raw', Words> = {
  optional: { 'zh-CN': '可缺省', en: 'may be absent' },
  sample: { 'zh-CN': '样例', en: 'Sample' },
  raw: { 'zh-CN': 'JSON Schema', en: 'JSON Schema' },
};

/** Every kind of event that the services publish. */
export function eventKinds(): EventKind[] {
  return SERVICES.flatMap((service) => {
    const description = parse(asyncapi(service)) as Asyncapi;
    return Object.values(description.channels).flatMap((channel) =>
      Object.values(channel.messages ?? {}).map(({ $ref }) => {
        const message = description.components.messages[$ref.split('/').at(-1)!]!;
        return {
          service,
          topic: channel.address,
          type: message.name,
          title: message.title,
          schema: JSON.parse(eventFile(service, message.payload.$ref.split('/').at(-1)!)) as Schema,
          sample: eventFile(service, `${message.name}.json`),
        };
      }),
    );
  });
}

/** The description as it is served: what it refers to lies beside it. */
export function servedAsyncapi(service: string): string {
  return asyncapi(service).replaceAll('../resources/events/', './');
}

/** The kinds of event for readers, by topic. */
export function eventSections(language: Language): string {
  const kinds = eventKinds();
  const topics = [...new Set(kinds.map((kind) => kind.topic))];
  return topics
    .map((topic) => {
      const own = kinds.filter((kind) => kind.topic === topic);
      return `<h2 id="${topic}"><code>${topic}</code></h2>\n${own.map((kind) => section(kind, language)).join('\n')}`;
    })
    .join('\n');
}

function section(kind: EventKind, language: Language): string {
  const title = language === 'en' ? kind.title : CHINESE[kind.type]!;
  const rows = Object.entries(kind.schema.properties ?? {}).flatMap(([name, schema]) =>
    row(name, schema, kind.schema.required?.includes(name) ?? false, language),
  );
  return `<section id="${kind.type}">
<h3>${text(title)}</h3>
<p><code>${kind.type}</code> · <a href="/docs/events/${kind.type}.schema.json">${WORDS.raw[language]}</a></p>
<div class="scroll"><table>
<thead><tr>${HEADS[language].map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>${rows.join('')}</tbody>
</table></div>
<details><summary>${WORDS.sample[language]}</summary>${block(kind.sample)}</details>
</section>`;
}

function row(name: string, schema: Schema, required: boolean, language: Language): string[] {
  const notes = [schema.description ?? '', required ? '' : WORDS.optional[language]].filter((note) => note !== '');
  const own = `<tr><td><code>${text(name)}</code></td><td>${text(type(schema))}</td><td>${text(notes.join(' · '))}</td></tr>`;
  const inside = schema.properties ? schema : schema.items;
  const below = Object.entries(inside?.properties ?? {}).flatMap(([child, its]) =>
    row(`${name}${inside === schema.items ? '[]' : ''}.${child}`, its, inside?.required?.includes(child) ?? false, language),
  );
  return [own, ...below];
}

function type(schema: Schema): string {
  if (schema.enum) {
    return schema.enum.map(String).join(' | ');
  }
  const plain = [schema.type ?? 'any'].flat().join(' | ');
  return schema.format ? `${plain} (${schema.format})` : plain;
}
