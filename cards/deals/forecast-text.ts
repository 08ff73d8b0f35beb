import { shareText, worthText } from '../../src/domain/format.ts';
import type { RoleId } from '../../src/domain/ids.ts';
import type { FindingCode } from '../../src/domain/verdict.ts';
import type { Worth } from '../../src/domain/worth.ts';
import type { DealForecast, Outlook, StepForecast } from '../../src/forecast/forecast-deal.ts';
import type { Cases } from '../../src/forecast/survival.ts';
import type { DealSum, ForecastTotals } from '../../src/forecast/totals.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { CATALOGUE } from '../../src/rules/catalogue.ts';
import type { StateSign } from '../kit/labels.ts';
import { daysText } from './labels.ts';

/** The words of forecasts, the same in chat and on the page. They contain nothing that people typed. */

export const OUTLOOK: Readonly<Record<Outlook, StateSign>> = {
  past: { symbol: '✖', word: 'Date is over', colour: 'attention' },
  slips: { symbol: '✖', word: 'Will slip', colour: 'attention' },
  edge: { symbol: '◑', word: 'At the edge', colour: 'default' },
  'in-time': { symbol: '✔', word: 'Likely in time', colour: 'good' },
  undated: { symbol: '○', word: 'No date', colour: 'default' },
};

/** `34 past cases, 5 more still open`, or that it is an assumption. */
export function casesText(cases: Cases | null): string {
  if (cases === null) return 'assumed days, too few past cases';
  const { done, open } = cases;
  const more = open === 0 ? '' : `, ${open} more not finished`;
  return `${done} past ${done === 1 ? 'case' : 'cases'}${more}`;
}

/** `12 % in time, 4 days left, usually ready in 15 more days` */
export function chanceText({ chance, daysLeft, usualDays }: DealForecast): string {
  const usual =
    usualDays === null
      ? 'too few were ever done to say when'
      : `usually ready in ${plural(usualDays, 'more day')}`;
  const left = daysText(daysLeft).toLowerCase();
  return [chance === null ? '' : `${shareText(chance)} in time`, left, usual].filter(Boolean).join(', ');
}

/** `No work account (Online Administrator), open for 3 days; half take 10 days, four of five 21; 34 past cases` */
export function stepText({ code, role, waited, halfDays, mostDays, cases }: StepForecast): string {
  const half = halfDays === null ? 'fewer than half were ever done' : `half take ${plural(halfDays, 'day')}`;
  const most = halfDays === null || mostDays === null ? '' : `, four of five ${mostDays}`;
  return `${findingName(code, role)}, open for ${plural(waited, 'day')}; ${half}${most}; ${casesText(cases)}`;
}

/** `No work account (Online Administrator)` */
export function findingName(code: FindingCode, role: RoleId | null): string {
  const { title } = CATALOGUE[code];
  return role === null ? title : `${title} (${roleOf(role).name})`;
}

/** The answer in one sentence: how many deals may miss their date if nothing changes, and how many do on average. */
export function headlineText({ by, expected }: ForecastTotals, asked: number): string {
  const [over, undated] = [by.past.deals, by.undated.deals];
  const coming = comingDeals(by);
  if (asked === 0) return 'There is no deal to forecast.';
  if (coming + over + undated === 0)
    return asked === 1 ? 'The deal is ready.' : `All ${asked} deals are ready.`;
  const rest = [
    over > 0 ? `the date of ${over} is over` : '',
    undated > 0 ? `${undated} ${undated === 1 ? 'has' : 'have'} no date` : '',
  ].filter(Boolean);
  const worth = (expected.valueUsd ?? 0) >= 1 ? `, worth ${worthText(expected)}` : '';
  const first =
    coming === 0
      ? `None of ${plural(asked, 'deal')} may still slip`
      : `${coming} of ${plural(asked, 'deal')} may slip: about ${expected.deals.toFixed(1)} expected${worth}`;
  return `${[first, ...rest].join('; ')}.`;
}

