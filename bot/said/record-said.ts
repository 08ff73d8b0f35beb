import { randomUUID } from 'node:crypto';
import { recordForm } from '../../cards/evidence/record-check-form.ts';
import type { AdaptiveCard } from '../../cards/kit/adaptive-card.ts';
import { dayOfInstant } from '../../src/domain/day.ts';
import type { StatedMethod } from '../../src/domain/ids.ts';
import type { CheckedDeal } from '../../src/flows/deals/check-deal.ts';
import type { SaidAct } from '../../src/intent/acts/said-act.ts';
import type { Turn } from '../turn/turn.ts';
import { contactsIn } from './people-in.ts';

/** The form of a check, filled in with what a sentence says of it; a press records it. */
export function recordSaid(
  turn: Turn,
  checked: CheckedDeal,
  { method, result, day }: Extract<SaidAct, { kind: 'record' }>,
  text: string,
): AdaptiveCard {
  const today = dayOfInstant(turn.services.now());
  const emails = [...new Set(contactsIn(checked.evaluation.contacts, text).map(({ email }) => email))];
  const [only = null, ...others] = emails;
  return recordForm({
    ...checked,
    method: method as StatedMethod,
    form: randomUUID(),
    today,
    from: 0,
    isDealCard: false,
    email: others.length === 0 ? only : null,
    confirm: null,
    filled: { emails: others.length === 0 ? emails : [], result, day: day ?? today, portal: '', note: '' },
    notices: [],
  });
}
