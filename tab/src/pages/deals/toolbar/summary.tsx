import {
  Body1,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { dayText, roundWorthText } from '../../../parts/format.ts';
import { dealsText } from '../../../parts/words.ts';
import type { Counts } from '../types.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface SummaryProps {
  readonly counts: Counts;
  /** Whether filters leave some deals out. */
  readonly isFiltered: boolean;
  readonly isOutdated: boolean;
  readonly readAnew: () => void;
}

/** How many deals the list has, and what it does not know yet. */
export function Summary({ counts, isFiltered, isOutdated, readAnew }: SummaryProps) {
  const styles = useStyles();
  const { all, byVerdict, byRisk, notJudged, changesWaiting, asOf } = counts;
  const atRisk = byRisk.critical.deals + byRisk.high.deals;
  const isBehind = notJudged.deals > 0 || changesWaiting;
  return (
    <>
      <div role="status" className={styles.line}>
        <Body1>
          <strong>{dealsText(all.deals)}</strong>
          {isFiltered ? ' found' : ''}
          {all.deals > 0
            ? `: ${byVerdict.blocked.deals} blocked, ${byVerdict.unverified.deals} unverified, ${byVerdict.ready.deals} ready`
            : ''}
        </Body1>
        {atRisk > 0 ? <Body1>{atRisk} at high or critical risk</Body1> : null}
        <Body1 className={styles.quiet}>
          {all.deals > 0 ? `${roundWorthText(all)}, ` : ''}as of {dayText(asOf)} (UTC)
        </Body1>
      </div>
      {isBehind ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {notJudged.deals > 0
              ? `${dealsText(notJudged.deals)} still ${notJudged.deals === 1 ? 'waits' : 'wait'} to be judged as of today, and ${notJudged.deals === 1 ? 'is' : 'are'} in no count by verdict or risk and in no filter by them. `
              : 'A large change of the book is being taken in, so the counts may lag behind. '}
            What a row shows is as it is now.
          </MessageBarBody>
        </MessageBar>
      ) : null}
      {isOutdated ? (
        <MessageBar intent="info">
          <MessageBarBody>Deals have changed since this list was read.</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={readAnew}>
              Read it anew
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
    </>
  );
}
