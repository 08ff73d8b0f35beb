import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import stringWidth from 'string-width';
import { openStore } from '../../src/store/open.ts';
import { auditOf } from '../support/audit/audit-rows.ts';
import { freshFolder } from '../support/databases/folders.ts';
import { runIn } from './run.ts';

const BOOK = `deal_id,customer,program,transaction,cloud_scope,close_date,contact_role,contact_name,contact_email,validation_method,validation_result,validated_at,validated_by
EA-1,Contoso,EA,renewal,Commercial,2026-08-31,NTC,Ann Lee,ann@contoso.com,vl-central,valid,2026-06-01,Sam
EA-1,,,,,,OA,Bo Ek,bo@contoso.com,vl-central,valid,2026-06-01,Sam
EA-1,,,,,,OSM,Cy Ek,cy@contoso.com,vl-central,valid,2026-06-01,Sam
EA-2,Contoso Retail,EA,new,Commercial,2026-06-30,NTC,Dee Ek,dee@gmail.com,,,,
EA-3,株式会社日本マイクロシステムズ,EA,new,GCC,2026-07-31,NTC,Eve,eve@example.co.jp,,,,
EA-4,"Evil\u001B[2J Ltd",EA,new,GCC,2026-07-31,NTC,Eve,eve@evil.example,,,,
`;

let environment: Record<string, string> = {};
beforeAll(async () => {
  environment = { WSA_DATA_DIR: path.join(await freshFolder('check'), 'data') };
  await runIn(['import', '-'], { stdin: BOOK, environment });
});
afterAll(() => rm(path.dirname(environment.WSA_DATA_DIR ?? ''), { recursive: true }));

describe('wsa check', () => {
  it('says of a deal that is ready who was checked and how, with the sources, and ends with 0', async () => {
    const { status, stdout, stderr } = await runIn(['check', 'EA-1'], { environment });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Contoso \(EA-1\)\nEA renewal · Commercial\n\nReady, risk \w+, 82 days left \(closes Mon 31 Aug\)\n/,
    );
    expect(stdout).toContain('\nGo: the mandatory contacts are ready.\n');
    expect(stdout).not.toContain('First: ');
    expect(stdout).toContain(
      [
        'Contacts',
        '  Notices Contact: ready (mandatory)',
        '    Ann Lee · ann@contoso.com',
        '    Account: confirmed · Cloud: aligned',
        "    How we know: VL Central: valid, Mon 1 Jun, by Sam, says tester's import.",
      ].join('\n'),
    );
    expect(stdout).toMatch(/\nSources\n {2}Judged as of Wed 10 Jun \(UTC\) by the policy of .+\[1\]/);
    expect(stdout).toMatch(/\n {2}\[1\] WSA partner playbook/);
  });

  it.each(['check', 'show', 'status'])(
    'says by %s of one that is not what to do first, and ends with 1',
    async (word) => {
      const { status, stdout } = await runIn([word, 'contoso', 'retail'], { environment });
      expect(status).toBe(1);
      expect(stdout).toMatch(/^Contoso Retail \(EA-2\)\n/);
      expect(stdout).toMatch(
        /\nBlocked, risk \w+, 20 days left .*\nDo not submit yet: .*\nFirst: \S.*\n\nAbout the deal\n {2}Blocker: /,
      );
      expect(stdout).toMatch(/\nWhat to do next\n {2}1\. \w+: /);
    },
  );

  it('prints the same for a script', async () => {
    const { status, deals } = await runIn(['check', 'EA-2', '--json'], { environment, columns: 40 });
    expect(status).toBe(1);
    expect(deals).toEqual([
      expect.objectContaining({
        version: 1,
        dealId: 'EA-2',
        customer: 'Contoso Retail',
        verdict: 'blocked',
        first: { kind: expect.any(String), text: expect.any(String) },
        contacts: [expect.objectContaining({ name: 'Dee Ek', email: 'dee@gmail.com', evidence: [] })],
        reasons: expect.arrayContaining([
          expect.objectContaining({
            email: 'dee@gmail.com',
            code: 'personal-account',
            citations: expect.arrayContaining([expect.stringMatching(/^WSA /)]),
          }),
        ]),
      }),
    ]);
    const [ready] = (await runIn(['check', 'EA-1', '--json'], { environment })).deals;
    expect(ready).toMatchObject({
      first: null,
      contacts: [{ evidence: [{ method: 'vl-central' }] }, {}, {}],
    });
  });

  it.each([
    {
      words: ['contoso'],
      says: /^2 deals match "contoso"\. Say the id of one\.\n\nDeal +Verdict +Risk +Days +Why\nContoso/,
    },
    { words: ['contosso', 'retial'], says: /^No deal fits "contosso retial"\. .*(say its id)\.\n\nDeal / },
    { words: ['zzz'], says: /^No deal has the id "zzz", or a customer with these words\.\n$/ },
  ])('says of $words which deals may be meant, and ends with 2', async ({ words, says }) => {
    const { status, stdout, stderr } = await runIn(['check', ...words], { environment });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });

  it('is in the audit log', async () => {
    await runIn(['check', 'EA-1'], { environment });
    const store = await openStore({ databaseUrl: null, dataDir: environment.WSA_DATA_DIR ?? '' }, () => {});
    const [entry] = await auditOf(store.db, 'ea-1', { skip: 0, limit: 1 });
    await store.close();
    expect(entry).toMatchObject({ actor_name: 'tester', action: 'view' });
  });

  it('holds nothing that steers a terminal', async () => {
    const { stdout } = await runIn(['check', 'EA-4'], { environment });
    expect(stdout).toContain('Evil');
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

describe('a screen', () => {
  const screens = [30, 60, 80, 200];
  const commands = [
    ['check', 'EA-1'],
    ['check', 'EA-3'],
    ['check', 'contoso'],
    ['evaluate', '-'],
    ['import', '-', '--dry-run'],
    ['doctor'],
  ];
  it.each(screens.flatMap((columns) => commands.map((args) => ({ columns, args }))))(
    'of $columns columns is wide enough for $args, whose words are all there',
    async ({ columns, args }) => {
      const surroundings = { environment, stdin: BOOK.replace('2026-08-31', '2026-09-30') };
      const wide = await runIn(args, { ...surroundings, columns: 1000 });
      const { stdout, stderr } = await runIn(args, { ...surroundings, columns });
      const lines = `${stdout}${stderr}`.split('\n');
      expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
      const letters = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
      if (columns >= 60) expect(letters(stdout)).toBe(letters(wide.stdout));
    },
  );

  it('aligns columns by what letters take on it', async () => {
    const { stdout } = await runIn(['evaluate', '-', '--as-of', '2026-06-10'], { stdin: BOOK, columns: 120 });
    const rows = stdout.split('\n').filter((line) => /Blocked|Unverified|Ready|Verdict/.test(line));
    const places = rows.map((row) =>
      stringWidth(row.slice(0, row.search(/Blocked|Unverified|Ready|Verdict/))),
    );
    expect(rows).toHaveLength(5);
    expect(new Set(places).size).toBe(1);
    expect(stdout).toMatch(/\n\n4 deals: .*1 ready\.\n$/);
  });

  it('shows JSON by --json, without a table or a bar', async () => {
    const { deals, stderr } = await runIn(['evaluate', '-', '--json'], { stdin: BOOK, columns: 80 });
    expect(deals).toHaveLength(4);
    expect(stderr).toBe('');
  });
});
