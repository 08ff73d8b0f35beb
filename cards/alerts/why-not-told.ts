import type { WhyNotTold } from '../../src/domain/alerts/fate.ts';
import type { Action, AdaptiveCard, Container, Element } from '../kit/adaptive-card.ts';
import { buttonRows, primary } from '../kit/button-rows.ts';
import { card, execute, firstThatFits, heading, line, run, typed } from '../kit/elements.ts';
import { foldedLine } from '../kit/row.ts';
import { ALERT_TAKE_BACK, OPEN_DEAL, SAY } from '../verbs.ts';
import { MOST_NAME, TAKE_BACK } from './labels.ts';
import { type AskedAlertText, answerText, whyNotToldText } from './why-not-told-text.ts';

export interface WhyNotToldView extends WhyNotTold {
  readonly dealId: string;
  readonly customer: string;
  /** Whether the card is shown in a chat of the asker and the bot alone. */
  readonly isPersonal: boolean;
}

/**
 * The card of the reasons why the asker was, or was not, notified of a deal: their relation to it, and the fate of each
 * alert.
 */
export function whyNotToldCard(view: WhyNotToldView): AdaptiveCard {
  return firstThatFits([12, 8, 5, 3].map((most) => () => build(view, most)));
}

function build(view: WhyNotToldView, most: number): AdaptiveCard {
  const { dealId, customer } = view;
  const { now, alerts, next, scanned, ...said } = whyNotToldText(view);
  const answer = answerText(view);
  const standing = [...said.standing, ...said.none].filter((one) => one !== answer);
  const title = `Your alerts about ${typed(customer, MOST_NAME)}`;
  const about = `${typed(dealId, 60)} · ${now}`;
  const listed = alerts.slice(0, most);
  const rows = listed.map(alertRow);
  const left = alerts.length > listed.length || view.hasMore ? ['Older ones are left out.'] : [];
  const body: Element[] = [
    heading(title, { size: 'large' }),
    line([run(about, { isSubtle: true })], { spacing: 'none' }),
    line([run(answer, { weight: 'bolder' })], { spacing: 'small' }),
    line([run(next)], { spacing: 'small' }),
    ...foldedLine('all-alerts', foldTitle(alerts.length), [
      ...standing.map((one) => line([run(one)], { spacing: 'small' })),
      ...rows.map(({ element }) => element),
      ...left.map((one) => line([run(one, { isSubtle: true })])),
      line([run(scanned, { isSubtle: true, size: 'small' })], { spacing: 'small' }),
    ]),
    ...buttonRows(buttons(view)),
  ];
  const texts = [title, about, answer, next, ...standing, ...rows.map(({ text }) => `- ${text}`), ...left];
  return card([...texts, scanned].join('\n'), body);
}

function foldTitle(alerts: number): string {
  return alerts === 0
    ? 'How you stand to it'
    : `What became of ${alerts === 1 ? 'the alert' : `all ${alerts} alerts`}`;
}

function buttons({ dealId, isPersonal, standing }: WhyNotToldView): readonly Action[] {
  return [
    ...(isPersonal && standing.code === 'handed-over'
      ? [primary(execute(TAKE_BACK, ALERT_TAKE_BACK, { dealId }))]
      : []),
    execute('Open deal', OPEN_DEAL, { dealId }),
    ...(isPersonal ? [execute('Your alert settings', SAY, { text: 'alerts' })] : []),
  ];
}

interface RowOfAlert {
  readonly element: Container;
  readonly text: string;
}

function alertRow({ title, due, became }: AskedAlertText): RowOfAlert {
  return {
    element: {
      type: 'Container',
      separator: true,
      spacing: 'small',
      items: [
        line([run(title, { weight: 'bolder' }), run(` · ${due}`, { isSubtle: true })]),
        line([run(became)], { spacing: 'none' }),
      ],
    },
    text: `${title}, ${due}: ${became}`,
  };
}
