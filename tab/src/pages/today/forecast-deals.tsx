import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { DealLink } from '../../parts/app-link.tsx';
import { Fold } from '../../parts/fold.tsx';
import { Section } from '../../parts/section.tsx';
import type { Forecast, ForecastDeal } from './types.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  item: { overflowWrap: 'anywhere', display: 'flex', flexDirection: 'column' },
  outlook: { fontWeight: tokens.fontWeightSemibold },
  about: { color: tokens.colorNeutralForeground2 },
});

/** Each deal that is not ready, with its chance and what that rests on. */
export function ForecastDeals({ forecast: { deals, by } }: { readonly forecast: Forecast }) {
  const styles = useStyles();
  const all = Object.values(by).reduce((sum, one) => sum + (one?.deals ?? 0), 0);
  if (deals.length === 0) return null;
  return (
    <Section title="Deal by deal">
      <Fold summary={`The forecast of ${all} ${all === 1 ? 'deal that is' : 'deals that are'} not ready`}>
        <ul className={styles.list}>
          {deals.map((deal) => (
            <DealRow key={deal.dealId} deal={deal} />
          ))}
        </ul>
        {all > deals.length ? <Caption1>And {all - deals.length} more.</Caption1> : null}
      </Fold>
    </Section>
  );
}

function DealRow({ deal: { dealId, customer, outlookText, text, steps } }: { readonly deal: ForecastDeal }) {
  const styles = useStyles();
  const [slowest] = steps;
  return (
    <li className={styles.item}>
      <DealLink dealId={dealId}>{customer}</DealLink>
      <Body1>
        <span className={styles.outlook}>{outlookText}</span>: {text}
      </Body1>
      {slowest ? (
        <Caption1 className={styles.about}>
          {steps.length === 1 ? 'Open' : `${steps.length} steps open, the slowest`}: {slowest.text}
        </Caption1>
      ) : null}
    </li>
  );
}
