import { type Worth, worthOf } from '../domain/worth.ts';
import { type DealForecast, OUTLOOKS, type Outlook } from './forecast-deal.ts';
import { type Cases, fewestCases } from './survival.ts';

/** Some deals, and what they are worth. */
export interface DealSum {
  readonly deals: number;
  /** US dollars of the deals that state a value; null where none does. */
  readonly valueUsd: number | null;
  /** How many of them state one. */
  readonly valued: number;
}

export interface ForecastTotals {
  readonly by: Readonly<Record<Outlook, DealSum>>;
  /** How many deals rest on past cases alone, and the fewest that one of them rests on; null if none does. */
  readonly known: { readonly deals: number; readonly least: Cases | null };
  /** How many deals with a date to come are expected to miss it as things usually go, and their value likewise. */
  readonly expected: Worth & { readonly deals: number };
}

interface Counted {
  readonly forecast: Pick<DealForecast, 'outlook' | 'chance' | 'cases'>;
  readonly valueUsd: number | null;
}

/** The sums of forecasts by outlook. */
export function totalsOf(deals: readonly Counted[]): ForecastTotals {
  const coming = deals.filter(({ forecast }) => forecast.chance !== null);
  const known = deals.filter(({ forecast }) => forecast.cases !== null);
  return {
    by: Object.fromEntries(
      OUTLOOKS.map((outlook) => [
        outlook,
        sumOf(deals.filter(({ forecast }) => forecast.outlook === outlook)),
      ]),
    ) as Record<Outlook, DealSum>,
    known: {
      deals: known.length,
      least: fewestCases(known.map(({ forecast }) => forecast.cases)),
    },
    expected: {
      deals: coming.reduce((sum, { forecast }) => sum + 1 - (forecast.chance ?? 1), 0),
      ...worthOf(coming.map(({ forecast, valueUsd }) => valueUsd && (1 - (forecast.chance ?? 1)) * valueUsd)),
    },
  };
}

function sumOf(deals: readonly Counted[]): DealSum {
  const { valueUsd, unvalued } = worthOf(deals.map((deal) => deal.valueUsd));
  return {
    deals: deals.length,
    valueUsd,
    valued: deals.length - unvalued,
  };
}
