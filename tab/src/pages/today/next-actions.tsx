import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { dealPath } from '../../host/deep-link.ts';
import { DealLink } from '../../parts/app-link.tsx';
import { usdText } from '../../parts/format.ts';
import { Section } from '../../parts/section.tsx';
import { useOpenDraft } from '../letters/parts/open-draft.tsx';
import type { NextAction } from './types.ts';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingVerticalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: {
    flexGrow: 1,
    flexBasis: '16rem',
    minWidth: 0,
    overflowWrap: 'anywhere',
    display: 'flex',
    flexDirection: 'column',
  },
  name: { margin: 0 },
  about: { color: tokens.colorNeutralForeground2 },
});

/** The most that is shown before all is asked for. */
const FIRST = 4;

interface Props {
  readonly next: readonly NextAction[];
  /** How many there are, of which the first are given. */
  readonly count: number;
  /** How many deals only wait for somebody else. */
  readonly waiting: number;
}

/** What to do next, by priority: the first alone has the primary button. */
export function NextActions({ next, count, waiting }: Props) {
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? next : next.slice(0, FIRST);
  if (next.length === 0 && waiting === 0) return null;
  return (
    <Section title="What to do next">
      <Caption1>On deals due by the end of the quarter.</Caption1>
      <ol className={styles.list}>
        {shown.map((action, at) => (
          <li key={`${action.kind} ${action.dealId}`} className={styles.item}>
            <Words action={action} />
            <ActionButton action={action} isFirst={at === 0} />
          </li>
        ))}
      </ol>
      {next.length > FIRST ? (
        <div>
          <Button appearance="subtle" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? 'Show fewer' : `Show ${next.length - FIRST} more`}
          </Button>
        </div>
      ) : null}
      {isWhole && count > next.length ? (
        <Caption1>And {count - next.length} more after these.</Caption1>
      ) : null}
      {waiting > 0 ? <Body1>{waitingText(waiting, next.length === 0)}</Body1> : null}
    </Section>
  );
}

/** How many deals wait for an answer, or for a colleague to send a letter. */
function waitingText(waiting: number, isAll: boolean): string {
  const deals = `${waiting} ${isAll ? '' : 'more '}${waiting === 1 ? 'deal waits' : 'deals wait'}`;
  return `${isAll ? 'Nothing is to be done now: ' : ''}${deals} for answers, or for colleagues to send their drafts.`;
}

function Words({
  action: { customer, text, dealId, dealIds, emails, saves, daysLeft },
}: {
  readonly action: NextAction;
}) {
  const styles = useStyles();
  return (
    <div className={styles.words}>
      <Subtitle2 as="h3" block className={styles.name}>
        <DealLink dealId={dealId}>{customer}</DealLink>
      </Subtitle2>
      <Body1>{text}</Body1>
      {emails.length > 0 ? (
        <Caption1 className={styles.about} dir="auto">
          {emails.slice(0, 3).join(', ')}
          {emails.length > 3 ? ` and ${emails.length - 3} more` : ''}
        </Caption1>
      ) : null}
      <Caption1 className={styles.about}>
        {saves ? savesText(saves, dealIds.length) : overText(daysLeft)}
      </Caption1>
    </div>
  );
}

/** What an action saves on average. On what that rests stands with the answer. */
function savesText({ deals, valueUsd, unvalued }: NonNullable<NextAction['saves']>, on: number): string {
  const without = unvalued > 0 ? `, ${unvalued} without a value` : '';
  const stated = valueUsd !== null && valueUsd >= 1 ? ` (${usdText(valueUsd)}${without})` : '';
  const value = valueUsd === null ? ' (no value)' : stated;
  return `If settled today: ${deals.toFixed(1)} more deals in time${value}${on > 1 ? `, on ${on} deals` : ''}`;
}

function overText(daysLeft: number | null): string {
  if (daysLeft === null) return 'No date';
  const days = -daysLeft;
  return days === 1 ? 'The date was yesterday' : `The date is over by ${days} days`;
}

/** Leads to where the action is done: the page of the deal, told which one by `do` and of whose address by `about`, or the draft in Outlook. */
function ActionButton({ action, isFirst }: { readonly action: NextAction; readonly isFirst: boolean }) {
  const [, go] = useLocation();
  const openDraft = useOpenDraft();
  const { kind, title, dealId, customer, emails, webLink } = action;
  const isDraft = kind === 'send-draft' && webLink !== null;
  const asked = new URLSearchParams({ do: kind });
  const [email] = emails;
  if (kind === 'check' && email !== undefined && emails.length === 1) asked.set('about', email);
  const act = async () => {
    if (!isDraft || !(await openDraft(webLink))) go(`${dealPath(dealId)}?${asked}`);
  };
  return (
    <Button
      appearance={isFirst ? 'primary' : 'secondary'}
      aria-label={`${title}: ${customer}`}
      onClick={() => void act()}
    >
      {title}
    </Button>
  );
}
