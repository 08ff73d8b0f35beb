import type { Kysely } from 'kysely';
import type { ContactVerdict } from '../../domain/verdict.ts';
import { roleOf } from '../../policy/roles.ts';
import { CATALOGUE } from '../../rules/catalogue.ts';
import { toWire, type WireEvaluation, WireEvaluationSchema } from '../../rules/wire.ts';
import { evaluationsOf } from '../../store/queries/deals/evaluations.ts';
import type { Schema } from '../../store/schema/index.ts';
import { type CheckedDeal, dealVersionOf } from './check-deal.ts';

/** The number of earlier evaluations that are searched for the one a card shows. */
const MOST_LOOKED_AT = 100;

/** The number of changes that are listed; the others are counted. */
const MOST_TOLD = 4;

/** The changes of a deal since a card of its version `dealVersion` was drawn, as lines; empty when there are none. */
export async function changesSince(
  db: Kysely<Schema>,
  dealVersion: string,
  checked: CheckedDeal,
): Promise<readonly string[]> {
  if (dealVersion === '' || dealVersion === checked.dealVersion) return [];
  const kept = await evaluationsOf(db, checked.ref, MOST_LOOKED_AT);
  for (const { result } of kept) {
    const before = WireEvaluationSchema.safeParse(JSON.parse(result));
    if (before.success && dealVersionOf(before.data) === dealVersion) {
      const found = changesBetween(before.data, toWire(checked.evaluation));
      const changes = found.length > 0 ? found : ['What is advised has changed.'];
      const told = changes.slice(0, MOST_TOLD);
      const more = changes.length > MOST_TOLD ? [`and ${changes.length - MOST_TOLD} more`] : [];
      return ['Changed since this card was drawn:', ...told, ...more];
    }
  }
  return ['The deal has changed since this card was drawn.'];
}

/** The differences between two evaluations of a deal, as lines, the gravest first; empty where they are the same. */
export function changesBetween(before: WireEvaluation, after: WireEvaluation): string[] {
  const lines: string[] = [];
  if (before.verdict !== after.verdict) lines.push(`The deal is ${after.verdict}; it was ${before.verdict}.`);
  if (before.risk !== after.risk) lines.push(`The risk is ${after.risk}; it was ${before.risk}.`);
  lines.push(...contactChanges(before, after));
  const codes = (wire: WireEvaluation) => wire.findings.map(({ code, role }) => titleOf(code, role));
  lines.push(...listChanges(codes(before), codes(after)));
  if (before.policy !== after.policy) lines.push(`Judged by the policy of ${after.policy} now.`);
  return lines;
}

function titleOf(code: keyof typeof CATALOGUE, role: Parameters<typeof roleOf>[0] | undefined): string {
  return role === undefined ? CATALOGUE[code].title : `${CATALOGUE[code].title}: ${roleOf(role).name}`;
}

function contactChanges(before: WireEvaluation, after: WireEvaluation): string[] {
  const key = ({ role, email }: WireEvaluation['contacts'][number]) => `${role} ${email.toLowerCase()}`;
  const was = new Map(before.contacts.map((contact) => [key(contact), contact]));
  const lines: string[] = [];
  for (const contact of after.contacts) {
    const who = `${roleOf(contact.role).short} ${contact.email}`;
    const earlier = was.get(key(contact));
    was.delete(key(contact));
    if (!earlier) lines.push(`${who} is new.`);
    else if (earlier.verdict !== contact.verdict)
      lines.push(`${who} is ${spoken(contact.verdict)}; was ${spoken(earlier.verdict)}.`);
    else lines.push(...listChanges(titles(earlier), titles(contact), `${who}: `));
  }
  for (const { role, email } of was.values()) lines.push(`${roleOf(role).short} ${email} is gone.`);
  return lines;
}

function spoken(verdict: ContactVerdict): string {
  return verdict.replace('-', ' ');
}

function titles({ findings }: WireEvaluation['contacts'][number]): string[] {
  return findings.map((code) => CATALOGUE[code].title);
}

function listChanges(before: readonly string[], after: readonly string[], who = ''): string[] {
  return [
    ...after.filter((one) => !before.includes(one)).map((one) => `${who}new: ${one.toLowerCase()}.`),
    ...before.filter((one) => !after.includes(one)).map((one) => `${who}no longer: ${one.toLowerCase()}.`),
  ];
}
