import { nextStepTitle } from '../../../cards/deals/next-step-text.ts';
import { letterName } from '../../../cards/kit/letter-labels.ts';
import { wirePayload } from '../../../cards/kit/payload.ts';
import { DRAFT_FORM, NAMING_TAKE, SAY } from '../../../cards/verbs.ts';
import type { LetterName } from '../../../src/domain/drafts/letter.ts';
import { recordedAs } from '../../../src/domain/people/person.ts';
import type { CheckedDeal } from '../../../src/flows/deals/check-deal.ts';
import type { Viewers } from '../../../src/flows/deals/viewers.ts';
import { stepOn } from '../../../src/flows/replies/next-step-of.ts';
import type { NextStep } from '../../../src/rules/next-step.ts';
import type { DealBody } from './deal-schema.ts';
import type { ShownDeal } from './shown-deal.ts';

type Step = NonNullable<DealBody['primary']>;

const NOTHING = { role: null, email: null, letter: null, link: null, press: null } as const;

/** The one thing to do next on a deal, with what its button needs; null where nothing is left. */
export function primaryStep(
  { asker }: Pick<Viewers, 'asker'>,
  { checked, namings, replies, reader }: Pick<ShownDeal, 'checked' | 'namings' | 'replies' | 'reader'>,
): Step | null {
  const whom = { isNamed: namings?.own === 'open', askerId: recordedAs(asker) };
  const step = stepOn({ ...replies, checked }, whom);
  return (
    step && { ...NOTHING, kind: step.kind, title: nextStepTitle(step, reader), ...partsOf(step, checked) }
  );
}

function partsOf(step: NextStep, checked: CheckedDeal): Partial<Step> {
  const { dealId } = checked.deal;
  const says = (text: string) => ({ press: { verb: SAY, data: { text } } });
  switch (step.kind) {
    case 'take':
      return { press: { verb: NAMING_TAKE, data: { dealId } } };
    case 'decide':
      return says(`replies ${dealId}`);
    case 'follow-up':
      return letterParts(checked, 'follow-up');
    case 'draft':
      return letterParts(checked, step.letter);
    case 'send-draft':
      return { link: step.link };
    case 'add-contact':
      return { role: step.role };
    case 'record':
      return { email: step.email };
    case 'open':
      return says(`cocp ${dealId}`);
    case 'wait':
      return {};
  }
}

function letterParts({ deal: { dealId }, dealVersion }: CheckedDeal, template: LetterName): Partial<Step> {
  const data = wirePayload({ dealId, template, dealVersion, isDealCard: true });
  return { letter: { template, name: letterName(template) }, press: { verb: DRAFT_FORM, data } };
}
