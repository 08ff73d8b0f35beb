import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { answered } from '../../api/answer.ts';
import { useApi } from '../../api/client.ts';
import { useWrite } from '../../api/use-write.ts';
import { DealLink } from '../../parts/app-link.tsx';
import { Fold } from '../../parts/fold.tsx';
import { instantText } from '../../parts/format.ts';
import { Section } from '../../parts/section.tsx';
import { ErrorState } from '../../parts/states.tsx';
import { useToast } from '../../parts/toasts.tsx';
import type { ChangedDeal, Today } from './types.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  item: { overflowWrap: 'anywhere' },
  happenings: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
  },
});

/** The most that is shown before all is asked for. */
const FIRST = 5;

/** What others did on open deals, whenever they are due, since whoever looks has looked last. */
export function Changes({
  today: { changes, changed, moreChanged, moreActs, since, isFirstLook, until, whose },
}: {
  readonly today: Today;
}) {
  const styles = useStyles();
  const seen = useSeen(until);
  const rest = changes.slice(FIRST);
  const deals = whose === 'mine' ? 'your open deals' : 'all open deals';
  const when = isFirstLook ? 'in the last seven days' : `since you last looked, ${instantText(since)}`;
  return (
    <Section
      title="What changed"
      actions={
        changes.length > 0 ? (
          <Button
            size="small"
            icon={<CheckmarkRegular />}
            disabled={seen.isPending}
            onClick={() => seen.mutate({})}
          >
            I have seen it
          </Button>
        ) : null
      }
    >
      <Body1 role="status">
        {changedText(changed, moreChanged, deals)} {when}.{' '}
        {moreChanged ? 'Only the deals with the newest changes were looked at.' : ''}{' '}
        {moreActs ? 'More was done than is read: what is older is in the timeline of each deal.' : ''}
      </Body1>
      {seen.error ? <ErrorState what="It could not be noted" error={seen.error} /> : null}
      {changes.length > 0 ? (
        <ul className={styles.list}>
          {changes.slice(0, FIRST).map((one) => (
            <Changed key={one.dealId} change={one} />
          ))}
        </ul>
      ) : null}
      {rest.length > 0 ? (
        <Fold summary={`${changed - FIRST} more`}>
          <ul className={styles.list}>
            {rest.map((one) => (
              <Changed key={one.dealId} change={one} />
            ))}
          </ul>
        </Fold>
      ) : null}
    </Section>
  );
}

function changedText(changed: number, more: boolean, deals: string): string {
  if (changed === 0) return more ? `No change was found on ${deals}` : `Nothing changed on ${deals}`;
  return `${more ? 'At least ' : ''}${changed} of ${deals} changed`;
}

function Changed({ change: { dealId, customer, text, happenings } }: { readonly change: ChangedDeal }) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <DealLink dealId={dealId}>{customer}</DealLink> <Body1>{text}</Body1>
      {happenings.length > 0 ? (
        <ul className={styles.happenings}>
          {happenings.slice(0, 3).map(({ at, who, text: what }) => (
            <li key={`${at} ${what}`}>
              <Caption1 dir="auto">
                {who}: {what}, {instantText(at)}
              </Caption1>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function useSeen(until: string) {
  const api = useApi();
  const tell = useToast();
  return useWrite({
    send: async (_: object, headers) => {
      await answered(api.POST('/api/v1/today/seen', { body: { until }, headers }));
      tell({ title: 'Noted: what comes after this is news.' });
    },
    invalidates: [['today']],
  });
}
