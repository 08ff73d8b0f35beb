import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { IMPORT_TAKE } from '../../../cards/verbs.ts';
import { COLUMN_NAMES } from '../../../src/book/columns.ts';
import { eventually } from '../eventually.ts';
import { message } from '../teams/activities.ts';
import { buttonsOf, titleOf } from '../teams/card-text.ts';
import type { Row } from './bot-deals.ts';
import { cardsOf, only, type TestBot } from './test-bot.ts';

/** Drops books of rows into a personal chat and imports them, from a drive on this machine. */
export function useBooks(): (bot: TestBot, rows: readonly Row[], from: string) => Promise<AdaptiveCard> {
  let drive: Server;
  let book = '';
  beforeAll(async () => {
    drive = createServer((_request, response) => void response.writeHead(200).end(book));
    await new Promise<void>((resolve) => drive.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    drive.closeAllConnections();
    drive.close();
  });
  return async (bot, rows, from) => {
    book = csvOf(rows);
    const downloadUrl = `http://127.0.0.1:${(drive.address() as AddressInfo).port}/book.csv`;
    const file = {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: 'book.csv',
      contentUrl: 'https://contoso-my.sharepoint.com/x',
      content: { downloadUrl, uniqueId: '1', fileType: 'csv' },
    };
    const dropped = await bot.deliver({ ...message('', bot.where({ from })), attachments: [file] });
    const preview = only(cardsOf(dropped.sent));
    const take = buttonsOf(preview).find(({ verb }) => verb === IMPORT_TAKE);
    if (!take) return preview;
    const before = bot.connector.sent.length;
    await bot.press(take.verb, take.data, { from });
    const done = () => {
      const redrawn = bot.connector.sent.slice(before).filter(({ method }) => method === 'PUT');
      const cards = cardsOf(redrawn);
      return cards.find((card) => titleOf(card) === 'Imported book.csv');
    };
    await eventually(() => expect(done()).toBeDefined());
    return done() as AdaptiveCard;
  };
}

/** A book as CSV with the columns that its rows state: what is not a column stays as it is. */
export function csvOf(rows: readonly Row[]): string {
  const columns = COLUMN_NAMES.filter((column) => rows.some((row) => row[column] !== undefined));
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
  return lines.map((line) => `${line.map(quote).join(',')}\n`).join('');
}
