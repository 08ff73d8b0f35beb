import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createOutbox, type LocalOutbox } from '../../../src/email/delivery/eml-outbox.ts';
import { openFile, SENDER, write } from '../samples.ts';
import { parseEml } from './eml-parser.ts';

const ANN = 'person:oid-ann';
const letter = (dealId = 'D-1', note: string | null = null) =>
  write('customer-action-required', openFile({ dealId }), { note });

describe('the outbox', () => {
  let home: string;
  let folder: string;
  let time: number;
  let base: string | null;
  let outbox: LocalOutbox;
  beforeEach(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'wsa-test-outbox-'));
    folder = path.join(home, 'data', 'outbox');
    time = Date.parse('2026-06-10T12:00:00Z');
    base = 'http://127.0.0.1:3978';
    outbox = createOutbox({ folder, now: () => time, pageBase: () => base });
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  const files = async () => (await readdir(folder)).filter((name) => name.endsWith('.eml'));
  const shape = /^[A-Z0-9-]+-customer-action-required-[0-9a-f]{12}\.eml$/;

  it('keeps a letter as a file that opens as a draft, and tells where it is', async () => {
    const kept = await outbox.keep(letter(), SENDER, ANN);
    expect(kept).toEqual({
      name: expect.stringMatching(/^D-1-customer-action-required-[0-9a-f]{12}\.eml$/),
      madeAt: '2026-06-10T12:00:00.000Z',
      page: `http://127.0.0.1:3978/outbox/${kept.name}`,
    });
    const parsed = parseEml(await readFile(path.join(folder, kept.name), 'utf8'));
    expect(parsed.headers.get('x-unsent')).toEqual(['1']);
    expect(parsed.headers.get('to')?.[0]).toContain('cara@contoso.com');
    expect((await outbox.read(kept.name))?.toString('utf8')).toContain('X-Unsent: 1');
    const words = { subject: letter().subject, html: letter().html, text: letter().text, from: SENDER };
    expect(await outbox.letterOf(kept.name)).toMatchObject({ ...kept, words: { ...words, dealId: 'D-1' } });
    base = null;
    expect(await outbox.list()).toMatchObject([{ name: kept.name, page: null }]);
  });

  it('is empty before there is a folder', async () => {
    expect(await outbox.list()).toEqual([]);
    expect(await outbox.letterOf('D-1-customer-action-required-0123456789ab.eml')).toBeNull();
  });

  it('has one file for each deal, template and sender, in which the newest letter stands', async () => {
    const first = await outbox.keep(letter(), SENDER, ANN);
    const id = parseEml(String(await outbox.read(first.name))).headers.get('message-id');
    time += 60_000;
    const second = await outbox.keep(letter('d-1', 'A word from me'), SENDER, ANN);
    expect(second).toMatchObject({ name: first.name, madeAt: '2026-06-10T12:01:00.000Z' });
    expect(await files()).toHaveLength(1);
    expect((await outbox.letterOf(first.name))?.words?.text).toContain('A word from me');
    expect(parseEml(String(await outbox.read(first.name))).headers.get('message-id')).toEqual(id);
    for (const [one, sender] of [
      [letter(), 'person:oid-bob'],
      [letter('D-2'), ANN],
      [write('customer-it-admin', openFile({ dealId: 'D-1' })), ANN],
    ] as const)
      await outbox.keep(one, SENDER, sender);
    expect(await files()).toHaveLength(4);
  });

  it('gives the letters about some deals as drafts, and no others', async () => {
    const mine = await outbox.keep(letter('D-1'), SENDER, ANN);
    time += 60_000;
    await outbox.keep(write('customer-it-admin', openFile({ dealId: 'd 1' })), SENDER, 'person:oid-bob');
    time += 60_000;
    await outbox.keep(letter('D-2'), SENDER, ANN);
    const alert = { ...letter('D-1'), template: 'alert-digest' } as const;
    await outbox.keep(alert, SENDER, ANN);
    expect(await outbox.draftsOf(['d-1', 'D-3'])).toEqual([
      {
        dealId: 'D-1',
        template: 'customer-action-required',
        senderId: ANN,
        madeBy: SENDER.name,
        state: 'drafted',
        madeAt: '2026-06-10T12:00:00.000Z',
        changedAt: '2026-06-10T12:00:00.000Z',
        sentAt: null,
        webLink: null,
        page: mine.page,
      },
    ]);
    const wordsFile = path.join(folder, mine.name.replace(/eml$/, 'json'));
    const { senderId: _, ...older } = JSON.parse(await readFile(wordsFile, 'utf8'));
    await writeFile(wordsFile, JSON.stringify(older));
    expect(await outbox.draftsOf(['D-1'])).toEqual([]);
    expect(await outbox.list(ANN)).toContainEqual(expect.objectContaining({ name: mine.name }));
    expect((await outbox.draftsOf(['D-2', 'D 1'])).map(({ dealId }) => dealId)).toEqual(['d 1', 'D-2']);
  });

  it('takes the same letter many times at once', async () => {
    const notes = ['one', 'two', 'three', 'four', 'five'];
    await Promise.all(notes.map((note) => outbox.keep(letter('D-1', note), SENDER, ANN)));
    const [kept, ...more] = await outbox.list();
    expect(more).toEqual([]);
    expect((await outbox.letterOf(kept?.name ?? ''))?.words?.text).toContain('five');
    expect(await readdir(folder)).toHaveLength(2);
  });

  it('goes on after a letter that could not be kept', async () => {
    const nobody = { ...SENDER, address: 'nobody' };
    await expect(outbox.keep(letter(), nobody, ANN)).rejects.toThrow(RangeError);
    expect(await outbox.list()).toEqual([]);
    await outbox.keep(letter(), SENDER, ANN);
    expect(await outbox.list()).toHaveLength(1);
  });

  it('lists the newest first', async () => {
    for (const dealId of ['D-1', 'D-2', 'D-3']) {
      time += 1000;
      await outbox.keep(letter(dealId), SENDER, ANN);
    }
    expect((await outbox.list()).map(({ words }) => words?.dealId)).toEqual(['D-3', 'D-2', 'D-1']);
  });

  it.each([
    '../../etc/passwd',
    '..\\..\\windows',
    'a/b',
    'CON',
    'nul.txt',
    '.',
    '…',
    'D\u0000-1',
    'd\r\nX-Evil: 1',
    'x'.repeat(400),
    '日本',
    '-rf',
    '%2e%2e%2f',
  ])('names the file of the deal %j safely', async (dealId) => {
    const kept = await outbox.keep(letter(dealId), SENDER, '../../sender');
    expect(kept.name).toMatch(shape);
    expect(kept.name.length).toBeLessThan(120);
    expect(await files()).toEqual([kept.name]);
    expect(await readdir(home)).toEqual(['data']);
    expect((await outbox.letterOf(kept.name))?.words?.dealId).toBe(dealId);
  });

  it('keeps deals apart whose names look alike, but not those that differ in case', async () => {
    const names = new Set<string>();
    for (const dealId of ['EA/1', 'EA-1', 'EA 1', 'ea-1', 'EA_1', '日本', '中国'])
      names.add((await outbox.keep(letter(dealId), SENDER, ANN)).name.toLowerCase());
    expect(names.size).toBe(6);
  });

  it('has for no name anything that is not a letter of its own', async () => {
    const { name } = await outbox.keep(letter(), SENDER, ANN);
    await writeFile(path.join(home, 'secret.eml'), 'secret');
    await writeFile(path.join(folder, 'mine.eml'), 'put here by hand');
    const json = name.replace('.eml', '.json');
    for (const asked of [
      '../secret.eml',
      'mine.eml',
      '',
      '.',
      '..',
      json,
      `./${name}`,
      `${name}\0`,
      `${name}/`,
    ])
      expect([await outbox.read(asked), await outbox.letterOf(asked)]).toEqual([null, null]);
    expect(await outbox.list()).toHaveLength(1);
    await fc.assert(
      fc.asyncProperty(fc.string(), async (asked) => (await outbox.read(asked)) === null),
      { numRuns: 200 },
    );
  });

  it('shows what it can of a folder in which things are broken', async () => {
    const [whole, torn, changed, wordless] = await Promise.all(
      ['D-1', 'D-2', 'D-3', 'D-4'].map((dealId) => outbox.keep(letter(dealId), SENDER, ANN)),
    );
    const at = (kept: { name: string } | undefined, end: string) =>
      path.join(folder, (kept?.name ?? '').replace('.eml', end));
    await writeFile(at(torn, '.json'), '{"subject":');
    await writeFile(at(changed, '.eml'), 'Subject: changed by hand\r\n\r\n');
    await rm(at(wordless, '.json'));
    // What a process leaves that ends in the middle of writing.
    await writeFile(at(whole, '.eml.part'), 'X-Uns');
    await mkdir(path.join(folder, `E-${'customer-action-required'}-0123456789ab.eml`));
    const known = async (kept: { name: string } | undefined) =>
      (await outbox.letterOf(kept?.name ?? ''))?.words?.dealId;
    expect(await outbox.list()).toHaveLength(4);
    expect(await known(whole)).toBe('D-1');
    expect([await known(torn), await known(changed), await known(wordless)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(String(await outbox.read(changed?.name ?? ''))).toContain('changed by hand');
    for (const dealId of ['D-1', 'D-2', 'D-3', 'D-4']) await outbox.keep(letter(dealId), SENDER, ANN);
    expect([await known(torn), await known(changed), await known(wordless)]).toEqual(['D-2', 'D-3', 'D-4']);
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
