import { changeText } from '../../src/book/change-text.ts';
import type { DetailCode, DetailParameters, RecordedDetail } from '../../src/domain/audit/detail.ts';
import type { BookChange } from '../../src/domain/book/change.ts';
import type { Reader } from '../../src/domain/reader.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { detailText } from '../audit/detail-text.ts';
import { proposedText } from '../audit/proposed-text.ts';
import { capitalise } from '../kit/capitalise.ts';
import { cellWords, columnWords } from '../kit/column-words.ts';
import { METHOD, RESULT } from '../kit/labels.ts';
import { storedDateText } from '../kit/stored-date.ts';

type MethodId = keyof typeof METHOD;

/** One change of a deal in words fit for people: `Close date: Tue 30 Jun → Wed 15 Jul`. */
function changeWords(change: BookChange, reader: Reader): string {
  if (change.kind !== 'field') return changeText(change);
  const { column, from, to } = change;
  return `${columnWords(column)}: ${cellWords(column, from, reader)} → ${cellWords(column, to, reader)}`;
}

/** Some changes in one line; `total` counts those that were not stored, too. */
export function changesWords(changes: readonly BookChange[], reader: Reader, total = changes.length): string {
  return [
    ...changes.map((change) => changeWords(change, reader)),
    ...(total > changes.length ? ['…'] : []),
  ].join('; ');
}

/** Details that a timeline words otherwise than the audit log, where the action stands beside them. */
const TEXTS: {
  readonly [Code in DetailCode]?: (parameters: DetailParameters<Code>, reader: Reader) => string;
} = {
  'check-recorded': ({ method, result, day, emails }, reader) =>
    `Recorded ${METHOD[method as MethodId] ?? method}: ${RESULT[result] ?? result} for ${emails.join(', ')}, checked ${storedDateText(day, reader)}`,
  'check-withdrawn': ({ by, method, result, day, emails }, reader) =>
    `Withdrew the check ${METHOD[method as MethodId] ?? method}: ${RESULT[result] ?? result} for ${emails.join(', ')}, checked ${storedDateText(day, reader)} and recorded by ${by}`,
  'contacts-attached': ({ role, emails }) => `Added as ${roleOf(role).name}: ${emails.join(', ')}`,
  'proposal-accepted': ({ role, email, from, day, foundIn }, reader) =>
    `Accepted ${email} as ${roleOf(role).name}, whom ${from} named on ${storedDateText(day, reader)}${foundIn ? `: “${foundIn}”` : ''}`,
  'proposals-declined': ({ emails }) => `Declined what an answer proposed: ${emails.join(', ')}`,
  'deal-edited': ({ changes, total, proposed = [] }, reader) =>
    [changesWords(changes, reader, total), ...proposed.map((one) => proposedText(one, reader))].join('; '),
  'edit-undone': ({ by, changes, total }, reader) =>
    `Undid a change by ${by}: ${changesWords(changes, reader, total)}`,
  'deal-new-in-book': ({ file }) => `Imported from ${file}`,
  'deal-changed-by-book': ({ changes, total, file }, reader) =>
    `${changesWords(changes, reader, total)}; imported from ${file}`,
};

/** The detail of a change as a timeline shows it, with who did it beside it. It holds typed text as it is. */
export function changeDetailWords(detail: RecordedDetail, reader: Reader): string {
  if (detail.code === 'words') return capitalise(detail.words);
  // TypeScript does not see that the text of a code takes the parameters of the same code.
  const text = TEXTS[detail.code] as ((parameters: typeof detail, reader: Reader) => string) | undefined;
  return text ? text(detail, reader) : capitalise(detailText(detail, reader));
}
