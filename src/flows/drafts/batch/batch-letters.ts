import type { LetterName } from '../../../domain/drafts/letter.ts';
import type { DraftReason } from '../../../domain/drafts/reason.ts';
import type { Outbox } from '../../../email/delivery/outbox-types.ts';
import type { Letter, LetterOutcome } from '../../../email/letters/letter.ts';
import type { Mailbox } from '../../../graph/client.ts';
import type { GraphFailure } from '../../../graph/failure.ts';
import type { CheckedDeal } from '../../deals/check-deal.ts';
import type { Viewers } from '../../deals/viewers.ts';
import { type ShowingContext, visibleDeal } from '../../deals/visible-deals.ts';
import { type LetterContext, letterOf } from '../deal-letter.ts';
import { reasonOfFailure } from '../draft-reasons.ts';
import type { DraftContext } from '../draft-types.ts';
import { putIntoOutbox } from '../file-letter.ts';
import { languageOfLetter, readerOfLetter } from '../letter-language.ts';
import { makeDraft } from '../make-draft.ts';
import type { BatchMade, BatchWork, LetterFor, SettledBatchDeal } from './run-batch.ts';

/**
 * Writes the letter for each deal of a batch as the deal is when its turn comes: the deal may have changed since the
 * batch was asked for, and the asker may no longer be on the deal. Nobody is shown the deal; the audit log notes a
 * draft that is made, and a refusal.
 */
export function lettersNow(
  context: LetterContext,
  viewers: Viewers,
  template: LetterName,
): LetterFor<Letter> {
  const act = { kind: 'act', refused: { code: 'draft-refused', template } } as const;
  return async (dealId) => {
    const visible = await visibleDeal(context, viewers, dealId, act);
    if (visible.kind !== 'deal') return { why: NOT_THERE };
    const { checked } = visible;
    const written = await letterInItsLanguage(context, viewers, checked, template);
    switch (written.kind) {
      case 'letter':
        return { letter: written.letter, dealVersion: checked.dealVersion };
      case 'missing':
        return { why: { code: 'missing', fields: [...written.fields] } };
      case 'nothing-to-ask':
        return { why: { code: 'nothing-to-ask' } };
    }
  };
}

/** Writes a letter about a deal in the language that nobody has to choose. */
export async function letterInItsLanguage(
  context: LetterContext,
  viewers: Viewers,
  checked: CheckedDeal,
  template: LetterName,
): Promise<LetterOutcome> {
  const reader = readerOfLetter(template, null);
  const { locale } = await languageOfLetter(context, viewers, checked, reader, null);
  return letterOf(context, viewers.asker, checked, { template, locale });
}

const NOT_THERE: DraftReason = { code: 'not-there' };

/** Gives the step of a batch that puts each letter into the asker's mailbox, once. */
export function intoMailbox(context: DraftContext, viewers: Viewers, mailbox: Mailbox): BatchWork['make'] {
  return async (order): Promise<BatchMade> => {
    const made = await makeDraft(context, viewers, { ...order, mailbox });
    switch (made.kind) {
      case 'drafted':
        return settled('drafted', { code: made.how }, made.draft.ref);
      case 'edited':
        return settled('kept', { code: 'edited' }, made.draft.ref);
      case 'over':
        return settled('kept', { code: 'over', state: made.draft.state }, made.draft.ref);
      case 'no-such-deal':
        return settled('skipped', NOT_THERE, null);
      case 'under-way':
        return { kind: 'under-way' };
      case 'failed':
        if (MEETS_ALL.has(made.failure.kind)) return { kind: 'stopped', failure: made.failure };
        return settled('failed', reasonOfFailure(made.failure), made.draft.ref);
    }
  };
}

const MEETS_ALL: ReadonlySet<GraphFailure['kind']> = new Set([
  'throttled',
  'unauthorized',
  'forbidden',
  'no-mailbox',
  'full',
  'unreachable',
]);

/** Gives the step of a batch that stores each letter as a file; a newer file of the deal replaces an older one. */
export function intoOutbox(
  { db, audit }: Pick<ShowingContext, 'db' | 'audit'>,
  { asker, conversation }: Viewers,
  outbox: Outbox,
): BatchWork<Letter>['make'] {
  return async ({ dealId, template, letter }): Promise<BatchMade> => {
    const { name } = await putIntoOutbox({ db }, { asker }, letter, outbox);
    const to = letter.to.map(({ address }) => address);
    const detail = { code: 'letter-kept-in-outbox', template, to, file: name } as const;
    await audit.note([{ actor: asker, action: 'draft', dealId, conversation, detail }]);
    return settled('drafted', { code: 'filed', name }, null);
  };
}

function settled(
  outcome: SettledBatchDeal['outcome'],
  reason: DraftReason,
  draftRef: SettledBatchDeal['draftRef'],
): BatchMade {
  return { kind: 'settled', outcome, reason, draftRef };
}
