import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { useApi } from '../../api/client.ts';
import { ErrorState, LoadingState } from '../../parts/states.tsx';
import { useFocusKept } from '../../parts/use-focus-kept.ts';
import { ActFormHost } from './act-form-host.tsx';
import { AlertRow } from './alert-row.tsx';
import { ownPage } from './own-page.ts';
import type { Alert } from './types.ts';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  whole: { minWidth: 0, display: 'flex', flexDirection: 'column' },
  more: { marginTop: tokens.spacingVerticalM, alignSelf: 'flex-start' },
});

interface Props {
  readonly list: 'open' | 'waiting' | 'sent' | 'not-sent';
  /** What is loaded, in words. */
  readonly what: string;
  /** Shown where the list has nothing. */
  readonly empty: ReactNode;
  /** What the list comes to, said before it. @param hasMore whether not all of it is loaded */
  readonly answer?: (alerts: readonly Alert[], hasMore: boolean) => ReactNode;
}

/** A list of one's own alerts, a page at a time. */
export function OwnList({ list, what, empty, answer }: Props) {
  const styles = useStyles();
  const api = useApi();
  const query = useInfiniteQuery({
    queryKey: ['alerts', 'own', list],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => ownPage(api, list, pageParam, signal),
    getNextPageParam: ({ next }) => next,
  });
  const alerts = query.data?.pages.flatMap(({ items }) => items);
  const whole = useRef<HTMLElement>(null);
  // A row that was answered goes with the button that had the focus.
  const focusKept = useFocusKept(() => whole.current?.focus());
  const failed = query.error ? (
    <ErrorState what={`${what} could not be loaded`} error={query.error} retry={() => void query.refetch()} />
  ) : null;
  if (!alerts) return failed ?? <LoadingState what={what} lines={4} />;
  return (
    <section ref={whole} aria-label={what} tabIndex={-1} className={styles.whole} {...focusKept}>
      {failed}
      {/* Around the empty list, too: a form stays open when the last row goes. */}
      <ActFormHost>
        {alerts.length === 0 ? (
          query.hasNextPage ? (
            <Body1>None of the newest is shown here; older ones may be.</Body1>
          ) : (
            empty
          )
        ) : (
          <>
            {answer?.(alerts, query.hasNextPage)}
            <ul className={styles.list}>
              {alerts.map((alert, at) => (
                <li key={alert.id}>
                  <AlertRow alert={alert} isOpen={list === 'open'} isFirst={list === 'open' && at === 0} />
                </li>
              ))}
            </ul>
          </>
        )}
      </ActFormHost>
      {query.hasNextPage ? (
        <Button
          className={styles.more}
          disabledFocusable={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {query.isFetchingNextPage ? 'Loading …' : 'Show more'}
        </Button>
      ) : null}
    </section>
  );
}
