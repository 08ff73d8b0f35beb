import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { SHOW_ALONE, SHOW_DEAL } from '../../../cards/verbs.ts';
import { bookOf, type Row } from '../../support/bot/bot-deals.ts';
import { only, type Place, type TestBot, useBots } from '../../support/bot/test-bot.ts';
import { button, linesOf, partsOf } from '../../support/teams/card-text.ts';
import { renderCard } from '../../support/teams/renderer.ts';

const PEOPLE = {
  '29:ann': { name: 'Ann', email: 'ann@partner.example' },
  '29:bo': { name: 'Bo', email: 'bo@partner.example' },
  '29:root': { name: 'Root', email: 'root@partner.example', aadObjectId: 'AD-MIN' },
};

/** Ann has put the PCN and a lead of Bo's into her own deal. */
const ROWS: readonly Row[] = [
  {
    deal_id: 'MINE',
    customer: 'Acme',
    cloud_scope: 'commercial',
    pcn: 'P-1',
    lead_deal_id: 'SECRET-1',
    ae_email: 'ann@partner.example',
  },
  {
    deal_id: 'SECRET-1',
    customer: 'Borealis',
    cloud_scope: 'dod',
    pcn: 'P-1',
    pdm_email: 'bo@partner.example',
  },
  {
    deal_id: 'SECRET-2',
    customer: 'Borealis',
    cloud_scope: 'gcc high',
    pcn: 'P-1',
    ce_email: 'bo@partner.example',
  },
  {
    deal_id: 'OURS',
    customer: 'Acme',
    cloud_scope: 'gcc high',
    pcn: 'P-1',
    ae_email: 'ann@partner.example',
    ce_email: 'bo@partner.example',
  },
];

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start({ fill: bookOf(ROWS), admins: new Set(['ad-min']) });
  bot.connector.answer({ members: PEOPLE });
});
const ask = async (text: string, from: string, conversation: Place['conversation'] = 'personal') =>
  only(await bot.ask(text, { from, conversation }));
const about = (card: AdaptiveCard) => linesOf(card).filter((line) => /same PCN|lead enrolment/.test(line));

const OURS_AND_ANOTHER =
  '✖ Blocker: Deal OURS uses the same PCN in another cloud (this one is Commercial). So does another deal of the book.';
const LEAD =
  '⚠ Warning: The lead enrolment, another deal of the book, is in another cloud (this one is Commercial).';

/** What the card of Ann's deal says of the others, without the marks of the sources. */
function said(card: AdaptiveCard): string[] {
  return about(card).map((line) => line.replace(/ ?(?:\[\d+\])+(?: → step \d+)?$/, ''));
}

describe('another deal that bears on this one', () => {
  it('is named to an admin, who may see it', async () => {
    const shown = said(await ask('check MINE', '29:root')).join('\n');
    expect(shown).toContain(
      'Deals SECRET-1, SECRET-2 and OURS use the same PCN in another cloud (this one is Commercial)',
    );
    expect(shown).toMatch(/The lead enrolment SECRET-1 is in another cloud \(DoD;/i);
  });

  it('is "another deal" to whoever is not on it, once, however many there are', async () => {
    const card = await ask('check MINE', '29:ann');
    expect(said(card)).toEqual([OURS_AND_ANOTHER, LEAD]);
    expect(JSON.stringify(card)).not.toMatch(/SECRET|Borealis|DoD/i);
    expect(renderCard(card).faults).toEqual([]);
  });

  it('is not told by a playbook either', async () => {
    for (const word of ['plan', 'form', 'case', 'cocp']) {
      const card = await ask(`${word} MINE`, '29:ann');
      expect(JSON.stringify(card)).not.toMatch(/SECRET|Borealis|DoD/i);
    }
    expect(linesOf(await ask('case MINE', '29:ann')).join('\n')).toContain(
      'So does another deal of the book.',
    );
    expect(linesOf(await ask('case MINE', '29:root')).join('\n')).toContain(
      'Deals SECRET-1, SECRET-2 and OURS use',
    );
  });

  it('leaves the verdict and the mark of the deal as they are, whoever looks', async () => {
    const marks = (card: AdaptiveCard) =>
      partsOf(card).flatMap(({ part: { verb, data } }) =>
        verb === SHOW_DEAL && data ? [(data as { seen: string }).seen] : [],
      );
    const mine = await ask('check MINE', '29:ann');
    const admins = await ask('check MINE', '29:root');
    expect(marks(mine)[0]).toHaveLength(12);
    expect(marks(mine)).toEqual(marks(admins));
    expect(linesOf(mine)).toContain('✖ Blocked');
    expect(linesOf(admins)).toContain('✖ Blocked');
    const { told } = await bot.press(
      SHOW_DEAL,
      { dealId: 'MINE', from: 0, seen: marks(admins)[0] },
      { from: '29:ann' },
    );
    expect(JSON.stringify(told)).not.toMatch(/SECRET|changed since/i);
  });

  it('is kept in full with the evaluation', async () => {
    await ask('check MINE', '29:ann');
    const [kept] = await bot.store.db
      .selectFrom('evaluations')
      .innerJoin('deals', 'deals.id', 'evaluations.deal_ref')
      .select('evaluations.result')
      .where('deals.deal_key', '=', 'mine')
      .execute();
    expect(kept?.result).toMatch(/SECRET-1[\s\S]*SECRET-2/);
  });
});

describe.each(['groupChat', 'channel'] as const)('in a %s', (conversation) => {
  it('it is named only where everybody may see it', async () => {
    const own = await start({ fill: bookOf(ROWS), admins: new Set(['ad-min']) });
    const { '29:bo': _, ...annAndRoot } = PEOPLE;
    own.connector.answer({ members: annAndRoot });
    for (const from of ['29:root', '29:ann']) {
      const card = only(await own.ask('check MINE', { from, conversation }));
      expect(said(card)).toContain(OURS_AND_ANOTHER);
      expect(JSON.stringify(card)).not.toMatch(/SECRET|Borealis|DoD/i);
    }
    own.connector.answer({ members: { '29:root': PEOPLE['29:root'] } });
    own.wait(6 * 60_000);
    const admins = only(await own.ask('check MINE', { from: '29:root', conversation }));
    expect(JSON.stringify(admins)).toContain('SECRET-1');
  });

  it('the one who pressed sees alone what they may see', async () => {
    const hidden = await ask('check MINE', '29:ann', conversation);
    const { data } = button(hidden, 'Show it to me alone');
    const alone = await bot.press(SHOW_ALONE, data, { from: '29:ann', conversation });
    expect(said(alone.told.value as AdaptiveCard)).toContain(OURS_AND_ANOTHER);
    expect(JSON.stringify(alone.told)).not.toMatch(/SECRET/);
    const admin = await bot.press(SHOW_ALONE, data, { from: '29:root', conversation });
    expect(JSON.stringify(admin.told)).toContain('SECRET-1');
  });
});
