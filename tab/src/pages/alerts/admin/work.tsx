import { Body1, Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { answered } from '../../../api/answer.ts';
import { useApi } from '../../../api/client.ts';
import { DealLink } from '../../../parts/app-link.tsx';
import { instantText } from '../../../parts/format.ts';
import { QueryView } from '../../../parts/query-view.tsx';
import type { AlertsAtWork } from '../types.ts';
import { STATE_WORDS } from './states.ts';
import { Switch } from './switch.tsx';
import { useAdminWrite } from './use-admin-write.ts';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, overflowWrap: 'anywhere' },
  counts: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** How alerts are at work, and what an admin has to settle. */
export function Work() {
  const styles = useStyles();
  const api = useApi();
  const query = useQuery({
    queryKey: ['alerts', 'work'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/alerts/work', { signal })),
  });
  const scan = useAdminWrite(
    (_input: null, header) => answered(api.POST('/api/v1/alerts/scan', { params: { header } })),
    ({ said }) => ({ title: 'Scanned', detail: said.join(' ') }),
  );
  return (
    <QueryView query={query} what="the state of alerts" lines={4}>
      {(work) => (
        <div className={styles.all}>
          <Switch work={work} />
          <ul className={styles.counts} aria-label="Alerts by state">
            {work.counts.map(({ state, alerts }) => (
              <li key={state}>
                <Text weight="semibold">{alerts}</Text> {STATE_WORDS[state]}
              </li>
            ))}
          </ul>
          <Facts work={work} />
          <div>
            <Button disabledFocusable={scan.isPending} onClick={() => void scan.run(null)}>
              {scan.isPending ? 'Scanning …' : 'Scan now'}
            </Button>
          </div>
          <ToSettle messages={work.toSettle} />
        </div>
      )}
    </QueryView>
  );
}

function Facts({ work: { oldestWaiting: oldest, lastScan } }: { readonly work: AlertsAtWork }) {
  const styles = useStyles();
  return (
    <div className={styles.quiet}>
      {oldest ? (
        <Caption1 block>
          The oldest that waits: {oldest.dealId} to {oldest.to}, entered {instantText(oldest.enteredAt)}, due{' '}
          {instantText(oldest.dueAt)}.{oldest.reason === null ? '' : ` Tried in vain: ${oldest.reason}`}
        </Caption1>
      ) : null}
      <Caption1 block>
        {lastScan
          ? `Last scan: ${instantText(lastScan.at)}, ${lastScan.judged} deals judged, ${lastScan.entered} alerts entered.`
          : 'No scan has come to its end yet.'}
      </Caption1>
    </div>
  );
}

type Settlement = 'again' | 'arrived' | 'drop';

function ToSettle({ messages }: { readonly messages: AlertsAtWork['toSettle'] }) {
  const styles = useStyles();
  const api = useApi();
  const settle = useAdminWrite(
    ({ delivery, settlement }: { readonly delivery: string; readonly settlement: Settlement }, header) =>
      answered(
        api.POST('/api/v1/alerts/messages/{delivery}/settle', {
          params: { path: { delivery }, header },
          body: { settlement },
        }),
      ),
    ({ said }) => ({ title: said }),
  );
  if (messages.length === 0) return <Body1>No message has to be settled by an admin.</Body1>;
  return (
    <div>
      <Text weight="semibold">To be settled by an admin</Text>
      <Caption1 block className={styles.quiet}>
        May not have arrived: it is not sent again by itself. Given up: it could not be sent, and goes out
        once they install the app or write to the bot, or you send it again.
      </Caption1>
      <ul className={styles.list}>
        {messages.map(({ delivery, state, to, dealIds, reason, lateWord }) => (
          <li key={delivery}>
            <Text>
              {STATE_WORDS[state]}:{' '}
              {dealIds.map((dealId, at) => (
                <Fragment key={dealId}>
                  {at === 0 ? '' : ', '}
                  <DealLink dealId={dealId} />
                </Fragment>
              ))}{' '}
              to {to}
            </Text>
            {reason === null ? null : (
              <Caption1 block className={styles.quiet}>
                {reason}
              </Caption1>
            )}
            {lateWord === null ? null : <Caption1 block>Heard too late to be noted: {lateWord}</Caption1>}
            <div className={styles.buttons}>
              <Button size="small" onClick={() => void settle.run({ delivery, settlement: 'again' })}>
                Send again
              </Button>
              <Button
                size="small"
                onClick={() =>
                  void settle.run({ delivery, settlement: state === 'in_doubt' ? 'arrived' : 'drop' })
                }
              >
                {state === 'in_doubt' ? 'It arrived' : 'Drop'}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
