import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { ALERT_SHOW } from '../../cards/verbs.ts';
import { alerted } from '../support/alerts/alerted.ts';
import { type Cost, Hand } from '../support/bot/hand.ts';
import { type TestBot, useBots } from '../support/bot/test-bot.ts';
import { tableIn } from '../support/docs/markdown-tables.ts';
import { SAMPLE_DAY } from '../support/sample-day.ts';
import { buttonsOf } from '../support/teams/card-text.ts';

const DEAL = 'EA-2026-0042';
const MINUTE = 60_000;

/** A job that people do often: where it begins, what is done, what is read in the end, and what that takes. */
interface Job {
  readonly name: string;
  readonly begins: string;
  readonly takes: Cost;
  /** Comes to where the job begins; what it costs does not count. */
  readonly come: (hand: Hand, bot: TestBot) => Promise<unknown>;
  readonly does: (hand: Hand) => Promise<unknown>;
  readonly reads: RegExp;
}

const opened = (hand: Hand) => hand.types(`check ${DEAL}`);

/** The digest that arrives by itself. */
async function digest(hand: Hand, bot: TestBot): Promise<void> {
  await bot.ask('help');
  const [message] = await alerted(bot.store.db, `${SAMPLE_DAY}T12:00:00.000Z`);
  if (!message) throw new Error('no digest was sent');
  const { told } = await bot.press(ALERT_SHOW, { delivery: message.delivery });
  hand.beginsAt(told.value as AdaptiveCard);
}

/** The alert of the first deal in it. */
async function anAlert(hand: Hand, bot: TestBot): Promise<void> {
  await digest(hand, bot);
  const row = buttonsOf(hand.card).find(({ verb, data }) => verb === ALERT_SHOW && data.deal !== undefined);
  await hand.presses(row?.title ?? 'a row');
}

const JOBS: readonly Job[] = [
  {
    name: 'See what to do first',
    begins: 'the greeting',
    takes: { words: 0, choices: 0, presses: 0 },
    come: (hand) => hand.installs(),
    does: async () => {},
    reads: /Do first[\s\S]*Woodgrove Bank/,
  },
  {
    name: 'See how a deal stands, and why',
    begins: 'the greeting',
    takes: { words: 0, choices: 0, presses: 1 },
    come: (hand) => hand.installs(),
    does: (hand) => hand.presses('Woodgrove Bank'),
    reads: /Woodgrove Bank[\s\S]*Blocked[\s\S]*Do this first/,
  },
  {
    name: 'Record what VL Central says of one address',
    begins: "the deal's card",
    takes: { words: 0, choices: 1, presses: 2 },
    come: opened,
    does: async (hand) => {
      await hand.presses('Record check: Wei Zhang');
      await hand.presses('Save', { chosen: { result: 'valid' } });
    },
    reads: /Recorded by .* for wei\.zhang@contoso\.com/,
  },
  {
    name: 'Correct a wrong record',
    begins: 'its receipt',
    takes: { words: 0, choices: 0, presses: 1 },
    come: async (hand) => {
      await opened(hand);
      await hand.presses('Record check: Wei Zhang');
      await hand.presses('Save', { chosen: { result: 'valid' } });
    },
    does: (hand) => hand.presses('Undo'),
    reads: /Undone/,
  },
  {
    name: 'Draft a letter',
    begins: "the deal's card",
    takes: { words: 0, choices: 0, presses: 2 },
    come: opened,
    does: async (hand) => {
      await hand.presses('Write to customer');
      await hand.presses('Create draft');
    },
    reads: /\.eml/,
  },
  {
    name: 'Say that you are on it',
    begins: 'a digest',
    takes: { words: 0, choices: 0, presses: 1 },
    come: digest,
    does: (hand) => hand.presses('I’m on it'),
    reads: /You’re on it/,
  },
  {
    name: 'Snooze a deal',
    begins: 'its alert',
    takes: { words: 0, choices: 0, presses: 2 },
    come: anAlert,
    does: (hand) => hand.presses('Remind me tomorrow'),
    reads: /Snoozed/i,
  },
  {
    name: 'Hand a deal over',
    begins: 'its alert',
    takes: { words: 1, choices: 0, presses: 3 },
    come: anAlert,
    does: async (hand) => {
      await hand.presses('Hand over');
      await hand.presses('Hand over', { typed: { to: 'sofia.delgado@account-team.example' } });
    },
    reads: /sofia\.delgado@account-team\.example/,
  },
  {
    name: 'Set the time of the digest, in your own time zone',
    begins: 'your alerts',
    takes: { words: 0, choices: 1, presses: 1 },
    come: (hand) => hand.types('alerts'),
    does: (hand) => hand.presses('Save', { chosen: { digest: '07:30' } }),
    reads: /07:30/,
  },
  {
    name: 'Know of pasted addresses, and attach them to their deal',
    begins: 'a mail that you paste',
    takes: { words: 0, choices: 0, presses: 1 },
    come: (hand) => hand.types('Regards, Nina Berg nina.berg@contoso.com, wei.zhang@contoso.com'),
    does: (hand) => hand.presses('Attach to Contoso'),
    reads: /Added as .*nina\.berg@contoso\.com/,
  },
  {
    name: 'Draft the letters of all deals at risk',
    begins: 'the list of deals at risk',
    takes: { words: 0, choices: 0, presses: 2 },
    come: (hand) => hand.types('at risk'),
    does: async (hand) => {
      await hand.presses('Write to');
      await hand.presses('Create ');
    },
    reads: /draft/i,
  },
  {
    name: 'See what changed since you looked',
    begins: 'the chat',
    takes: { words: 1, choices: 0, presses: 0 },
    come: async (hand, bot) => {
      await opened(hand);
      // A look within half an hour is the same one.
      bot.wait(31 * MINUTE);
      await bot.ask(`mark ${DEAL} on hold`);
    },
    does: (hand) => hand.types('contoso'),
    reads: /Since Wed 10 Jun/i,
  },
];

const start = useBots();
let bot: TestBot;
beforeEach(async () => {
  bot = await start();
});

describe('a common job', () => {
  it.each(JOBS)('$name, from $begins', async ({ name, takes, come, does, reads }) => {
    const hand = new Hand(bot);
    await come(hand, bot);
    hand.beginsAt();
    await does(hand);
    expect(hand.reads).toMatch(reads);
    const { words, choices, presses } = hand.cost;
    expect({ name, words, choices, presses }).toEqual({ name, ...takes });
  });
});

it('the documentation says what each job takes', () => {
  const { rows } = tableIn(readFileSync('docs/jobs.md', 'utf8'), 'What each takes');
  expect(
    rows.map(([name, begins, words, choices, presses]) => [name, begins, words, choices, presses]),
  ).toEqual(
    JOBS.map(({ name, begins, takes: { words, choices, presses } }) =>
      [name, begins, words, choices, presses].map(String),
    ),
  );
});
