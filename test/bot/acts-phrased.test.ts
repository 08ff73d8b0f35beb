import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { DEAL_ALERT_ACT, EDIT_SAVE, RECORD_SAVE } from '../../cards/verbs.ts';
import { PHRASINGS, TRAPS } from '../intent/acts/phrasings.ts';
import { type TestBot, useBots } from '../support/bot/test-bot.ts';
import { buttonsOf, partsOf, titleOf } from '../support/teams/card-text.ts';

const start = useBots();
let bot: TestBot;
beforeAll(async () => {
  bot = await start();
});

/** The titles of the cards that show what would be done; of a check, its result, and of a stage, which one, are held against them, too. */
const TITLES: Readonly<Record<string, RegExp>> = {
  'record vl-central': /^Record a VL Central check$/,
  'record sign-in': /^Record a sign-in check$/,
  'record customer': /^What the customer says$/,
  'add-contact': /^Add a contact\?$/,
  'replace-contact': /^Replace a contact\?$/,
  'remove-contact': /^Remove a contact\?$/,
  'close-date': /^Change the close date\?$/,
  cloud: /^Change the cloud\?$/,
  stage: /^Change the stage\?$/,
  acknowledge: /^Acknowledge the alert\?$/,
  snooze: /^Snooze this deal\?$/,
  mute: /^Mute this deal\?$/,
  unmute: /^Unmute this deal\?$/,
  wake: /^End the snooze\?$/,
  'hand-over': /^Hand over this deal\?$/,
  remind: /^Remind you of this deal\?$/,
  draft: /^(Write to |There is nothing to ask)/,
  'follow-up': /^(Write a reminder|The follow-up|Follow)/,
  export: /^(Export|In a chat of our own|No files here)/,
  evidence: /evidence|checks|address/i,
  thanks: /^You are welcome$/,
  today: /^(Hello|Good|Today|What changed)/,
  undo: /^(Undo|Nothing to undo)/,
};

function isMet(card: AdaptiveCard | undefined, expected: string): boolean {
  if (!card) return false;
  const title = titleOf(card);
  if (/did not get|no answer|No such deal/.test(title)) return false;
  const [kind = '', more = '', result = ''] = expected.split(' ');
  if (kind === 'record')
    return (TITLES[`record ${more}`]?.test(title) ?? false) && chosen(card, 'result') === result;
  if (kind === 'stage') return (TITLES.stage?.test(title) ?? false) && stageOn(card) === more;
  return TITLES[expected]?.test(title) ?? false;
}

/** The value that an input of a card is filled in with. */
function chosen(card: AdaptiveCard, id: string): unknown {
  return partsOf(card).find(({ part }) => part.id === id)?.part.value;
}

function stageOn(card: AdaptiveCard): unknown {
  return buttonsOf(card)
    .map(({ data }) => (data as { stage?: unknown } | undefined)?.stage)
    .find((stage) => stage !== undefined);
}

/** A third of the phrasings is kept aside: nobody tunes on them. */
const ROWS = Object.entries(PHRASINGS)
  .flatMap(([expected, phrasings]) => phrasings.map((text) => ({ expected, text })))
  .map((row, at) => ({ ...row, isAside: at % 3 === 2 }));

/** The least share that comes out as expected. */
const LEAST = { tuned: 0.93, aside: 0.92 };

describe('what people say in order to have something done', () => {
  it.each(['tuned', 'aside'] as const)(
    'comes out as expected, %s',
    async (part) => {
      const rows = ROWS.filter(({ isAside }) => isAside === (part === 'aside'));
      const missed: string[] = [];
      const kinds: string[] = [];
      for (const { text, expected } of rows) {
        const [card] = await bot.ask(text);
        if (isMet(card, expected)) continue;
        kinds.push(expected);
        missed.push(`${expected}: "${text}" → ${card ? titleOf(card) : 'nothing'}`);
      }
      if (process.env.ASK_SCORE)
        process.stdout.write(`acts, ${part}: ${rows.length - missed.length} of ${rows.length}\n`);
      if (process.env.ASK_MISSED === part) process.stdout.write(`${missed.join('\n')}\n`);
      expect(missed.length).toBeLessThanOrEqual(rows.length * (1 - LEAST[part]));
    },
    300_000,
  );
});

describe('what asks, or tells of the rules', () => {
  it('changes nothing and offers no change', async () => {
    const acted: string[] = [];
    for (const text of TRAPS) {
      const [card] = await bot.ask(text);
      const verbs = card ? buttonsOf(card).map(({ verb }) => verb) : [];
      const offers = [EDIT_SAVE, RECORD_SAVE, DEAL_ALERT_ACT].some((verb) => verbs.includes(verb));
      const title = card ? titleOf(card) : '';
      if (offers || /^(Write to |Write a reminder|Export|You are welcome|Nothing to undo|Hello)/.test(title))
        acted.push(`"${text}" → ${title}`);
    }
    if (process.env.ASK_MISSED) process.stdout.write(`${acted.join('\n')}\n`);
    expect(acted).toEqual([]);
  }, 300_000);
});
