import { Body1, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import { dayText } from '../../parts/format.ts';
import { QueryView } from '../../parts/query-view.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The channels and groups that are told of one's deals. */
export function Channels() {
  const styles = useStyles();
  const api = useApi();
  const query = useQuery({
    queryKey: ['alerts', 'subscriptions'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/alerts/subscriptions', { signal })),
  });
  return (
    <QueryView query={query} what="the channels" lines={2}>
      {({ items }) => (
        <>
          {items.length === 0 ? (
            <Body1>No channel or group is told of your deals.</Body1>
          ) : (
            <ul className={styles.list}>
              {items.map(({ id, about, by, since, conversation }) => (
                <li key={id}>
                  <Text>
                    #{id} {about}
                  </Text>
                  <Caption1 block className={styles.quiet}>
                    Since {dayText(since.slice(0, 10))}, by {by}, in {conversation}
                  </Caption1>
                </li>
              ))}
            </ul>
          )}
          <Caption1 block className={styles.quiet}>
            Everybody in a channel reads its alerts. It is begun and ended there, where the bot sees who
            reads: say “subscribe alerts” or “unsubscribe alerts” to it in the channel.
          </Caption1>
        </>
      )}
    </QueryView>
  );
}
