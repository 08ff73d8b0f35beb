import type { AlertsAtWork } from '../types.ts';

type State = AlertsAtWork['counts'][number]['state'];

/** The states of alerts in words, as the ledger of chat has them. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  pending: 'waiting',
  sending: 'being sent',
  sent: 'sent',
  in_doubt: 'may not have arrived',
  parked: 'given up',
  cancelled: 'taken back',
  suppressed: 'kept back',
};

export const STATES = Object.keys(STATE_WORDS) as readonly State[];
