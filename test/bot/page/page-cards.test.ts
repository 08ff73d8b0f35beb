import { describe, expect, it } from '@jest/globals';
import { PageCards } from '../../../bot/page/page-cards.ts';
import type { AdaptiveCard } from '../../../cards/kit/adaptive-card.ts';
import type { DirectoryFinding } from '../../../src/directory/finding.ts';
import type { Directory } from '../../../src/directory/tenant-directory.ts';
import { bookOf } from '../../support/bot/bot-deals.ts';
import { useBots } from '../../support/bot/test-bot.ts';
import { linesOf } from '../../support/teams/card-text.ts';
import { viewersAt } from '../../support/viewers.ts';

const ANN = 'ann@partner.example';
const start = useBots();

/** A directory that answers once the test lets it. */
class HeldDirectory implements Directory {
  #answer: (finding: DirectoryFinding) => void = () => {};
  readonly #found = new Promise<DirectoryFinding>((resolve) => {
    this.#answer = resolve;
  });

  lookUp(): Promise<DirectoryFinding> {
    return this.#found;
  }

  answer(): void {
    const raw = { worldwide: null, usGovernment: null, graph: null };
    const at = Date.parse('2026-06-10T12:00:00Z');
    this.#answer({ domain: 'acme.com', result: 'gcc-high', reason: 'Both agree.', raw, complete: true, at });
  }

  async close(): Promise<void> {
    this.answer();
  }
}

async function lookingUp(waitMs: number) {
  const directory = new HeldDirectory();
  const rows = [
    {
      deal_id: 'A-1',
      customer: 'Acme',
      cloud_scope: 'GCC High',
      ae_email: ANN,
      contact_role: 'NTC',
      contact_email: 'cleo@acme.com',
    },
  ];
  const { services, log } = await start({ fill: bookOf(rows), directory });
  const cards = new PageCards({ services, stopping: new AbortController().signal, waitMs });
  const asker = { viewers: viewersAt(ANN), mailbox: () => Promise.reject(new Error('no mailbox')) };
  return { directory, cards, log, deal: () => cards.deal(asker, 'A-1') };
}

const FOUND = /Directory look-up: GCC High/;
const textOf = (card: AdaptiveCard) => linesOf(card).join('\n');

describe('a card of the page that another one follows', () => {
  it('is the following one, if that comes in time', async () => {
    const { directory, deal } = await lookingUp(60_000);
    const asked = deal();
    directory.answer();
    const answer = await asked;
    if (answer?.kind !== 'card') throw new Error('there is a card');
    expect(answer.isUnderWay).toBe(false);
    expect(textOf(answer.card)).toMatch(FOUND);
  });

  it('is the first one, if that takes too long, and the work goes on', async () => {
    const { directory, cards, deal, log } = await lookingUp(1);
    const answer = await deal();
    if (answer?.kind !== 'card') throw new Error('there is a card');
    expect(answer.isUnderWay).toBe(true);
    expect(textOf(answer.card)).not.toMatch(FOUND);
    directory.answer();
    await cards.settled();
    const again = await deal();
    if (again?.kind !== 'card') throw new Error('there is a card');
    expect(again.isUnderWay).toBe(false);
    expect(textOf(again.card)).toMatch(FOUND);
    expect(log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
});
