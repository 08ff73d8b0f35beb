import type { AuditDetail } from '../../domain/audit/detail.ts';
import { storable } from './storable-text.ts';

/** Longest text of one parameter, and longest list as JSON; in UTF-16 code units. */
const MOST_TEXT = 500;
const MOST_LIST = 2000;

/** The two columns in which the detail of an entry is stored: its code, and its parameters as JSON. */
export function storableDetail({ code, ...parameters }: AuditDetail): {
  readonly code: string;
  readonly parameters: string;
} {
  return { code, parameters: JSON.stringify(bounded(parameters)) };
}

/** The same value with every text and every list cut to its limit; a list of texts that was cut ends with `…`. */
function bounded(value: unknown): unknown {
  if (typeof value === 'string') return storable(value, MOST_TEXT);
  if (Array.isArray(value)) return boundedList(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, bounded(one)]));
}

function boundedList(list: readonly unknown[]): readonly unknown[] {
  const stored: unknown[] = [];
  let length = 0;
  for (const one of list) {
    const value = bounded(one);
    length += JSON.stringify(value).length;
    if (length > MOST_LIST) return typeof value === 'string' ? [...stored, '…'] : stored;
    stored.push(value);
  }
  return stored;
}
