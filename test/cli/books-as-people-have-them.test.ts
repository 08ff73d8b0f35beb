import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roleOf } from '../../src/policy/roles.ts';
import { workbook } from '../book/workbooks.ts';
import { SHAPES, type Shape, sheetOf } from '../support/books/shapes.ts';
import { run, runIn } from './run.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'wsa-shapes-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf({ name, content }: Pick<Shape, 'name' | 'content'>): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

interface Judged {
  readonly dealId: string;
  readonly contacts: readonly { role: string; email: string; verdict: string; findings: readonly string[] }[];
  readonly findings: readonly { code: string; role?: string }[];
}

function codesOf(deals: readonly Judged[]): readonly string[] {
  return deals.flatMap(({ contacts, findings }) => [
    ...contacts.flatMap((contact) => contact.findings),
    ...findings.flatMap(({ code, role }) => [code, `${code}:${role}`]),
  ]);
}

describe('a book as people have it', () => {
  it.each(SHAPES)('is judged: $what', async (shape) => {
    const file = await fileOf(shape);
    const { deals, stderr, status } = await run([
      'evaluate',
      file,
      '--as-of',
      '2026-06-05',
      ...(shape.said ?? []),
    ]);
    const judged = deals as unknown as readonly Judged[];
    const people = judged.map(({ dealId, contacts }) => [
      dealId,
      contacts.map(({ role, email, verdict }) => `${roleOf(role as 'bill-to').short} ${email} ${verdict}`),
    ]);
    expect(Object.fromEntries(people)).toEqual(shape.deals);
    for (const told of shape.told ?? []) expect(stderr).toMatch(told);
    for (const code of shape.without ?? []) expect(codesOf(judged)).not.toContain(code);
    for (const code of shape.findings ?? []) expect(codesOf(judged)).toContain(code);
    expect(status).toBe(shape.refused === undefined ? 0 : 1);
  });

  it.each(SHAPES)('is imported: $what', async (shape) => {
    const file = await fileOf(shape);
    const environment = { WSA_DATA_DIR: await mkdtemp(path.join(folder, 'store-')) };
    const first = await runIn(['import', file, ...(shape.said ?? [])], { environment });
    const count = Object.keys(shape.deals).length;
    expect(first.stdout).toContain(`${count} new, 0 changed, 0 unchanged, ${shape.refused ?? 0} refused`);
    for (const told of shape.told ?? []) expect(first.stderr).toMatch(told);
    const again = await runIn(['import', file, ...(shape.said ?? [])], { environment });
    expect(again.stdout).toContain(`0 new, 0 changed, ${count} unchanged, ${shape.refused ?? 0} refused`);
  });

  it('with a date that may be two days says on the command line what to say', async () => {
    const file = await fileOf({
      name: 'ask.csv',
      content: Buffer.from('deal_id,customer,close_date\nA-1,Alder,6/7/2026\n'),
    });
    expect((await run(['evaluate', file])).stderr).toContain('--dates mdy');
    expect(
      (await runIn(['import', file, '--dry-run'], { environment: { WSA_DATA_DIR: folder } })).stdout,
    ).toContain('--dates mdy');
  });

  it('with sheets of different headings is asked about, and read by the one that is named', async () => {
    const sheets = [
      sheetOf([
        ['deal_id', 'customer'],
        ['A-1', 'Alder'],
      ]),
      sheetOf([
        ['deal_id', 'contact_role', 'contact_email'],
        ['A-1', 'NTC', 'ann@alder.example'],
      ]),
    ];
    const file = await fileOf({ name: 'two.xlsx', content: Buffer.from(workbook({ sheets })) });
    const asked = await run(['evaluate', file]);
    expect([asked.status, asked.stdout]).toEqual([2, '']);
    expect(asked.stderr).toMatch(/"S0", "S1".*which sheet/);
    const { deals } = await run(['evaluate', file, '--sheet', 's0']);
    expect(deals).toMatchObject([{ dealId: 'A-1' }]);
  });
});
