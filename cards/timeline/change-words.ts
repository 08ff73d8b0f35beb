import { changeText } from '../../src/book/change-text.ts';
import type { DetailCode, DetailParameters, RecordedDetail } from '../../src/domain/audit/detail.ts';
import type { BookChange } from '../../src/domain/book/change.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { detailText } from '../audit/detail-text.ts';
import { capitalise } from '../kit/capitalise.ts';
import { METHOD, RESULT } from '../kit/labels.ts';

type MethodId = keyof typeof METHOD;

/** The columns of a book whose own words don't read well. */
const COLUMNS: Readonly<Record<string, string>> = {
  ae_email: 'AE',
  ce_email: 'CE',
  pdm_email: 'PDM',
  pcn: 'PCN',
  value_usd: 'Value in US dollars',
  cocp_requested_at: 'COCP requested',
  lead_deal_id: 'Lead deal',
  package_id: 'Package',
};

/** One change of a deal in words fit for people: `Close date: 2026-06-30 → 2026-07-15`. */
function changeWords(change: BookChange): string {
  if (change.kind !== 'field') return changeText(change);
  const { column, from, to } = change;
  const what = COLUMNS[column] ?? capitalise(column.replaceAll('_', ' '));
  return `${what}: ${from ?? 'blank'} → ${to ?? 'blank'}`;
}

/** Some changes in one line; `total` counts those that were not stored, too. */
export function changesWords(changes: readonly BookChange[], total = changes.length): string {
  return [...changes.map(changeWords), ...(total > changes.length ? ['…'] : [])].join('; ');
}

/** Details that a timeline words otherwise than the audit log, where the action stands beside them. */
const TEXTS: { readonly [Code in DetailCode]?: (parameters: DetailParameters<Code>) => string } = {
  'check-recorded': ({ method, result, day, emails }) =>
    `Recorded ${METHOD[method as MethodId] ?? method}: ${RESULT[result] ?? result} for ${emails.join(', ')}, checked ${day}`,
  'check-withdrawn': ({ by, method, result, day, emails }) =>
    `Withdrew the check ${METHOD[method as MethodId] ?? method}: ${RESULT[result] ?? result} for ${emails.join(', ')}, checked ${day} and recorded by ${by}`,
  'contacts-attached': ({ role, emails }) => `Added as ${roleOf(role).name}: ${emails.join(', ')}`,
  'proposal-accepted': ({ role, email, from, day }) =>
    `Accepted ${email} as ${roleOf(role).name}, whom ${from} named on ${day}`,
  'proposals-declined': ({ emails }) => `Declined what an answer proposed: ${emails.join(', ')}`,
  'deal-edited': ({ changes, total }) => changesWords(changes, total),
  'edit-undone': ({ by, changes, total }) => `Undid a change by ${by}: ${changesWords(changes, total)}`,
  'deal-new-in-book': ({ file }) => `Imported from ${file}`,
  'deal-changed-by-book': ({ changes, total, file }) =>
    `${changesWords(changes, total)}; imported from ${file}`,
};

/** The detail of a change as a timeline shows it, with who did it beside it. It holds typed text as it is. */
export function changeDetailWords(detail: RecordedDetail): string {
  if (detail.code === 'words') return capitalise(detail.words);
  // TypeScript does not see that the text of a code takes the parameters of the same code.
  const text = TEXTS[detail.code] as ((parameters: typeof detail) => string) | undefined;
  return text ? text(detail) : capitalise(detailText(detail));
}
