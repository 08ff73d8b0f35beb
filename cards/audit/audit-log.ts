import type { AuditRecord } from '../../src/domain/audit/audited.ts';
import { momentText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { card, execute, firstThatFits, line, nameHeading, run, typed } from '../kit/elements.ts';
import { AUDIT_PAGE } from '../verbs.ts';
import { detailText } from './detail-text.ts';

/** One page of the audit log. */
export interface AuditView {
  /** The deal whose entries are shown; null when the page is of all deals. */
  readonly dealId: string | null;
  readonly reader: Reader;
  /** The entries of the page, the newest first. */
  readonly rows: readonly AuditRecord[];
  /** The number of newer entries before the page. */
  readonly from: number;
  /** Whether there are older entries after the page. */
  readonly hasMore: boolean;
}

/** The number of entries on a page. */
export const AUDIT_ROWS = 20;

/** The name of each action: a noun, because the text of the detail has a verb of its own. */
const ACTION: Readonly<Record<AuditRecord['action'], string>> = {
  view: 'View',
  list: 'List',
  record: 'Check recorded',
  attach: 'Attachment',
  edit: 'Edit',
  decline: 'Proposal declined',
  name: 'Naming',
  desk: 'Desk',
  draft: 'E-mail draft',
  import: 'Import',
  export: 'Export',
  alert: 'Alert',
  guidance: 'Guidance',
  refuse: 'Refused',
};

/** The card with one page of the audit log. */
export function auditCard(view: AuditView): AdaptiveCard {
  return firstThatFits([300, 120, 60].map((most) => () => build(view, most)));
}

function build({ dealId, rows, from, hasMore, reader }: AuditView, most: number): AdaptiveCard {
  const title = dealId === null ? 'Audit log' : `Audit log of ${typed(dealId, 60)}`;
  const turn = (name: string, to: number) => execute(name, AUDIT_PAGE, { dealId: dealId ?? '', from: to });
  const lines = rows.map((row) => rowText(row, most, reader));
  const body: Element[] = [
    nameHeading(title),
    ...(rows.length === 0 ? [line([run('Nothing is written here yet.')], { spacing: 'none' })] : []),
    ...rows.map((row, at) =>
      line([run(`${momentText(row.at, reader)} `, { isSubtle: true }), run(lines[at] ?? '')], {
        spacing: 'small',
      }),
    ),
  ];
  return card(
    [title, ...rows.map(({ at }, n) => `- ${momentText(at, reader)} ${lines[n]}`)].join('\n'),
    body,
    [
      ...(from > 0 ? [turn('Newer', Math.max(0, from - AUDIT_ROWS))] : []),
      ...(hasMore ? [turn('Older', from + AUDIT_ROWS)] : []),
    ],
  );
}

function rowText(row: AuditRecord, most: number, reader: Reader): string {
  const address = row.address !== null && row.address !== row.who ? ` (${typed(row.address, 80)})` : '';
  const said = typed(detailText(row.detail, reader), most);
  // What is said of whom reads on from the name: `Refused: Cy is not on the deal`.
  const isOfThem = /^(?:is|was|saw|put|took|had) /.test(said);
  return `${ACTION[row.action]}: ${typed(row.who, 60)}${address}${isOfThem ? '' : ':'} ${said}`;
}
