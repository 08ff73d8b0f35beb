import { expect, it } from '@jest/globals';
import { bookSource } from '../../../src/book/file-kind.ts';
import { problemText } from '../../../src/book/problem.ts';
import { organisation } from '../../../src/domain/people/recorder.ts';
import { importBook } from '../../../src/flows/book/import-book.ts';
import { measured, workbook } from '../../book/workbooks.ts';
import { onEachDatabase } from '../../support/databases/each-database.ts';
import { FIRST } from './taking.ts';

/** As many characters as a cell of Excel has at most. */
const MOST_IN_EXCEL = 32_767;
/** The longest time the event loop may stand still, in milliseconds. */
const MOST_DELAY = 300;

const COLUMNS = ['deal_id', 'customer', 'lead_deal_id', 'pcn', 'customer_domain', 'contact_email'];
/** The character that Unicode's compatibility forms make longest, others that grow, and one that is not drawn. */
const LONG = ['\ufdfa', '\u0390', '\u200b', 'Z', "'"].map((character) => ({
  character,
  text: character.repeat(MOST_IN_EXCEL),
}));

function sheet(text: string, rows: number): Uint8Array {
  const texts = [...COLUMNS, text].map((one) => `<si><t>${one}</t></si>`).join('');
  const cell = (index: number) => `<c t="s"><v>${index}</v></c>`;
  const lines = Array.from({ length: rows }, () => `<row>${cell(COLUMNS.length)}</row>`);
  return workbook({
    strings: `<sst>${texts}</sst>`,
    sheets: [`<row>${COLUMNS.map((_, at) => cell(at)).join('')}</row>${lines.join('')}`],
  });
}

function csv(text: string, rows: number): Uint8Array {
  return Buffer.from(
    `${COLUMNS.join(',')}\n${`${text},Contoso,${text},${text},${text},${text}\n`.repeat(rows)}`,
  );
}

onEachDatabase((database) => {
  /** The lines that were refused, and the longest time that nothing else went on. */
  const importing = async (name: string, bytes: Uint8Array) => {
    const { db } = await database.store();
    const problems: string[] = [];
    const { delay } = await measured(async () =>
      importBook({
        db,
        source: await bookSource(name, bytes),
        importer: organisation('ann'),
        now: () => Date.parse(FIRST),
        onProblem: (problem) => {
          if (problem.severity === 'error') problems.push(problemText(problem));
        },
        onDeal: () => {},
      }),
    );
    const refused = new Set(problems.map((problem) => /^line (\d+), column deal_id:/.exec(problem)?.[1]));
    const stored = await db.selectFrom('deals').select('deal_id').execute();
    return { refused, delay, problems, stored };
  };

  it.each(LONG)(
    'rows that share a cell of 32 767 times $character hold nobody up',
    async ({ text }) => {
      // As many as a workbook may have.
      const rows = Math.min(1000, Math.floor(38e6 / Buffer.byteLength(text)));
      const { refused, delay, stored } = await importing('b.xlsx', sheet(text, rows));
      for (let line = 2; line <= rows + 1; line++) expect(refused).toContain(String(line));
      expect(stored).toEqual([]);
      expect(delay).toBeLessThan(MOST_DELAY);
    },
    60_000,
  );

  it.each(LONG)(
    'rows of CSV with cells of 32 767 times $character hold nobody up',
    async ({ text }) => {
      const { refused, delay, stored } = await importing('b.csv', csv(text, 15));
      for (let line = 2; line <= 16; line++) expect(refused).toContain(String(line));
      expect(stored).toEqual([]);
      expect(delay).toBeLessThan(MOST_DELAY);
    },
    60_000,
  );

  it('an id that is too long refuses no deal whose id it begins with, and the others are taken', async () => {
    const id = 'D'.repeat(200);
    const rows = `deal_id,customer\n${id},Contoso\n${id}X,Fabrikam\n${'"'}${id}Y,Fabrikam\n`;
    const { problems, stored } = await importing('b.csv', Buffer.from(rows));
    expect(stored).toEqual([{ deal_id: id }]);
    expect(problems).toEqual([
      'line 3, column deal_id: expected at most 200 characters, found 201',
      expect.stringMatching(/^line 4[,:] /),
    ]);
  });

  it('a lead, a number or a name of characters that grow stops no import', async () => {
    const grown = '\ufdfa'.repeat(1000);
    const rows = `deal_id,customer,lead_deal_id,pcn\nD-1,${grown},,\nD-2,Contoso,${grown},\nD-3,Contoso,,${grown}\nD-4,Contoso,,\n`;
    const { problems, stored } = await importing('b.csv', Buffer.from(rows));
    expect(problems).toEqual([
      'line 3, column lead_deal_id: expected at most 200 characters, found 1000',
      'line 4, column pcn: expected at most 200 characters, found 1000',
    ]);
    expect(stored).toEqual([{ deal_id: 'D-1' }, { deal_id: 'D-4' }]);
  });
});
