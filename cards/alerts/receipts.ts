import { listText } from '../../src/domain/format.ts';
import { typed } from '../kit/elements.ts';
import { MOST_NAME } from './labels.ts';
import type { AlertAct } from './views.ts';

/** An act that was just done, as its receipt tells it to whoever did it. */
export interface DoneNow {
  readonly act: AlertAct;
  readonly customer: string;
  /** Of a hand-over: the address of the colleague. */
  readonly to: string | null;
  /** Sentences about what follows from it. */
  readonly notes: readonly string[];
}

const SAID: Readonly<Record<AlertAct, (customer: string, to: string) => string>> = {
  acknowledge: (customer) => `You’re on it: ${customer}.`,
  unacknowledge: (customer) => `You’re not on it any more: ${customer}.`,
  snooze: (customer) => `Snoozed: ${customer}.`,
  wake: (customer) => `The snooze has ended: ${customer}.`,
  mute: (customer) => `Muted: ${customer}. You hear no more of it.`,
  unmute: (customer) => `Unmuted: ${customer}.`,
  'hand-over': (customer, to) => `You handed ${customer} to ${to}.`,
  'take-back': (customer) => `You took ${customer} back. Its alerts come to you.`,
};

/** The sentence of a receipt. */
export function receiptText({ act, customer, to, notes }: DoneNow): string {
  const said = SAID[act](typed(customer, MOST_NAME), typed(to, MOST_NAME));
  const follows = act === 'hand-over' && notes.length === 0 ? ['Its alerts go to them.'] : notes;
  return [said, ...follows].join(' ');
}

/** The customers that the receipt of many names. */
const MOST_NAMED = 10;

/**
 * The sentence of the receipt of an answer to several alerts.
 * @param left the number of alerts of the message that wait for an answer still
 */
export function answeredText(customers: readonly string[], left: number): string {
  const named = customers.slice(0, MOST_NAMED).map((customer) => typed(customer, 40));
  const more = customers.length - named.length;
  const whom = listText([...named, ...(more > 0 ? [`${more} more`] : [])]);
  const rest = left === 0 ? 'None is left.' : left === 1 ? '1 more is left.' : `${left} more are left.`;
  return `You’re on it: ${whom}. ${rest}`;
}
