import type { AdaptiveCard } from '../../kit/adaptive-card.ts';
import { primary } from '../../kit/button-rows.ts';
import { card, execute, heading, line, run } from '../../kit/elements.ts';
import { LEDGER_PAGE, LEDGER_STOP } from '../../verbs.ts';

/** Asks whether to stop the alerts of everybody. */
export function stopAlertsCard(waiting: number): AdaptiveCard {
  const title = 'Stop all alerts?';
  const waits = waiting === 0 ? '' : ` ${waiting === 1 ? '1 alert waits' : `${waiting} alerts wait`} now.`;
  const text = `Nobody gets any until an admin resumes them.${waits} Nothing is lost.`;
  const body = [heading(title, { size: 'large' }), line([run(text)], { spacing: 'none' })];
  return card([title, text].join('\n'), body, [
    primary(execute('Stop all alerts', LEDGER_STOP)),
    execute('Cancel', LEDGER_PAGE, { from: 0 }),
  ]);
}
