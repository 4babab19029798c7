import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PreparedTicket, Ticket, TicketStore } from './ticket.ts';

/** Keeps each ticket in a file that only its owner can read; never leaves half a file. */
export class FileTickets implements TicketStore {
  constructor(private readonly folder: string) {}

  async find(sheetId: string): Promise<Ticket | undefined> {
    try {
      return JSON.parse(await readFile(this.file(sheetId), 'utf8')) as Ticket;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        return undefined;
      }
      throw error;
    }
  }

  async claim(ticket: PreparedTicket): Promise<Ticket> {
    const draft = await this.draft(ticket);
    try {
      // Unlike a rename, a link fails if the file exists: of two voters at once, one wins and both use its ticket.
      await link(draft, this.file(ticket.sheetId));
      return ticket;
    } catch (error) {
      const kept = await this.find(ticket.sheetId);
      if (kept) {
        return kept;
      }
      throw error;
    } finally {
      await rm(draft);
    }
  }

  async replace(ticket: Ticket): Promise<void> {
    await rename(await this.draft(ticket), this.file(ticket.sheetId));
  }

  /** Writes the ticket to the disk beside its place. */
  private async draft(ticket: Ticket): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const name = `${this.file(ticket.sheetId)}.${process.pid}.${crypto.randomUUID()}`;
    const file = await open(name, 'wx', 0o600);
    try {
      await file.writeFile(JSON.stringify(ticket));
      await file.sync();
    } finally {
      await file.close();
    }
    return name;
  }

  private file(sheetId: string): string {
    // The id comes from a command line or a server: it must not lead out of the folder.
    return join(this.folder, `${encodeURIComponent(sheetId)}.json`);
  }
}
