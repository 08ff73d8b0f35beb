import { maySee } from '../../../domain/audience.ts';
import type { DealTeam } from '../../../domain/deal.ts';
import type { LetterName } from '../../../domain/letter.ts';
import { addressOf, nameOf, recordedAs } from '../../../domain/person.ts';
import type { Outbox } from '../../../email/delivery/outbox-types.ts';
import type { Letter } from '../../../email/letters/letter.ts';
import type { Mailbox } from '../../../graph/client.ts';
import type { GraphFailure } from '../../../graph/failure.ts';
import { checkDeal } from '../../deals/check-deal.ts';
import type { Viewers } from '../../deals/viewers.ts';
import type { ShowingContext } from '../../deals/visible-deals.ts';
import { type LetterContext, letterOf } from '../deal-letter.ts';
import type { DraftContext } from '../draft-types.ts';
import { whatToDo } from '../draft-view.ts';
import { makeDraft } from '../make-draft.ts';
import { missingText, NOTHING_TO_ASK } from './plan-batch.ts';
import type { BatchMade, BatchWork, LetterFor, Settled } from './run-batch.ts';

/**
 * The letter for each deal as it stands when its turn has come: the deal may have changed since the batch was asked
 * for, and who asked may not be on it any more. Nobody is shown the deal; that its draft was made is written down.
 */
export function lettersNow(
  context: LetterContext,
  { asker, audience, conversation }: Viewers,
  template: LetterName,
): LetterFor<Letter> {
  const naming = { ...context, mayName: (other: DealTeam) => maySee(audience, other) };
  return async (dealId) => {
    let isRefused = false;
    const checked = await checkDeal(naming, dealId, (deal) => {
      isRefused = !maySee(audience, deal);
      return !isRefused;
    });
    if (isRefused) {
      const detail = `a draft of ${template}: is not on the deal`;
      await context.audit.note([{ actor: asker, action: 'refuse', dealId, conversation, detail }]);
    }
    if (!checked) return { why: NOT_THERE };
    const written = letterOf(context, asker, checked, { template });
    switch (written.kind) {
      case 'letter':
        return { letter: written.letter, dealMark: checked.mark };
      case 'missing':
        return { why: missingText(written.fields) };
      case 'nothing-to-ask':
        return { why: NOTHING_TO_ASK };
    }
  };
}

const NOT_THERE = 'is not there any more, or not yours';

/** Puts letters into the asker's mailbox, each once. */
export function intoMailbox(context: DraftContext, viewers: Viewers, mailbox: Mailbox): BatchWork['make'] {
  return async (order): Promise<BatchMade> => {
    const made = await makeDraft(context, viewers, { ...order, mailbox });
    switch (made.kind) {
      case 'drafted':
        return settled('drafted', made.how, made.draft.ref);
      case 'edited':
        return settled('kept', 'you have edited it', made.draft.ref);
      case 'over':
        return settled('kept', `was ${made.draft.state} already`, made.draft.ref);
      case 'no-such-deal':
        return settled('skipped', NOT_THERE, null);
      case 'under-way':
        return { kind: 'under-way' };
      case 'failed':
        if (MEETS_ALL.has(made.failure.kind)) return { kind: 'stopped', failure: made.failure };
        return settled('failed', whatToDo(made.failure), made.draft.ref);
    }
  };
}

const MEETS_ALL: ReadonlySet<GraphFailure['kind']> = new Set([
  'throttled',
  'unauthorized',
  'forbidden',
  'unreachable',
]);

/** Keeps letters as files; the newest of a deal stands, so making one again does no harm. */
export function intoOutbox(
  { audit }: Pick<ShowingContext, 'audit'>,
  { asker, conversation }: Viewers,
  outbox: Outbox,
): BatchWork<Letter>['make'] {
  return async ({ dealId, template, letter }): Promise<BatchMade> => {
    const from = { name: nameOf(asker), address: addressOf(asker) ?? '' };
    const { name } = await outbox.keep(letter, from, recordedAs(asker));
    const to = letter.to.map(({ address }) => address).join(', ');
    const detail = `made ${template} to ${to}, as the file ${name}`;
    await audit.note([{ actor: asker, action: 'draft', dealId, conversation, detail }]);
    return settled('drafted', name, null);
  };
}

function settled(
  outcome: Settled['outcome'],
  detail: Settled['detail'],
  draftRef: Settled['draftRef'],
): BatchMade {
  return { kind: 'settled', outcome, detail, draftRef };
}
