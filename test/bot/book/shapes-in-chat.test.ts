import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SHAPES, type Shape } from '../../support/books/shapes.ts';
import { bookOf } from '../../support/bot/bot-deals.ts';
import { cardsOf, only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { message } from '../../support/teams/activities.ts';
import { linesOf } from '../../support/teams/card-text.ts';

/** OneDrive on this machine: gives what is to be fetched. */
let drive: Server;
let file: Buffer = Buffer.alloc(0);
beforeAll(async () => {
  drive = createServer((_request, response) => response.writeHead(200).end(file));
  await new Promise<void>((resolve) => drive.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  drive.closeAllConnections();
  drive.close();
});

const start = useBots();
let bot: TestBot;
beforeEach(async () => {
  bot = await start({
    fill: bookOf([{ deal_id: 'D-1', customer: 'Contoso', ae_email: 'you@account-team.example' }]),
  });
});

async function dropped({ name, content }: Pick<Shape, 'name' | 'content'>): Promise<readonly string[]> {
  file = content;
  const { port } = drive.address() as AddressInfo;
  const attachment = {
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    name,
    contentUrl: 'https://contoso-my.sharepoint.com/x',
    content: { downloadUrl: `http://127.0.0.1:${port}/${name}`, uniqueId: '1', fileType: 'csv' },
  };
  const where = bot.where({ from: '29:alex', conversation: 'personal' });
  const sent = await bot.deliver({ ...message('', where), attachments: [attachment] });
  return linesOf(only(cardsOf(sent.sent)));
}

describe('a book as people have it, dropped into the chat', () => {
  const shapes = SHAPES.filter(({ said }) => !said);
  // No more books of one person wait at a time.
  const groups = Array.from({ length: Math.ceil(shapes.length / 15) }, (_, at) =>
    shapes.slice(at * 15, at * 15 + 15),
  );

  it.each(groups.map((some, at) => ({ some, at })))(
    'is previewed (group $at)',
    async ({ some }) => {
      for (const shape of some) {
        const lines = await dropped(shape);
        const count = Object.keys(shape.deals).length;
        expect({ what: shape.what, lines }).toEqual({
          what: shape.what,
          lines: expect.arrayContaining([
            `${count} new · 0 changed · 0 unchanged · ${shape.refused ?? 0} left out`,
          ]),
        });
        for (const told of shape.told ?? []) expect(lines.join('\n')).toMatch(told);
      }
    },
    120_000,
  );

  it('of which every deal is refused is never said to be kept already', async () => {
    const lines = await dropped({
      name: 'us.csv',
      content: Buffer.from('deal_id,customer,close_date\nA-1,Alder,6/7/2026\nA-2,Beech,6/8/2026\n'),
    });
    expect(lines).toContain('There is nothing to import: every deal is left out.');
    expect(lines.join('\n')).not.toContain('kept already');
  });
});
