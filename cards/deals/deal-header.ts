import { dateText, roundUsdText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { ContactEvaluation, DealEvaluation } from '../../src/domain/verdict.ts';
import { targetDay } from '../../src/rules/risk.ts';
import type { Container, ProgressBar } from '../kit/adaptive-card.ts';
import { line, nameHeading, run, stat, typed } from '../kit/elements.ts';
import { DEAL_VERDICT, RISK } from '../kit/labels.ts';
import type { DealView } from './deal-view.ts';
import { daysText, dealLine } from './labels.ts';

type Shown = Pick<DealView, 'deal' | 'evaluation'>;

/**
 * The top of the deal card, which is its answer: customer, deal line, verdict, days left with the date, value and must-haves. A plain
 * one goes further than a chat, into mails, and states no value.
 */
export function dealHeader({ deal, evaluation }: Shown, reader: Reader, { isPlain = false } = {}): Container {
  const verdict = DEAL_VERDICT[evaluation.verdict];
  const needed = mustHaves(evaluation);
  const readiness = needed.total === 0 ? '' : `${needed.ready} of ${needed.total} must-haves ready`;
  return {
    type: 'Container',
    style: verdict.style,
    bleed: true,
    items: [
      nameHeading(typed(deal.customer)),
      line([run(dealLine(deal))], { spacing: 'none' }),
      {
        type: 'ColumnSet',
        spacing: 'small',
        columns: [
          stat(
            `${verdict.symbol} ${verdict.word}`,
            riskText({ deal, evaluation }),
            isPlain
              ? undefined
              : { type: 'Badge', text: verdict.word, style: verdict.style, appearance: 'filled' },
          ),
          stat(daysText(evaluation.daysLeft), closesText(deal, reader)),
          ...(isPlain ? [] : [stat(valueText(deal, reader), readiness)]),
        ],
      },
      ...(isPlain ? [line([run(readiness, { size: 'small' })], { spacing: 'small' })] : progress(needed)),
    ],
  };
}

function valueText({ valueUsd }: DealView['deal'], { locale }: Reader): string {
  return valueUsd === null ? 'No value stated' : roundUsdText(valueUsd, locale);
}

/** `closes Fri 11 Dec`; of a deal that states only when it takes effect, that. */
export function closesText(deal: DealView['deal'], reader: Reader): string {
  const target = targetDay(deal);
  if (target === null) return '';
  return `${deal.closeDate === null ? 'effective' : 'closes'} ${dateText(target, reader)}`;
}

/** `High risk`, and what raises it: `High risk: on hold`. */
export function riskText({ deal, evaluation: { risk, findings } }: Shown): string {
  if (risk === 'none') return 'No risk';
  const raisedBy = [
    ...(deal.stage === 'on-hold' ? ['on hold'] : []),
    ...(deal.submission === 'manual-form' ? ['manual form'] : []),
    ...(findings.some(({ code }) => code === 'quarter-close') ? ['quarter close'] : []),
  ];
  return `${RISK[risk].word} risk${raisedBy.length === 0 ? '' : `: ${raisedBy.join(', ')}`}`;
}

/** How many of what a deal can't do without is there: mandatory contacts, and mandatory roles that nobody has. */
interface MustHaves {
  readonly ready: number;
  readonly total: number;
}

function mustHaves({ contacts, findings }: Pick<DealEvaluation, 'contacts' | 'findings'>): MustHaves {
  const needed = contacts.filter(({ requirement }: ContactEvaluation) => requirement === 'mandatory');
  const missing = findings.filter(({ code, severity }) => code === 'role-missing' && severity === 'blocker');
  return {
    ready: needed.filter(({ verdict }) => verdict === 'ready').length,
    total: needed.length + missing.length,
  };
}

/** The must-haves as a bar, where there is more than one; other hosts read them above it. */
function progress({ ready, total }: MustHaves): readonly ProgressBar[] {
  if (total < 2) return [];
  const color = ready === total ? 'good' : 'accent';
  return [{ type: 'ProgressBar', value: ready, max: total, color, spacing: 'small', fallback: 'drop' }];
}
