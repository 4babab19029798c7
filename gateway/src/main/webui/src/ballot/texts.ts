import type { Defect } from './inclusion.ts';
import type { FaultReason } from './refusal.ts';

export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export interface Texts {
  usage: string;
  noBallots: string;
  open: (closesAt: string | null) => string;
  token: Record<'issued' | 'free', string>;
  keyFingerprint: string;
  settingsDigest: string;
  noSuchBallot: string;
  missingIdentity: string;
  badMark: (text: string) => string;
  comments: (maxLength: number) => string;
  commentNotice: string;
  ticketKept: (folder: string) => string;
  cast: Record<'CAST' | 'SPENT_BEFORE', string>;
  receipt: string;
  counts: (issued: number, spent: number, cast: number) => string;
  included: string;
  defects: Record<Defect, string>;
  faults: Record<FaultReason, string>;
  /** Refusals that a voter can meet in the normal course; others speak for themselves. */
  refusals: Partial<Record<string, string>>;
}

const COMMANDS = `  voter list
  voter token SHEET
  voter cast SHEET NUMBER=GRADE NUMBER/QUESTION=GRADE ...
  voter check SHEET`;
const GRADES = 'EXCELLENT, COMPETENT, BASIC, INCOMPETENT';

export const TEXTS: Record<Language, Texts> = {
  'zh-CN': {
    usage: `用法：
${COMMANDS}
等次 GRADE：优秀 EXCELLENT、称职 COMPETENT、基本称职 BASIC、不称职 INCOMPETENT；未列出的对象和问题视为弃权。
选项：
  --api URL        测评服务地址（默认 http://localhost:8080/api/assessment/v1）
  --tickets DIR    票据目录（默认 ~/.hengjian/tickets）
  --delay SECONDS  投票前随机等待，最长若干秒
  --comment NUMBER=TEXT  对该对象的文字意见（可重复；可能暴露书写人）
  --language zh-CN|en
环境变量 HENGJIAN_TOKEN：访问令牌，仅 list 和 token 使用。`,
    noBallots: '没有待投的选票。',
    open: (closesAt) => (closesAt ? `截止 ${closesAt}` : '未定截止时间'),
    token: { issued: '已领取', free: '未领取' },
    keyFingerprint: '公钥指纹',
    settingsDigest: '设置摘要',
    noSuchBallot: '没有这张待投的选票。',
    missingIdentity: '请在环境变量 HENGJIAN_TOKEN 中提供访问令牌。',
    badMark: (text) => `无法识别“${text}”：应为 编号=等次 或 编号/问题=等次，等次为 ${GRADES} 之一。`,
    comments: (maxLength) => `可附文字意见，每名对象不超过 ${maxLength} 字。`,
    commentNotice: '文字意见可能因内容或文风暴露书写人。',
    ticketKept: (folder) => `已领取并核验选票凭证，票据保存在 ${folder}。建议稍后再投票。`,
    cast: { CAST: '投票成功。', SPENT_BEFORE: '此前已投：凭证已被使用。截止后可用 check 核对是否计入。' },
    receipt: '回执',
    counts: (issued, spent, cast) => `发出 ${issued}，使用 ${spent}，投出 ${cast}`,
    included: '公布的清单完整一致，您的选票已计入。',
    defects: {
      ABSENT: '公布的清单中没有您的回执。',
      DIGEST: '公布的清单与其摘要不符。',
      ORDER: '公布的清单未按顺序排列或有重复。',
      COUNTS: '公布的票数不符。',
    },
    faults: {
      NO_ANSWER: '没有收到服务的有效答复；重新执行同一命令是安全的。',
      BAD_KEY: '投票密钥不可信，未发送任何内容。',
      BAD_SIGNATURE: '服务返回的签名无效，请勿投票并向组织部门反映。',
      BAD_RECEIPT: '服务返回的回执与选票不符，请向组织部门反映。',
      NO_TOKEN: '尚未领取选票凭证，请先执行 voter token。',
      ALREADY_CAST: '这张选票已经投出。',
      UNKNOWN_SUBJECT: '选票上没有该编号的对象，未发送任何内容',
      NO_COMMENTS: '这张选票不收文字意见，未发送任何内容',
      COMMENT_LENGTH: '文字意见为空或过长，未发送任何内容',
      UNKNOWN_QUESTION: '选票上没有关于该对象的这个问题，未发送任何内容',
      REPEATED_SUBJECT: '同一对象的同一问题只能评一次，未发送任何内容',
    },
    refusals: {
      'ballot-already-issued': '选票凭证已向另一份票据发出；请使用当时的设备或票据目录。',
    },
  },
  en: {
    usage: `Usage:
${COMMANDS}
GRADE is one of ${GRADES}; a subject or question that is not named is an abstention.
Options:
  --api URL        address of the assessment service (default http://localhost:8080/api/assessment/v1)
  --tickets DIR    folder of the tickets (default ~/.hengjian/tickets)
  --delay SECONDS  wait a random time up to this before casting
  --comment NUMBER=TEXT  say something of a subject (repeatable; it can identify you)
  --language zh-CN|en
Environment HENGJIAN_TOKEN: access token, used by list and token only.`,
    noBallots: 'No open ballots.',
    open: (closesAt) => (closesAt ? `closes ${closesAt}` : 'no closing time set'),
    token: { issued: 'token issued', free: 'token not issued' },
    keyFingerprint: 'key fingerprint',
    settingsDigest: 'settings digest',
    noSuchBallot: 'You have no such open ballot.',
    missingIdentity: 'Put your access token into the environment variable HENGJIAN_TOKEN.',
    badMark: (text) => `Cannot read "${text}": give NUMBER=GRADE or NUMBER/QUESTION=GRADE with a grade of ${GRADES}.`,
    comments: (maxLength) => `Comments are taken, up to ${maxLength} characters on each subject.`,
    commentNotice: 'Free text can identify its writer by what it says and how.',
    ticketKept: (folder) => `Token issued and verified; the ticket is kept in ${folder}. Better cast a while later.`,
    cast: {
      CAST: 'Ballot cast.',
      SPENT_BEFORE: 'Cast before: the token is spent. After close, check tells whether it was counted.',
    },
    receipt: 'receipt',
    counts: (issued, spent, cast) => `issued ${issued}, spent ${spent}, cast ${cast}`,
    included: 'The published list is consistent and includes your ballot.',
    defects: {
      ABSENT: 'Your receipt is not on the published list.',
      DIGEST: 'The published list does not match its digest.',
      ORDER: 'The published list is out of order or repeats a receipt.',
      COUNTS: 'The published counts do not agree.',
    },
    faults: {
      NO_ANSWER: 'No usable answer from the service; it is safe to run the same command again.',
      BAD_KEY: 'The key of the poll cannot be trusted; nothing was sent.',
      BAD_SIGNATURE: 'The signature of the service is invalid: do not vote, complain to the organization department.',
      BAD_RECEIPT: 'The receipt of the service is not that of your ballot: complain to the organization department.',
      NO_TOKEN: 'There is no token yet: run voter token first.',
      ALREADY_CAST: 'This ballot is cast already.',
      UNKNOWN_SUBJECT: 'Nobody on the sheet has this number; nothing was sent',
      NO_COMMENTS: 'The sheet takes no comments; nothing was sent',
      COMMENT_LENGTH: 'A comment is empty or too long; nothing was sent',
      UNKNOWN_QUESTION: 'The sheet does not ask this about the subject; nothing was sent',
      REPEATED_SUBJECT: 'A subject can be graded once only for each question; nothing was sent',
    },
    refusals: {
      'ballot-already-issued': 'The token was issued to another ticket: use the device or folder that has it.',
    },
  },
};
