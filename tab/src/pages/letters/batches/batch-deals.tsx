import { Text } from '@fluentui/react-components';
import { DealLink } from '../../../parts/app-link.tsx';
import type { Batch } from '../letters-data.ts';
import { useRowStyles } from '../parts/row-styles.ts';

/** What came of each deal of a batch. */
export function BatchDeals({ deals }: Pick<Batch, 'deals'>) {
  const rows = useRowStyles();
  return (
    <ul className={rows.list}>
      {deals.map(({ dealId, customer, outcomeText, reasonText }) => (
        <li key={dealId} className={rows.row}>
          <span className={rows.words}>
            {customer === null ? <Text>{dealId}</Text> : <DealLink dealId={dealId}>{customer}</DealLink>}
            <Text size={200} className={rows.quiet} dir="auto">
              {customer === null ? 'You may not see this deal any more' : dealId}
            </Text>
          </span>
          <Text dir="auto">
            <Text weight="semibold">{outcomeText}</Text>
            {reasonText === null ? '' : `: ${reasonText}`}
          </Text>
        </li>
      ))}
    </ul>
  );
}
