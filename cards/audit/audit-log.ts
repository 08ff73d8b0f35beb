import type { AuditRecord } from '../../src/domain/audited.ts';
import type { AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { timestamp } from '../kit/timestamp.ts';
import { AUDIT_PAGE } from '../verbs.ts';

export interface AuditView {
  /** The deal it is about; null for all of them. */
  readonly dealId: string | null;
  /** The newest first. */
  readonly rows: readonly AuditRecord[];
  readonly from: number;
  readonly hasMore: boolean;
}

export const AUDIT_ROWS = 20;

/** A noun, because the detail says with a verb of its own what was done. */
const ACTION: Readonly<Record<AuditRecord['action'], string>> = {
  view: 'View',
  list: 'List',
  record: 'Check recorded',
  attach: 'Attachment',
  decline: 'Proposal declined',
  draft: 'E-mail draft',
  import: 'Import',
  export: 'Export',
  alert: 'Alert',
  refuse: 'Refusal',
};

/** Who saw and did what. */
export function auditCard(view: AuditView): AdaptiveCard {
  return firstThatFits([300, 120, 60].map((most) => () => build(view, most)));
}

function build({ dealId, rows, from, hasMore }: AuditView, most: number): AdaptiveCard {
  const title = dealId === null ? 'Audit log' : `Audit log of ${typed(dealId, 60)}`;
  const turn = (name: string, to: number) => execute(name, AUDIT_PAGE, { dealId: dealId ?? '', from: to });
  const lines = rows.map((row) => rowText(row, most));
  const body: Element[] = [
    line([run(title, { size: 'large', weight: 'bolder' })]),
    ...(rows.length === 0 ? [heading('Nothing is written here.')] : []),
    ...rows.map((row, at) =>
      line([run(`${timestamp(row.at)} `, { isSubtle: true }), run(lines[at] ?? '')], { spacing: 'small' }),
    ),
  ];
  return card([title, ...rows.map(({ at }, n) => `- ${timestamp(at)} ${lines[n]}`)].join('\n'), body, [
    ...(from > 0 ? [turn('Newer', Math.max(0, from - AUDIT_ROWS))] : []),
    ...(hasMore ? [turn('Older', from + AUDIT_ROWS)] : []),
  ]);
}

function rowText(row: AuditRecord, most: number): string {
  const address = row.address !== null && row.address !== row.who ? ` (${typed(row.address, 80)})` : '';
  return `${ACTION[row.action]} · ${typed(row.who, 60)}${address}: ${typed(row.detail, most)}`;
}
