import { Body1, Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/client.ts';
import { instantText } from '../../../parts/format.ts';
import { QueryView } from '../../../parts/query-view.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What would be told to whom if a scan began now. Nothing is sent and nothing is kept. */
export function DryRun() {
  const styles = useStyles();
  const api = useApi();
  const query = useQuery({
    queryKey: ['dry-run'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/alerts/dry-run', { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <QueryView query={query} what="the dry run" lines={4}>
      {({ judged, entered, cancelled, places, morePlaces, isStopped, now }) => (
        <div className={styles.all}>
          <Body1>
            Nothing is sent, nothing is kept. A scan now would judge {judged} deals, enter {entered} alerts
            and take back {cancelled}.{' '}
            {places.length === 0
              ? 'Nobody would be told anything.'
              : 'With what waits already, so much would be said:'}
          </Body1>
          {isStopped ? (
            <Body1>All alerts are stopped: nothing goes out before an admin resumes them.</Body1>
          ) : null}
          {places.length === 0 ? null : (
            <ul className={styles.list}>
              {places.map(({ to, alerts, atOnce, first, byKind, byRisk, deals }) => (
                <li key={to}>
                  <Text weight="semibold">{to}</Text>{' '}
                  <Text>
                    {alerts} {alerts === 1 ? 'alert' : 'alerts'}, the first{' '}
                    {first <= now ? 'now' : instantText(first)}
                    {atOnce > 0 ? `; ${atOnce} at once` : ''}
                  </Text>
                  <Caption1 block className={styles.quiet}>
                    {[byKind, byRisk]
                      .map((counts) => counts.map(({ what, alerts: of }) => `${of} ${what}`).join(', '))
                      .join(' · ')}
                  </Caption1>
                  {deals.map(({ dealId, customer, what, dueAt }) => (
                    <Caption1 block key={`${dealId} ${what}`}>
                      {customer} {dealId}: {what}, {dueAt <= now ? 'now' : instantText(dueAt)}
                    </Caption1>
                  ))}
                  {alerts > deals.length ? <Caption1 block>and {alerts - deals.length} more</Caption1> : null}
                </li>
              ))}
            </ul>
          )}
          {morePlaces > 0 ? <Caption1>And {morePlaces} more readers.</Caption1> : null}
          <div>
            <Button disabledFocusable={query.isFetching} onClick={() => void query.refetch()}>
              {query.isFetching ? 'Trying …' : 'Try again'}
            </Button>
          </div>
        </div>
      )}
    </QueryView>
  );
}