/** How many deals close ready as things usually go: `About 12 of 40 deals close ready, 3 are now.` Empty where all or none are asked for. */
export function closingText({ by, expected }: ForecastTotals, asked: number): string {
  const unready = sum(Object.values(by), 'deals');
  if (asked === 0 || unready === 0) return '';
  const ready = asked - unready;
  const closing = Math.round(ready + comingDeals(by) - expected.deals);
  const verb = closing === 1 ? 'closes' : 'close';
  const now = ready === 0 ? '' : `, ${ready} ${ready === 1 ? 'is' : 'are'} now`;
  return closing === 0
    ? `Hardly any of ${plural(asked, 'deal')} closes ready.`
    : `About ${closing} of ${plural(asked, 'deal')} ${verb} ready${now}.`;
}

/** Which of the deals that may slip are likely to, and how far the book states what they are worth. */
export function valueText({ by }: ForecastTotals): string {
  const all = Object.values(by);
  const [deals, valued] = [sum(all, 'deals'), sum(all, 'valued')];
  const { slips, edge } = by;
  const unvalued = slips.deals - slips.valued;
  const worth = valued === 0 ? '' : ` (${worthText({ valueUsd: slips.valueUsd, unvalued })})`;
  const likely = [
    slips.deals > 0 ? `${plural(slips.deals, 'deal')} will slip if nothing changes${worth}` : '',
    edge.deals > 0 ? `${edge.deals} ${edge.deals === 1 ? 'is' : 'are'} at the edge` : '',
  ].filter(Boolean);
  const single =
    likely.length > 0
      ? `Taken one by one, ${likely.join(' and ')}. `
      : comingDeals(by) > 0
        ? 'Taken one by one, each is likely in time. '
        : '';
  if (valued === 0) return `${single}The book states no value for them.`;
  const stated = valued === deals ? '' : `Only ${valued} of ${deals} deals that are not ready state a value.`;
  return `${single}${stated}`.trim();
}

/** What is meant by the number of deals that are expected to slip. */
export function expectedText({ by }: ForecastTotals): string {
  return comingDeals(by) === 0 ? '' : 'Expected counts each deal by its chance to miss its date.';
}

/** Deals that are not ready and have a date to come. */
function comingDeals(by: ForecastTotals['by']): number {
  return by.slips.deals + by.edge.deals + by['in-time'].deals;
}

/** `Basis: past cases for 3 of 5 deals, assumed days for 2`, which stands beside every sum. */
export function basisLine({ by, known }: ForecastTotals): string {
  const all = sum(Object.values(by), 'deals');
  const parts = [
    known.deals > 0 ? `past cases for ${known.deals} of ${plural(all, 'deal')}` : '',
    all > known.deals ? `assumed days for ${all - known.deals}` : '',
  ].filter(Boolean);
  return `Basis: ${parts.join(', ')}.`;
}

/** What the chances rest on. */
export function basisText(
  { by, known }: ForecastTotals,
  { deals, oneIn }: { readonly deals: number; readonly oneIn: number },
): string {
  const all = sum(Object.values(by), 'deals');
  const whole = oneIn === 1 ? '' : `, one in ${oneIn} of the book`;
  const past = `the history of ${plural(deals, 'deal')}${whole}`;
  const assumed = all - known.deals;
  const rest = assumed === 0 ? '' : `; ${assumed} on assumed days, as too few such steps were done`;
  if (known.least === null) return `The chances rest on assumed days: too few steps were done in ${past}.`;
  return `${known.deals} of ${all} chances rest on past cases, ${known.least.done} of them at the least, from ${past}${rest}. The past may not repeat itself.`;
}

/** `If settled today: 0.6 more deals in time (US$120,000), on 3 deals; 34 past cases` */
export function savesText(
  saves: Worth & { readonly deals: number; readonly cases: Cases | null },
  dealCount: number,
): string {
  // What is stated and less than a dollar on average is not worth a word.
  const value = saves.valueUsd === null || saves.valueUsd >= 1 ? ` (${worthText(saves)})` : '';
  const on = dealCount > 1 ? ` on ${dealCount} deals` : '';
  return `If settled today: ${saves.deals.toFixed(1)} more deals in time${value}${on}, on average; ${casesText(saves.cases)}`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function sum(all: readonly DealSum[], field: 'deals' | 'valued'): number {
  return all.reduce((total, one) => total + one[field], 0);
}
