import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import { AppLink } from '../../parts/app-link.tsx';
import { dayText } from '../../parts/format.ts';
import { QueryView } from '../../parts/query-view.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { WHOSE_DEALS } from '../../parts/whose-deals.ts';
import type { Today } from './types.ts';

interface Props {
  readonly whose: Today['whose'];
  /** The last day of the quarter, `YYYY-MM-DD`; null while it is not known. */
  readonly quarterEnd: string | null;
}

/** Nothing is due this quarter: because deals are due later, or because there is no deal at all. */
export function NothingDue({ whose, quarterEnd }: Props) {
  const api = useApi();
  const [, go] = useLocation();
  const counts = useQuery({
    queryKey: ['deals', 'counts', 'any'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/deals/counts', { signal })),
  });
  const by = quarterEnd === null ? 'this quarter' : `by ${dayText(quarterEnd)}`;
  return (
    <QueryView
      query={counts}
      what="your deals"
      lines={3}
      empty={{
        when: ({ all }) => all.deals === 0,
        view: (
          <EmptyState
            title={whose === 'mine' ? 'No deal names you yet' : 'There is no deal yet'}
            action={
              <Button appearance="primary" onClick={() => go('/import')}>
                Bring in a book of deals
              </Button>
            }
          >
            {WHOSE_DEALS}
          </EmptyState>
        ),
      }}
    >
      {() => (
        <EmptyState title={`Nothing is due ${by}`} action={<AppLink to="/deals">See all deals</AppLink>}>
          {whose === 'mine' ? 'Deals that name you' : 'All deals'} are due later, settled, or without a date.
        </EmptyState>
      )}
    </QueryView>
  );
}
