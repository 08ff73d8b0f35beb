import type { CloudScopeId } from '../../src/domain/ids.ts';
import type { ContactEvaluation } from '../../src/domain/verdict.ts';
import { roleOf } from '../../src/policy/roles.ts';
import type { Action, Container, Element } from '../kit/adaptive-card.ts';
import { line, run, typed } from '../kit/elements.ts';
import type { Footnotes } from '../kit/footnotes.ts';
import { CONTACT_VERDICT, LEAN, REQUIREMENT } from '../kit/labels.ts';
import { axes, knownTexts, unexplained } from './contact-axes.ts';
import { type Detail, findingLines } from './finding-lines.ts';
import type { NextSteps } from './next-steps.ts';

/** A contact's row: role and address, the two axes, evidence and findings. */
export function contactRow(
  contact: ContactEvaluation,
  scope: CloudScopeId,
  detail: Detail,
  footnotes: Footnotes,
  steps: NextSteps,
  record: Action | null,
): Container {
  const verdict = CONTACT_VERDICT[contact.verdict];
  const name = typed(contact.name, 80);
  return {
    type: 'Container',
    separator: true,
    spacing: 'medium',
    items: [
      line([
        run(`${verdict.symbol} ${roleOf(contact.role).name}`, { color: verdict.colour, weight: 'bolder' }),
        run(` · ${verdict.word} · ${REQUIREMENT[contact.requirement]}`, { isSubtle: true }),
      ]),
      line([run(name === '' ? typed(contact.email) : `${name} · ${typed(contact.email)}`)], {
        spacing: 'none',
      }),
      axes(contact),
      ...howWeKnow(contact),
      ...unexplained(contact, footnotes),
      ...contact.findings.flatMap((finding) => findingLines(finding, scope, detail, footnotes, steps)),
      ...(record === null ? [] : [{ type: 'ActionSet', spacing: 'small', actions: [record] } as const]),
    ],
  };
}

function howWeKnow(contact: ContactEvaluation): readonly Element[] {
  const text = howWeKnowText(contact);
  if (text === null) return [];
  return [line([run(text, { isSubtle: true, size: 'small' })], { spacing: 'none' })];
}

/**
 * How a contact's states are known, as text: what a person checked, then what a look-up inferred, each with day and source; null
 * where nothing is known.
 */
export function howWeKnowText(contact: ContactEvaluation): string | null {
  const { lean, account } = contact;
  const lines = knownTexts(contact);
  if (account === 'personal' || account === 'malformed') lines.unshift('The address itself');
  if (lines.length === 0) return null;
  const points = lean === null ? '' : `: ${LEAN[lean]}, not settled`;
  return `How we know: ${lines.join('; ')}${points}.`;
}
