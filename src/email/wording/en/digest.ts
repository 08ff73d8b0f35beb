import { dayText, listText, numberText } from '../../../domain/format.ts';
import type { Risk } from '../../../domain/ids.ts';
import type { DigestWording } from '../digest-wording.ts';
import { TRANSACTIONS } from './summary.ts';

const RISK: Readonly<Record<Risk, string>> = {
  none: 'No risk',
  low: 'Low risk',
  medium: 'Medium risk',
  high: 'High risk',
  critical: 'Critical risk',
};

function deals(count: number): string {
  return count === 1 ? '1 deal' : `${numberText(count)} deals`;
}

function inDays(days: number): string {
  if (days === 0) return 'today';
  if (days < 0) return days === -1 ? 'yesterday' : `${numberText(-days)} days ago`;
  return days === 1 ? 'tomorrow' : `in ${numberText(days)} days`;
}

/** The digest of deals in English. */
export const ENGLISH_DIGEST: DigestWording = {
  summary: ({ open, ready, next }) => {
    const atRisk = `${deals(open)} at risk${next === null ? '' : `, the next ${inDays(next)}`}`;
    return [
      ...(open > 0 || ready === 0 ? [atRisk] : []),
      ...(ready > 0 ? [`${deals(ready)} ready`] : []),
    ].join('; ');
  },
  what: (program, transaction) =>
    [program, transaction === null ? '' : TRANSACTIONS[transaction].word].filter(Boolean).join(' '),
  state: (risk) => (risk === null ? 'Ready' : RISK[risk]),
  date: (day, days) => (day === null ? 'no date stated' : `${dayText(day)} (${inDays(days)})`),
  reason: (subject, sentence) => (subject === '' ? sentence : `${subject}: ${sentence}`),
  moreReasons: (count) => (count === 1 ? 'One more point.' : `${numberText(count)} more points.`),
  fix: (who, what) => `To do (${who}): ${what}`,
  moreDeals: (byRisk, ready) => {
    const counts = [
      ...byRisk.map(({ risk, count }) => `${numberText(count)} at ${RISK[risk].toLowerCase()}`),
      ...(ready > 0 ? [`${numberText(ready)} ready`] : []),
    ];
    const all = byRisk.reduce((sum, { count }) => sum + count, ready);
    return `${all === 1 ? '1 more deal' : `${numberText(all)} more deals`}: ${listText(counts)}.`;
  },
};
