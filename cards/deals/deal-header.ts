import { targetDay } from '../../src/rules/risk.ts';
import type { Container } from '../kit/adaptive-card.ts';
import { line, run, stat, typed } from '../kit/elements.ts';
import { adviceText, DEAL_VERDICT, RISK } from '../kit/labels.ts';
import type { DealView } from './deal-view.ts';
import { daysText, dealLine } from './labels.ts';

/** The top of the deal card: customer, deal line, verdict, risk and days left. */
export function dealHeader({ deal, evaluation }: DealView): Container {
  const verdict = DEAL_VERDICT[evaluation.verdict];
  const risk = RISK[evaluation.risk];
  const target = targetDay(deal);
  return {
    type: 'Container',
    style: verdict.style,
    bleed: true,
    items: [
      line([run(typed(deal.customer), { size: 'large', weight: 'bolder' })]),
      line([run(dealLine(deal))], { spacing: 'none' }),
      {
        type: 'ColumnSet',
        spacing: 'small',
        columns: [
          stat('Verdict', `${verdict.symbol} ${verdict.word}`),
          stat('Risk', `${risk.symbol} ${risk.word}`),
          stat(
            target === null ? 'Date' : `${deal.closeDate === null ? 'Effective' : 'Closes'} ${target}`,
            daysText(evaluation.daysLeft),
          ),
        ],
      },
      line([run(adviceText(evaluation.submission, evaluation.verdict, deal.stage), { weight: 'bolder' })], {
        spacing: 'small',
      }),
    ],
  };
}
