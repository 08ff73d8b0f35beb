import type { Reader } from '../domain/reader.ts';
import type { ContactEvaluation, ContactFinding, DealFinding } from '../domain/verdict.ts';
import type { CheckedDeal } from '../flows/deals/check-deal.ts';
import { citationText } from '../policy/citations.ts';
import { describeFinding } from '../rules/catalogue.ts';
import type { NextStep } from '../rules/next-step.ts';
import { toWire } from '../rules/wire.ts';
import { nextActionsOf } from '../rules/words/next-actions.ts';
import { nextStepTitle } from '../rules/words/next-step.ts';
import { judgedByText } from '../rules/words/sources.ts';
import { adviceText } from '../rules/words/states.ts';

/** A judged deal and the one thing to do next; null where nothing is left. */
export interface CheckedView extends Pick<CheckedDeal, 'deal' | 'evaluation'> {
  readonly next: NextStep | null;
  /** By whose clock it is written. */
  readonly reader: Reader;
}

/** A checked deal as one line of JSON: `docs/command-line.md` has its form. */
export function checkJson(view: CheckedView): string {
  const { deal, evaluation, next } = view;
  const { dealId, ...judged } = toWire(evaluation);
  return JSON.stringify({
    version: 1,
    dealId,
    customer: deal.customer,
    ...judged,
    contacts: evaluation.contacts.map((contact, at) => ({
      name: contact.name,
      ...judged.contacts[at],
      evidence: evidenceOf(contact),
    })),
    advice: adviceText(evaluation.submission, evaluation.verdict, deal.stage),
    first: next === null ? null : { kind: next.kind, text: nextStepTitle(next, view.reader) },
    steps: nextActionsOf(view, plain).map(({ who, what, about }) => ({ who, what, about: [...about] })),
    reasons: [
      ...evaluation.findings.map((finding) => reason(view, null, finding)),
      ...evaluation.contacts.flatMap(({ email, findings }) =>
        findings.map((finding) => reason(view, email, finding)),
      ),
    ],
    judged: judgedByText(evaluation.asOf, view.reader),
  });
}

/** What a contact's states are read from, a piece of each method; `isStale` where it is too old to count. */
function evidenceOf({ evidence: { vlCentral, signIn, customer, directory, stale } }: ContactEvaluation) {
  const counting = [vlCentral, signIn, customer, directory].map((piece) => ({ piece, isStale: false }));
  return [...counting, { piece: stale, isStale: true }].flatMap(({ piece, isStale }) =>
    piece === null
      ? []
      : [
          {
            method: piece.method,
            result: piece.result,
            validatedAt: new Date(piece.validatedAt).toISOString(),
            validatedBy: piece.validatedBy,
            isStale,
          },
        ],
  );
}

/** JSON escapes by itself. */
function plain(text: string | null | undefined): string {
  return text ?? '';
}

function reason({ deal }: CheckedView, email: string | null, finding: ContactFinding | DealFinding) {
  const { code, severity, sentence, citations } = describeFinding(finding, deal.cloudScope);
  return { email, code, severity, sentence, citations: citations.map(citationText) };
}
