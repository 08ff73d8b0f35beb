import { afterEach, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import { OPEN_DEAL, SHOW_DEAL } from '../../../cards/verbs.ts';
import { HeldDirectory } from '../../recorded/world.ts';
import { cardsOf, only, type TestBot } from '../../support/bot/test-bot.ts';
import { eventually } from '../../support/eventually.ts';
import {
  ANN,
  CY,
  HIDDEN_CONTACT,
  PEOPLE,
  shownToOthers,
  useMixedGroups,
  waysOf,
} from '../../support/only-you/mixed-group.ts';
import { message } from '../../support/teams/activities.ts';
import { button, linesOf } from '../../support/teams/card-text.ts';

const start = useMixedGroups();
const PLACE = { from: ANN, conversation: 'channel' } as const;
const LOOKED_UP = /Directory look-up: GCC High/;

let directory: HeldDirectory | null = null;
afterEach(() => directory?.close());

async function withDirectory(answers = {}): Promise<TestBot> {
  directory = new HeldDirectory();
  return start({ directory }, answers);
}

/** The look-up under way comes to its end, after which the bot changes or posts one more message. */
async function lookUpEnds({ connector }: TestBot): Promise<void> {
  const before = connector.sent.length;
  directory?.answer('acme.example', 'gcc-high');
  await eventually(() => expect(connector.sent.length).toBe(before + 1));
}

const lastCard = ({ connector }: TestBot) => linesOf(only(cardsOf(connector.sent.slice(-1)))).join('\n');

describe('a card that one person sees alone', () => {
  it('is brought up to date for them alone, without saying again whom it is for', async () => {
    const bot = await withDirectory();
    await bot.ask('check A-1', PLACE);
    await lookUpEnds(bot);
    expect(waysOf(bot.connector.sent)).toEqual([`POST only ${ANN} 201`, `PUT only ${ANN} 201`]);
    const [, update] = bot.connector.sent;
    expect(update?.activityId).toBe('sent-1');
    expect(update?.activity).not.toHaveProperty('recipient');
    expect(lastCard(bot)).toMatch(LOOKED_UP);
    expect(bot.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('is brought up to date after a press has drawn it anew', async () => {
    const bot = await withDirectory();
    const list = only(await bot.ask('my deals', PLACE));
    expect(linesOf(list)).toContain('Acme');
    const shown = await bot.press(SHOW_DEAL, { dealId: 'A-1', from: 0, own: 1 }, { ...PLACE, on: 'sent-1' });
    expect(linesOf(shown.told.value as AdaptiveCard)).toContain('Acme');
    await lookUpEnds(bot);
    expect(waysOf(bot.connector.sent)).toEqual([`POST only ${ANN} 201`, `PUT only ${ANN} 201`]);
    expect(bot.connector.sent[1]?.activityId).toBe('sent-1');
    expect(lastCard(bot)).toMatch(LOOKED_UP);
  });

  it('that a press has posted is brought up to date, too', async () => {
    const bot = await withDirectory();
    await bot.ask('my deals', PLACE);
    await bot.press(OPEN_DEAL, { dealId: 'A-1' }, { ...PLACE, on: 'sent-1' });
    await lookUpEnds(bot);
    expect(waysOf(bot.connector.sent)).toEqual([
      `POST only ${ANN} 201`,
      `POST only ${ANN} 201`,
      `PUT only ${ANN} 201`,
    ]);
    expect(bot.connector.sent[2]?.activityId).toBe('sent-2');
  });

  it('is drawn anew in its place on the press of an old client', async () => {
    const bot = await withDirectory();
    const card = only(await bot.ask('check A-1', PLACE));
    const { fallback } = button(card, 'Evidence');
    const sent = await bot.submit(fallback.data, { ...PLACE, on: 'sent-1' });
    expect(waysOf(sent)).toEqual([`POST only ${ANN} 201`]);
    const again = button(card, 'Look up again');
    const drawn = await bot.submit(again.fallback.data, { ...PLACE, on: 'sent-1' });
    expect(waysOf(drawn)).toEqual([`PUT only ${ANN} 201`]);
    expect(drawn[0]?.activity).not.toHaveProperty('recipient');
  });

  it('that is gone after a day is not brought up to date, which is no failure of the turn', async () => {
    const bot = await withDirectory();
    await bot.ask('check A-1', PLACE);
    bot.connector.answer({ members: PEOPLE, targeting: 404 });
    await lookUpEnds(bot);
    await bot.stop();
    expect(shownToOthers(bot.connector.sent, ANN)).toEqual([]);
    expect(bot.log.map(({ message: said }) => said)).toContain('a card could not be brought up to date');
  });

  it('is brought up to date in the chat it went to instead', async () => {
    const bot = await withDirectory({ targeting: 403 });
    await bot.deliver(message('check A-1', bot.where(PLACE)));
    await lookUpEnds(bot);
    expect(waysOf(bot.connector.sent)).toEqual([
      `POST only ${ANN} 403`,
      `POST a:opened-${ANN} 201`,
      'POST everybody 201',
      `PUT a:opened-${ANN} 201`,
    ]);
    expect(bot.connector.sent[3]?.activityId).toBe('sent-2');
    expect(lastCard(bot)).toMatch(LOOKED_UP);
  });

  it('is not another one’s who states its id: nothing of it is changed', async () => {
    const bot = await withDirectory();
    const card = only(await bot.ask('check A-1', PLACE));
    const { fallback } = button(card, 'Look up again');
    const sent = await bot.submit(fallback.data, { ...PLACE, from: CY, on: 'sent-1' });
    expect(waysOf(sent).filter((way) => way.includes(`only ${ANN}`))).toEqual([]);
    expect(JSON.stringify(sent)).not.toContain(HIDDEN_CONTACT);
  });
});
