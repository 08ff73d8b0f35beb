import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import { LazyFold } from '../../parts/fold.tsx';
import { Page } from '../../parts/page.tsx';
import { Section } from '../../parts/section.tsx';
import { EmptyState } from '../../parts/states.tsx';
import { DryRun } from './admin/dry-run.tsx';
import { Ledger } from './admin/ledger.tsx';
import { Work } from './admin/work.tsx';
import { Channels } from './channels.tsx';
import { OwnList } from './own-list.tsx';
import { Settings } from './settings.tsx';
import type { Alert } from './types.ts';
import { WhyTold } from './why-told.tsx';

const useStyles = makeStyles({ waiting: { marginBottom: tokens.spacingVerticalS } });

/** What waits for an answer first; then why one was told, or not; the rest is folded. */
export function AlertsPage() {
  return (
    <Page title="Alerts">
      <Section title="Waiting for your answer">
        <OwnList
          list="open"
          what="your alerts"
          answer={(alerts, hasMore) => <Waiting alerts={alerts} hasMore={hasMore} />}
          empty={
            <EmptyState title="Nothing waits for you">
              You have answered every alert, or were sent none.
            </EmptyState>
          }
        />
      </Section>
      <Section title="Why was I told, or not?">
        <WhyTold />
      </Section>
      <LazyFold title="To be sent to you">
        <OwnList list="waiting" what="what will be sent to you" empty="Nothing waits to be sent to you." />
      </LazyFold>
      <LazyFold title="What was sent to you">
        <OwnList list="sent" what="what was sent to you" empty="Nothing was sent to you yet." />
      </LazyFold>
      <LazyFold title="What was not sent, and why">
        <OwnList list="not-sent" what="what was not sent to you" empty="Nothing was held back from you." />
      </LazyFold>
      {/* A link to /alerts#settings opens them. */}
      <LazyFold title="Your settings" isOpen={location.hash === '#settings'}>
        <Settings />
      </LazyFold>
      <LazyFold title="Channels that are told">
        <Channels />
      </LazyFold>
      <ForAdmins />
    </Page>
  );
}

/** How many wait, how grave they are, and what an answer does. */
function Waiting({ alerts, hasMore }: { readonly alerts: readonly Alert[]; readonly hasMore: boolean }) {
  const styles = useStyles();
  const critical = alerts.filter(({ risk }) => risk === 'critical').length;
  const all = `${hasMore ? 'At least ' : ''}${alerts.length} ${alerts.length === 1 ? 'alert' : 'alerts'}`;
  return (
    <div className={styles.waiting}>
      <Body1>
        {all}
        {critical === 0 ? '' : `, ${critical} critical`}.
      </Body1>
      <Caption1 block>
        Say that you're on it, and your backup is not told. To be left alone, snooze or mute the deal.
      </Caption1>
    </div>
  );
}

function ForAdmins() {
  const api = useApi();
  const me = useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => answered(api.GET('/api/v1/me', { signal })),
  });
  if (!me.data?.isAdmin) return null;
  return (
    <>
      <LazyFold title="For admins: state, stop and resume">
        <Work />
      </LazyFold>
      <LazyFold title="For admins: ledger">
        <Ledger />
      </LazyFold>
      <LazyFold title="For admins: dry run">
        <DryRun />
      </LazyFold>
    </>
  );
}
