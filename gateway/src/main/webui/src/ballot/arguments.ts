import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { GRADES, type Comment, type Grade, type Mark } from './contract.ts';
import { LANGUAGES, type Language } from './texts.ts';

export interface Options {
  readonly api: string;
  readonly tickets: string;
  readonly delay: number;
  readonly comments: readonly Comment[];
  readonly language: Language;
}

/** A day; timers turn what is beyond 24 days into no wait at all. */
const LONGEST_DELAY_SECONDS = 86_400;

/** The command was given wrongly; nothing was sent. Without a message the usage says how it goes. */
export class Misuse extends Error {}

export function parse(args: string[]): { options: Options; words: string[] } {
  const { values, positionals } = split(args);
  const { api, tickets, language } = values;
  const delay = Number(values.delay);
  if (!isOneOf(LANGUAGES, language) || !(delay >= 0 && delay <= LONGEST_DELAY_SECONDS)) {
    throw new Misuse();
  }
  const comments = values.comment.map(readComment);
  return { options: { api: api.replace(/\/+$/, ''), tickets, delay, comments, language }, words: positionals };
}

export function readMark(text: string, badMark: (text: string) => string): Mark {
  const [place = '', grade, ...more] = text.split('=');
  const [cadreNumber, question, ...deeper] = place.split('/');
  if (!cadreNumber || question === '' || !isOneOf<Grade>(GRADES, grade) || more.length + deeper.length > 0) {
    throw new Misuse(badMark(text));
  }
  return question === undefined ? { cadreNumber, grade } : { cadreNumber, question, grade };
}

function readComment(text: string): Comment {
  const end = text.indexOf('=');
  if (end <= 0) {
    throw new Misuse();
  }
  return { cadreNumber: text.slice(0, end), text: text.slice(end + 1) };
}

function split(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        api: { type: 'string', default: 'http://localhost:8080/api/assessment/v1' },
        tickets: { type: 'string', default: join(homedir(), '.hengjian', 'tickets') },
        delay: { type: 'string', default: '0' },
        comment: { type: 'string', multiple: true, default: [] as string[] },
        language: { type: 'string', default: 'zh-CN' },
      },
    });
  } catch {
    throw new Misuse();
  }
}

function isOneOf<Choice extends string>(choices: readonly Choice[], text: string | undefined): text is Choice {
  return (choices as readonly (string | undefined)[]).includes(text);
}
