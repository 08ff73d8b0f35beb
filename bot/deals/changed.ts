import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { changedListCard } from '../../cards/today/changed-list.ts';
import { happeningText } from '../../cards/today/happening-text.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import { addressOf } from '../../src/domain/people/person.ts';
import { instantOf } from '../../src/domain/time/local-time.ts';
import { readerOf } from '../../src/flows/deals/viewers.ts';
import { dealsOpenTo } from '../../src/flows/deals/visible-deals.ts';
import { changedDeals } from '../../src/flows/today/changed-deals.ts';
import { sinceLastLook } from '../../src/flows/today/today.ts';
import { readChanges } from '../../src/intent/lists/read-changes.ts';
import type { Command, Turn } from '../turn/turn.ts';
import { whoAreYouCard } from './at-risk-list.ts';

/** A day by which a sentence is read where only its words count. */
const ANY_DAY = '2026-01-01';

export const changed: Command = {
  words: ['what changed', 'what has changed'],
  usage: 'what changed [since monday]',
  help: 'what others changed on deals: verdicts, contacts, letters and answers',
  takes: (argument) => readChanges(`what changed ${argument}`, ANY_DAY) !== null,
  reads: (said) => (readChanges(said, ANY_DAY) === null ? null : said),
  run: (argument, turn) => changedCard(turn, argument),
};

async function changedCard(turn: Turn, said: string): Promise<AdaptiveCard> {
  const { services } = turn;
  const viewers = await turn.viewers();
  const now = services.now();
  const asked = readChanges(said, dayOfInstant(now)) ??
    readChanges(`what changed ${said}`, dayOfInstant(now)) ?? { mine: false, since: null };
  if (asked.mine && addressOf(viewers.asker) === null) return whoAreYouCard(viewers.asker);
  const reader = readerOf(viewers, now);
  const since =
    asked.since === null
      ? await sinceLastLook(services, viewers)
      : new Date(instantOf({ day: asked.since, minutes: 0 }, reader.timeZone ?? 'UTC')).toISOString();
  const of = asked.mine ? viewers.viewer.addresses : dealsOpenTo(viewers);
  const { deals, more } = await changedDeals(services, viewers, of, { since, judged: [] });
  return changedListCard({
    ...{ mine: asked.mine, since, reader, more },
    changes: deals.map(({ checked: { deal, evaluation }, isNew, verdict, risk, happenings }) => ({
      ...{ dealId: deal.dealId, customer: deal.customer, evaluation, isNew, verdict, risk },
      happened: happenings.map((one) => `${one.who || 'Elsewhere'}: ${happeningText(one, reader)}`),
    })),
  });
}
