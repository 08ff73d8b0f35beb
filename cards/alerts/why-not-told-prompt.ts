import type { Action, AdaptiveCard } from '../kit/adaptive-card.ts';
import { card, execute, heading, line, run, typed } from '../kit/elements.ts';
import { SHOW_ALONE } from '../verbs.ts';
import { MOST_NAME } from './labels.ts';

/** The deal that somebody asks of why they were not notified of it. */
export interface AskedOf {
  readonly dealId: string;
  readonly customer: string;
}

/**
 * The card shown in a group or channel in place of the fate of the asker's alerts: it tells their settings and acts, so
 * each member sees their own.
 */
export function ownAlertsPromptCard({ dealId, customer }: AskedOf): AdaptiveCard {
  const how = 'Your alerts about this deal are yours to see.';
  return about(customer, how, [execute('Show it to me alone', SHOW_ALONE, { text: askFor(dealId) })]);
}

/** The card shown in place of the prompt in an old client, which would show the alerts to everybody. */
export function ownAlertsCard({ dealId, customer }: AskedOf): AdaptiveCard {
  const how = `Here everybody would see them: they can only be shown in a chat of our own. Say there: ${typed(askFor(dealId), 80)}`;
  return about(customer, how, []);
}

function askFor(dealId: string): string {
  return `why not told ${dealId}`;
}

function about(customer: string, how: string, actions: readonly Action[]): AdaptiveCard {
  const title = `Your alerts about ${typed(customer, MOST_NAME)}`;
  return card([title, how].join('\n'), [heading(title, { size: 'large' }), line([run(how)])], actions);
}
