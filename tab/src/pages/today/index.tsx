import { Button } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import { Page } from '../../parts/page.tsx';
import { QueryView } from '../../parts/query-view.tsx';
import { Answer } from './answer.tsx';
import { BurnDownSection } from './burn-down.tsx';
import { Changes } from './changes.tsx';
import { ForecastDeals } from './forecast-deals.tsx';
import { Named } from './named.tsx';
import { NextActions } from './next-actions.tsx';
import { NothingDue } from './nothing-due.tsx';
import { RiskWeeks } from './risk-weeks.tsx';
import type { Today } from './types.ts';

/** What somebody begins their day with: the answer, the one thing to do, and the rest folded below. */
export function TodayPage() {
  const api = useApi();
  const [whose, setWhose] = useState<Today['whose'] | null>(null);
  const me = useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/me', { signal })),
  });
  const today = useQuery({
    queryKey: ['today', whose],
    queryFn: ({ signal }) =>
      answered(api.GET('/api/v1/today', { params: { query: whose === null ? {} : { whose } }, signal })),
  });
  const shown = today.data?.whose ?? 'mine';
  const other = shown === 'mine' ? 'all' : 'mine';
  return (
    <Page
      title="Today"
      actions={
        me.data?.isAdmin ? (
          <Button onClick={() => setWhose(other)}>
            {other === 'all' ? 'Show all deals' : 'Show my deals'}
          </Button>
        ) : null
      }
    >
      <Named />
      <QueryView
        query={today}
        what="what is new today"
        lines={8}
        empty={{
          when: isEmpty,
          view: <NothingDue whose={shown} quarterEnd={today.data?.burnDown.to ?? null} />,
        }}
      >
        {(data) => {
          const changes = <Changes today={data} />;
          if (isNothingDue(data))
            return (
              <>
                <NothingDue whose={data.whose} quarterEnd={data.burnDown.to} />
                {changes}
              </>
            );
          return (
            <>
              <Answer forecast={data.forecast} whose={data.whose} quarterEnd={data.burnDown.to} />
              <NextActions next={data.next} count={data.nextCount} waiting={data.waiting} />
              {changes}
              <BurnDownSection burnDown={data.burnDown} />
              <RiskWeeks weeks={data.weeks} />
              <ForecastDeals forecast={data.forecast} />
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}

/** Changes are told of deals that are due later, too. */
function isEmpty(today: Today): boolean {
  return isNothingDue(today) && today.changes.length === 0;
}

function isNothingDue({ forecast, burnDown, next }: Today): boolean {
  return [forecast.of, burnDown.deals, next.length].every((count) => count === 0);
}
