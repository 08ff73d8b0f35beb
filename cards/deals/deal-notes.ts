import type { DealFinding } from '../../src/domain/verdict.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { CATALOGUE } from '../../src/rules/catalogue.ts';
import type { Footnotes } from '../../src/rules/words/footnotes.ts';
import type { Element } from '../kit/adaptive-card.ts';
import { heading, line, run } from '../kit/elements.ts';
import { SEVERITY_SIGN } from '../kit/labels.ts';
import { row, unfold } from '../kit/row.ts';
import type { DealView } from './deal-view.ts';
import { type Detail, findingLines } from './finding-lines.ts';

/** Most findings on the deal itself that are shown; the others are counted. */
export const MOST_DEAL_FINDINGS = 10;

/** What is found about the deal itself: what stands against it a row each, the rest folded into one line. */
export function dealNotes(
  { deal, evaluation, reader }: DealView,
  detail: Detail,
  footnotes: Footnotes,
): readonly Element[] {
  const { findings } = evaluation;
  if (findings.length === 0) return [];
  const shown = findings.slice(0, MOST_DEAL_FINDINGS);
  const grave = shown.filter(({ severity }) => severity !== 'info');
  const notes = shown.filter(({ severity }) => severity === 'info');
  const lines = (finding: DealFinding) => findingLines(finding, deal.cloudScope, detail, footnotes, reader);
  const more = findings.length - shown.length;
  return [
    ...(grave.length > 0 ? [heading('About the deal')] : []),
    ...Array.from(alike(grave), ([first, ...others], at) =>
      row({
        sign: SEVERITY_SIGN[first.severity],
        title: titleOfAll(first, others),
        below: '',
        details: { id: `deal-finding-${at}`, items: [first, ...others].flatMap(lines) },
      }),
    ),
    ...(notes.length > 0 ? notesLine(notes, notes.flatMap(lines)) : []),
    ...(more > 0 ? [line([run(`and ${more} more`, { isSubtle: true })], { spacing: 'small' })] : []),
  ];
}

/** The findings of one kind and weight together, in the order in which the first of each comes. */
function alike(findings: readonly DealFinding[]): Iterable<readonly [DealFinding, ...DealFinding[]]> {
  const kinds = new Map<string, [DealFinding, ...DealFinding[]]>();
  for (const finding of findings) {
    const kind = `${finding.code} ${finding.severity}`;
    const known = kinds.get(kind);
    if (known) known.push(finding);
    else kinds.set(kind, [finding]);
  }
  return kinds.values();
}

/** `Retired role: Online Admin, Media Contact`; of findings that concern no role, how many there are. */
function titleOfAll(first: DealFinding, others: readonly DealFinding[]): string {
  if (others.length === 0) return titleOf(first);
  const roles = [first, ...others].flatMap(({ role }) => (role ? [roleOf(role).name] : []));
  const { title } = CATALOGUE[first.code];
  return roles.length > 1 ? `${title}: ${roles.join(', ')}` : `${title} (${others.length + 1})`;
}

/** `Role not filled: Online Administrator` */
export function titleOf({ code, role }: Pick<DealFinding, 'code' | 'role'>): string {
  return `${CATALOGUE[code].title}${role ? `: ${roleOf(role).name}` : ''}`;
}

function notesLine(notes: readonly DealFinding[], items: readonly Element[]): readonly Element[] {
  const what = notes.length === 1 ? 'Note' : `${notes.length} notes`;
  const text = `${SEVERITY_SIGN.info.symbol} ${what}: ${notes.map(titleOf).join('; ')}`;
  return [
    {
      type: 'Container',
      separator: true,
      spacing: 'small',
      items: [
        {
          type: 'Container',
          selectAction: unfold(text, NOTES_ID),
          items: [line([run(text, { isSubtle: true })])],
        },
        { type: 'Container', id: NOTES_ID, isVisible: false, spacing: 'small', items },
      ],
    },
  ];
}

const NOTES_ID = 'deal-notes';
