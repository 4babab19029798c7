import { Misuse, parse, readMark, type Options } from './arguments.ts';
import { FileTickets } from './file-tickets.ts';
import { checkInclusion, Fault, fingerprint, Issuance, receiptOf, Refusal, Urn, type Ballot } from './index.ts';
import { TEXTS, type Texts } from './texts.ts';

const EXIT = { DONE: 0, REFUSED: 1, USAGE: 2 } as const;
type Exit = (typeof EXIT)[keyof typeof EXIT];

export interface Terminal {
  out(line: string): void;
  error(line: string): void;
}

/** Runs one command of the command-line voter and returns its exit code. */
export async function voter(args: string[], environment: NodeJS.ProcessEnv, terminal: Terminal): Promise<Exit> {
  let texts = TEXTS['zh-CN'];
  try {
    const { options, words } = parse(args);
    texts = TEXTS[options.language];
    const [command, sheetId, ...rest] = words;
    const session = new Session(options, environment['HENGJIAN_TOKEN'], terminal);
    if (command === 'list' && sheetId === undefined) {
      return await session.list();
    }
    if (command === 'cast' && sheetId !== undefined && rest.length > 0) {
      return await session.cast(sheetId, rest);
    }
    if (command === 'token' && sheetId !== undefined && rest.length === 0) {
      return await session.token(sheetId);
    }
    if (command === 'check' && sheetId !== undefined && rest.length === 0) {
      return await session.check(sheetId);
    }
    throw new Misuse();
  } catch (error) {
    if (error instanceof Misuse) {
      terminal.error(error.message || texts.usage);
      return EXIT.USAGE;
    }
    terminal.error(explain(error, texts));
    return EXIT.REFUSED;
  }
}

class Session {
  private readonly texts: Texts;
  private readonly tickets: FileTickets;
  private readonly urn: Urn;

  constructor(
    private readonly options: Options,
    private readonly accessToken: string | undefined,
    private readonly terminal: Terminal,
  ) {
    this.texts = TEXTS[options.language];
    this.tickets = new FileTickets(options.tickets);
    this.urn = new Urn(options.api);
  }

  async list(): Promise<Exit> {
    const ballots = await this.issuance().listBallots();
    if (ballots.length === 0) {
      this.terminal.out(this.texts.noBallots);
    }
    for (const ballot of ballots) {
      await this.show(ballot);
    }
    return EXIT.DONE;
  }

  async token(sheetId: string): Promise<Exit> {
    const issuance = this.issuance();
    const ballot = (await issuance.listBallots()).find((candidate) => candidate.sheetId === sheetId);
    if (!ballot) {
      this.terminal.error(this.texts.noSuchBallot);
      return EXIT.REFUSED;
    }
    await issuance.obtainToken(ballot, this.tickets);
    this.terminal.out(this.texts.ticketKept(this.options.tickets));
    return EXIT.DONE;
  }

  async cast(sheetId: string, texts: string[]): Promise<Exit> {
    const marks = texts.map((text) => readMark(text, this.texts.badMark));
    const { comments } = this.options;
    if (comments.length > 0) {
      this.terminal.error(this.texts.commentNotice);
    }
    const delayUpToMillis = this.options.delay * 1000;
    const { outcome, receipt } = await this.urn.cast(sheetId, marks, this.tickets, { delayUpToMillis, comments });
    this.terminal.out(this.texts.cast[outcome]);
    this.terminal.out(`${this.texts.receipt} ${receipt}`);
    return EXIT.DONE;
  }

  async check(sheetId: string): Promise<Exit> {
    const ticket = await this.tickets.find(sheetId);
    if (!ticket) {
      throw new Fault('NO_TOKEN', sheetId);
    }
    const published = await this.urn.receipts(sheetId);
    const defects = await checkInclusion(published, await receiptOf(ticket));
    this.terminal.out(this.texts.counts(published.issued, published.spent, published.cast));
    if (defects.length > 0) {
      this.terminal.error(defects.map((defect) => this.texts.defects[defect]).join(' '));
      return EXIT.REFUSED;
    }
    this.terminal.out(this.texts.included);
    return EXIT.DONE;
  }

  private issuance(): Issuance {
    if (!this.accessToken) {
      throw new Misuse(this.texts.missingIdentity);
    }
    return new Issuance(this.options.api, {
      headers: { Authorization: `Bearer ${this.accessToken}`, 'Accept-Language': this.options.language },
    });
  }

  private async show(ballot: Ballot): Promise<void> {
    const { out } = this.terminal;
    const token = this.texts.token[ballot.issued ? 'issued' : 'free'];
    out([ballot.sheetId, ballot.title, ballot.voterClass, token, this.texts.open(ballot.closesAt)].join('  '));
    out(`  ${this.texts.keyFingerprint} ${await fingerprint(ballot.key)}`);
    out(`  ${this.texts.settingsDigest} ${ballot.settingsDigest}`);
    if (ballot.comments) {
      out(`  ${this.texts.comments(ballot.comments.maxLength)} ${ballot.comments.notice}`);
    }
    for (const { number, name, postTitle, questions = [] } of ballot.subjects) {
      out(`  ${number}  ${name}  ${postTitle}`);
      questions.forEach(({ code, text }) => out(`    ${number}/${code}  ${text}`));
    }
  }
}

function explain(error: unknown, texts: Texts): string {
  if (error instanceof Refusal) {
    const fields = error.errors.map(({ pointer, detail }) => [pointer, detail].filter(Boolean).join(' '));
    return texts.refusals[error.slug] ?? [error.message, error.detail, ...fields].filter(Boolean).join(' · ');
  }
  if (error instanceof Fault) {
    return `${texts.faults[error.reason]} (${error.about})`;
  }
  return error instanceof Error ? error.message : String(error);
}
