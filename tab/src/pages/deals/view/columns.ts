import type { components } from '../../../api/schema.d.ts';

export type ListedDeal = components['schemas']['ListedDeal'];

/** How a column is filtered, by the parameter of the API that has its name. */
export type FilterKind = 'text' | 'choices' | 'days' | 'numbers';

export interface Column {
  readonly id: ColumnId;
  readonly label: string;
  /** In pixels. */
  readonly width: number;
  readonly filter: FilterKind;
  /** The name of the column in `sort`; null where the API can't sort by it. */
  readonly sort: string | null;
  readonly isNumber?: boolean;
}

const COLUMN_IDS = [
  'deal',
  'customer',
  'verdict',
  'risk',
  'due',
  'daysLeft',
  'waiting',
  'finding',
  'stage',
  'program',
  'transaction',
  'submission',
  'cloud',
  'country',
  'partner',
  'ae',
  'ce',
  'pdm',
  'value',
  'pcn',
  'agreement',
  'package',
  'named',
] as const;
export type ColumnId = (typeof COLUMN_IDS)[number];

/** Every column there is, in the order in which they are offered. */
export const COLUMNS: readonly Column[] = [
  column('deal', 'Deal', 150, 'text'),
  column('customer', 'Customer', 220, 'text'),
  column('verdict', 'Verdict', 130, 'choices'),
  column('risk', 'Risk', 120, 'choices'),
  column('due', 'Date due', 150, 'days'),
  { ...column('daysLeft', 'Days left', 110, 'numbers', 'due'), isNumber: true },
  column('waiting', 'Waiting for', 170, 'choices'),
  column('finding', 'Findings', 240, 'choices', null),
  column('stage', 'Stage', 120, 'choices'),
  column('program', 'Program', 120, 'choices'),
  column('transaction', 'Transaction', 170, 'choices'),
  column('submission', 'Submission', 160, 'choices'),
  column('cloud', 'Cloud scope', 170, 'choices'),
  column('country', 'Country', 110, 'text'),
  column('partner', 'Partner', 180, 'text'),
  column('ae', 'AE', 220, 'text'),
  column('ce', 'CE', 220, 'text'),
  column('pdm', 'PDM', 220, 'text'),
  { ...column('value', 'Value (US$)', 140, 'numbers'), isNumber: true },
  column('pcn', 'PCN', 140, 'text'),
  column('agreement', 'Agreement', 150, 'text'),
  column('package', 'Package', 150, 'text'),
  column('named', 'Named', 160, 'choices', null),
];

/** Columns shown until somebody chooses others. */
export const USUAL_COLUMNS: readonly ColumnId[] = [
  ...(['deal', 'customer', 'verdict', 'risk', 'due', 'daysLeft'] as const),
  ...(['waiting', 'finding', 'program', 'pdm', 'value'] as const),
];

/** The columns that deals can be grouped by, and the month of the close date. */
export const GROUPS: readonly { readonly id: string; readonly label: string }[] = [
  { id: 'verdict', label: 'Verdict' },
  { id: 'risk', label: 'Risk' },
  { id: 'waiting', label: 'Waiting for' },
  { id: 'month', label: 'Month of the close date' },
  ...COLUMNS.filter(({ id }) =>
    [
      'stage',
      'program',
      'transaction',
      'submission',
      'cloud',
      'country',
      'partner',
      'customer',
      'ae',
      'ce',
      'pdm',
    ].includes(id),
  ).map(({ id, label }) => ({ id, label })),
];

export function isColumnId(id: string): id is ColumnId {
  return (COLUMN_IDS as readonly string[]).includes(id);
}

export function columnOf(id: ColumnId): Column {
  const found = COLUMNS.find((one) => one.id === id);
  if (!found) throw new Error(`there is no column ${id}`);
  return found;
}

function column(
  id: ColumnId,
  label: string,
  width: number,
  filter: FilterKind,
  sort: string | null = id,
): Column {
  return { id, label, width, filter, sort };
}
