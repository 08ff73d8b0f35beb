import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { ATTACH_SAVE } from '../../../cards/verbs.ts';
import { exportBookFor } from '../../../src/flows/book/export-visible.ts';
import { auditOf } from '../../support/audit/audit-rows.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { useBooks } from '../../support/bot/drop-book.ts';
import { only, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { button, linesOf } from '../../support/teams/card-text.ts';
import { viewersAt } from '../../support/viewers.ts';

const TEAM = 'ae@team.example';
const EVE = 'eve@other.example';
const DESK = 'desk@partner.example';
const ROOT = 'root@team.example';
const MEMBERS = {
  '29:ae': { name: 'Ann Account', email: TEAM, userPrincipalName: TEAM, aadObjectId: 'a' },
  '29:eve': { name: 'Eve Elsewhere', email: EVE, userPrincipalName: EVE, aadObjectId: 'e' },
  '29:desk': { name: 'Dan Desk', email: DESK, userPrincipalName: DESK, aadObjectId: 'd' },
  '29:root': { name: 'Root', email: ROOT, userPrincipalName: ROOT, aadObjectId: 'r' },
};

const NTC = { contact_role: 'NTC', contact_email: 'ntc@contoso.com' };
const OA = { contact_role: 'OA', contact_email: 'oa@contoso.com' };
const VALID = { validation_method: 'vl-central', validation_result: 'valid', validated_at: '2026-06-09' };
const NO_WSA = { ...VALID, validation_result: 'no-wsa' };

/** The team's deal, and one that Eve is on, with the same contacts. */
const OURS: Row = {
  deal_id: 'D-1',
  customer: 'Contoso',
  program: 'EA',
  cloud_scope: 'commercial',
  ae_email: TEAM,
  partner_contact_email: DESK,
  close_date: '2026-06-20',
};
const THEIRS: Row = {
  ...OURS,
  deal_id: 'E-1',
  customer: 'Elsewhere',
  ae_email: EVE,
  partner_contact_email: '',
};

const start = useBots();
const takeBook = useBooks();
let bot: TestBot;
beforeEach(async () => {
  bot = await start({
    admins: new Set([ROOT]),
    fill: bookOf([OURS, THEIRS].flatMap((deal) => [NTC, OA].map((person) => ({ ...deal, ...person })))),
  });
  bot.connector.answer({ members: MEMBERS });
});

async function text(question: string, from: string): Promise<string> {
  return linesOf(only(await bot.ask(question, { from }))).join('\n');
}

/** The verdict on a deal, read off its card as an admin sees it. */
async function verdict(dealId: string): Promise<string> {
  const lines = linesOf(only(await bot.ask(`check ${dealId}`, { from: '29:root' })));
  return lines.find((line) => /^. (?:Ready|Blocked|Unverified)/.test(line)) ?? lines.join('\n');
}

/** Records a check of both contacts in chat, by the form of a deal's card. */
async function record(from: string, dealId: string, result: string): Promise<void> {
  const open = button(only(await bot.ask(`check ${dealId}`, { from })), 'Record checks');
  const form = (await bot.press(open.verb, open.data, { from })).told.value as AdaptiveCard;
  const save = button(form, 'Save');
  const filled = { emails: `${NTC.contact_email},${OA.contact_email}`, result, day: '2026-06-09' };
  const { told } = await bot.press(save.verb, { ...save.data, ...filled }, { from });
  expect(JSON.stringify(told.value)).toContain('Recorded by');
}

/** Adds an address to a deal as a Notices Contact, by the form of the card of addresses. */
async function attach(from: string, dealId: string, emails: string): Promise<void> {
  const form = { offered: emails, scope: 'commercial', emails, role: 'notices-contact', dealId };
  const { told } = await bot.press(ATTACH_SAVE, form, { from });
  expect(JSON.stringify(told.value)).toContain('Added as');
}

const BLOCKED = '✖ Blocked';
const READY = '✔ Ready';
const UNVERIFIED = '? Unverified';

/** Rows of Eve's own deal with a check of each of the contacts. */
const withChecks = (deal: Row, check: Row) => [NTC, OA].map((person) => ({ ...deal, ...person, ...check }));

const ATTACKS: readonly { readonly how: string; run(result: 'valid' | 'no-wsa'): Promise<unknown> }[] = [
  {
    how: 'imports checks on a deal of her own',
    run: (result) => takeBook(bot, withChecks(THEIRS, { ...VALID, validation_result: result }), '29:eve'),
  },
  {
    how: 'imports checks in the name of somebody else',
    run: (result) => {
      const check = { ...VALID, validation_result: result, validated_by: 'Ann Account' };
      return takeBook(bot, withChecks(THEIRS, check), '29:eve');
    },
  },
  {
    how: 'imports a new deal of hers with the same contacts',
    run: (result) => {
      const deal = { ...THEIRS, deal_id: 'E-2' };
      return takeBook(bot, withChecks(deal, { ...VALID, validation_result: result }), '29:eve');
    },
  },
  {
    how: "names the team and its partner's desk on a deal of hers",
    run: (result) => {
      const deal = { ...THEIRS, deal_id: 'E-3', pdm_email: TEAM, partner_contact_email: DESK };
      return takeBook(bot, withChecks(deal, { ...VALID, validation_result: result }), '29:eve');
    },
  },
  {
    how: 'imports sign-in checks',
    run: (result) => {
      const work = result === 'valid' ? 'work-account' : 'not-work-account';
      const check = { ...VALID, validation_method: 'sign-in', validation_result: work };
      return takeBook(bot, withChecks(THEIRS, check), '29:eve');
    },
  },
  {
    how: "tries to import over the team's deal",
    run: (result) => takeBook(bot, withChecks(OURS, { ...VALID, validation_result: result }), '29:eve'),
  },
  { how: 'records checks in chat', run: (result) => record('29:eve', 'E-1', result) },
];

describe('the evidence of somebody who may not see a deal', () => {
  it.each(ATTACKS)('does not make it ready where she $how', async ({ run }) => {
    await record('29:ae', 'D-1', 'no-wsa');
    expect(await verdict('D-1')).toBe(BLOCKED);
    bot.wait(60_000);
    await run('valid');
    expect(await verdict('D-1')).toBe(BLOCKED);
    expect(await text('evidence D-1', '29:ae')).not.toMatch(/Eve|: valid|(?<!No )work account/);
  });

  it.each(ATTACKS)('does not block it where she $how', async ({ run }) => {
    await record('29:ae', 'D-1', 'valid');
    bot.wait(60_000);
    await run('no-wsa');
    expect(await verdict('D-1')).toBe(READY);
    expect(await text('evidence D-1', '29:ae')).not.toMatch(/Eve|no WSA|no work/i);
  });

  it('says nothing of the cloud of a domain either, where it is imported as a look-up', async () => {
    const look = { validation_method: 'directory', validation_result: 'gcc', validated_at: '2026-06-09' };
    await takeBook(bot, withChecks(THEIRS, look), '29:eve');
    expect(await text('check D-1', '29:ae')).not.toMatch(/gcc/i);
  });
});

describe("another team's evidence", () => {
  const SIGHTS: readonly { readonly what: string; see(): Promise<string> }[] = [
    { what: 'her own card', see: () => text('check E-1', '29:eve') },
    { what: 'the evidence of her deal', see: () => text('evidence E-1', '29:eve') },
    {
      what: 'her question about the address',
      see: () => text(`validate ${NTC.contact_email} commercial`, '29:eve'),
    },
    {
      what: 'her export',
      see: async () => {
        let book = '';
        for await (const piece of exportBookFor(bot.services, viewersAt(EVE))) book += piece;
        expect(book).toContain('E-1');
        return book;
      },
    },
    {
      what: 'the preview of a book that states the same',
      see: async () => JSON.stringify(await takeBook(bot, withChecks(THEIRS, { ...NO_WSA }), '29:eve')),
    },
  ];
  it.each(SIGHTS.slice(0, 4))('is in $what neither shown nor hinted at', async ({ see }) => {
    const before = await see();
    bot.wait(10 * 60_000);
    await record('29:ae', 'D-1', 'no-wsa');
    expect(await see()).toBe(before);
  });

  it('makes a book that states the same no less of news', async () => {
    await record('29:ae', 'D-1', 'no-wsa');
    const receipt = await takeBook(
      bot,
      withChecks(THEIRS, { ...NO_WSA, validated_by: 'Ann Account' }),
      '29:eve',
    );
    expect(linesOf(receipt).join('\n')).toContain('1 changed');
  });

  it('does not come to her by naming the team and its desk on a deal of hers', async () => {
    await record('29:ae', 'D-1', 'no-wsa');
    const named = { ...THEIRS, deal_id: 'E-4', ce_email: TEAM, pdm_email: TEAM, partner_contact_email: DESK };
    await takeBook(
      bot,
      [NTC, OA].map((person) => ({ ...named, ...person })),
      '29:eve',
    );
    expect(await text('check E-4', '29:eve')).toContain(UNVERIFIED);
  });
});

describe('the evidence of who may see a deal', () => {
  const SPEAKERS: readonly { readonly who: string; run(): Promise<unknown> }[] = [
    {
      who: 'its team, recorded on another deal of theirs',
      run: async () => {
        await bookOf(withChecks({ ...OURS, deal_id: 'D-2' }, {}))(bot.services);
        await record('29:ae', 'D-2', 'valid');
      },
    },
    {
      who: "its partner's desk, imported with another deal",
      run: () => {
        const deal = { ...OURS, deal_id: 'P-1', ae_email: DESK, partner_contact_email: '' };
        return takeBook(bot, withChecks(deal, VALID), '29:desk');
      },
    },
    { who: 'an admin, recorded on another deal', run: () => record('29:root', 'E-1', 'valid') },
    {
      who: 'an admin, imported with another deal',
      run: () => takeBook(bot, withChecks(THEIRS, VALID), '29:root'),
    },
    {
      who: 'the command line, imported with another deal',
      run: () => bookOf(withChecks({ ...THEIRS, deal_id: 'E-5' }, VALID))(bot.services),
    },
  ];
  it.each(SPEAKERS)('counts: of $who', async ({ run }) => {
    expect(await verdict('D-1')).toBe(UNVERIFIED);
    await run();
    expect(await verdict('D-1')).toBe(READY);
  });

  it('counts no more once its recorder is not on the deal any more', async () => {
    await record('29:ae', 'D-1', 'valid');
    expect(await verdict('D-1')).toBe(READY);
    await bookOf(withChecks({ ...OURS, ae_email: 'next@team.example' }, {}))(bot.services);
    expect(await verdict('D-1')).toBe(UNVERIFIED);
  });

  it('counts, of who is only named on a deal, where it was recorded on that deal', async () => {
    const named = { ...THEIRS, deal_id: 'E-6', pdm_email: TEAM };
    await takeBook(bot, withChecks(named, {}), '29:eve');
    await record('29:ae', 'D-1', 'no-wsa');
    expect(await verdict('E-6')).toBe(UNVERIFIED);
    await record('29:ae', 'E-6', 'valid');
    expect(await verdict('E-6')).toBe(READY);
  });

  it.each([
    { way: 'recorded in chat', run: () => record('29:root', 'E-1', 'valid') },
    { way: 'imported', run: () => takeBook(bot, withChecks(THEIRS, VALID), '29:root') },
  ])('is, $way, in the audit log of every deal whose verdict it changes, with who', async ({ run }) => {
    await run();
    const entries = await auditOf(bot.store.db, 'd-1', { skip: 0, limit: 99 });
    expect(
      entries.filter(({ detail }) => detail.includes('the deal is ready, was unverified')),
    ).toMatchObject([
      { actor_name: 'Root', detail: expect.stringContaining('vl-central valid: ntc@contoso.com') },
    ]);
  });
});

describe('a deal that a colleague has made before the organisation states it', () => {
  const CLAIMED: Row = {
    ...OURS,
    deal_id: 'D-77',
    customer: 'Mine',
    ae_email: EVE,
    partner_contact_email: '',
  };
  const STATED: Row = { ...OURS, deal_id: 'D-77' };

  it('keeps nothing of their checks once they are not on it', async () => {
    await takeBook(bot, withChecks(CLAIMED, VALID), '29:eve');
    await bookOf(withChecks(STATED, {}))(bot.services);
    expect(await verdict('D-77')).toBe(UNVERIFIED);
    expect(await text('evidence D-77', '29:ae')).not.toContain('Eve');
  });

  it('keeps no contact that they added in chat, and tells so', async () => {
    await takeBook(bot, withChecks(CLAIMED, {}), '29:eve');
    await attach('29:eve', 'D-77', 'boss@gmail.com');
    expect(await text('check D-77', '29:eve')).toContain('boss@gmail.com');
    await bookOf(withChecks(STATED, {}))(bot.services);
    expect(await text('check D-77', '29:ae')).not.toContain('boss@gmail.com');
  });

  it('keeps what they added where they are on it still', async () => {
    await takeBook(bot, withChecks({ ...OURS, deal_id: 'D-78' }, {}), '29:ae');
    await attach('29:ae', 'D-78', 'new@contoso.com');
    await bookOf(withChecks({ ...OURS, deal_id: 'D-78' }, {}))(bot.services);
    expect(await text('check D-78', '29:ae')).toContain('new@contoso.com');
  });
});

describe('one book', () => {
  it('has in the audit log of a deal what the rows of another one changed', async () => {
    const rows = [
      { ...OURS, ...NTC, ...VALID },
      { ...OURS, ...OA },
      { ...OURS, deal_id: 'D-2', ...NTC },
      { ...OURS, deal_id: 'D-2', ...OA, ...VALID },
    ];
    await takeBook(bot, rows, '29:root');
    const entries = await auditOf(bot.store.db, 'd-1', { skip: 0, limit: 99 });
    expect(entries.map(({ detail }) => detail)).toContain(
      'recorded vl-central valid: oa@contoso.com; the deal is ready, was unverified',
    );
  });

  it('about one address of very many deals is read in a time that grows as it does', async () => {
    const book = (deals: number, more: Row) =>
      Array.from({ length: deals }, (_, nth) => ({ ...THEIRS, deal_id: `E-${1000 + nth}`, ...NTC, ...more }));
    const seconds = async (deals: number) => {
      const checks = book(deals, {}).map((row, nth) => ({
        ...row,
        ...(nth % 2 ? VALID : NO_WSA),
        validated_at: new Date(Date.parse('2026-06-01') + nth * 60_000).toISOString(),
      }));
      const since = performance.now();
      await takeBook(bot, checks, '29:eve');
      return (performance.now() - since) / 1000;
    };
    await bookOf(book(1600, {}))(bot.services);
    const [few, many] = [await seconds(400), await seconds(1600)];
    expect(many).toBeLessThan(12 * Math.max(few, 0.2));
  }, 60_000);
});

describe('a person named as the checker in an imported book', () => {
  it('is shown as a claim of the importer', async () => {
    const check = { ...VALID, validated_by: 'Ann Account' };
    await takeBook(bot, withChecks(THEIRS, check), '29:eve');
    for (const question of ['check E-1', 'evidence E-1'])
      expect(await text(question, '29:eve')).toContain("by Ann Account, says Eve Elsewhere's import");
  });
});
