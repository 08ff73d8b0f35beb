import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ComponentType, lazy, Suspense, useState } from 'react';
import { useHeadingFocus } from '../../../parts/page.tsx';
import { useFocusKept } from '../../../parts/use-focus-kept.ts';
import { dealsText } from '../../../parts/words.ts';
import type { BulkProps } from './bulk-props.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusMedium,
  },
  // Without a gap of the page around it.
  none: { position: 'absolute' },
});

/** The most deals of one act. */
const MOST = 200;

const LettersDialog = lazy(async () => ({ default: (await import('./letters-dialog.tsx')).LettersDialog }));
const SnoozeDialog = lazy(async () => ({ default: (await import('./snooze-dialog.tsx')).SnoozeDialog }));
const AssignDialog = lazy(async () => ({ default: (await import('./assign-dialog.tsx')).AssignDialog }));

const ACTS: readonly { readonly name: string; readonly dialog: ComponentType<BulkProps> }[] = [
  { name: 'Draft letters…', dialog: LettersDialog },
  { name: 'Snooze alerts…', dialog: SnoozeDialog },
  { name: 'Assign…', dialog: AssignDialog },
];

interface BulkBarProps {
  readonly dealIds: readonly string[];
  readonly clear: () => void;
}

/** What can be done about the chosen deals at once; of none, nothing. */
export function BulkBar({ dealIds, clear }: BulkBarProps) {
  const styles = useStyles();
  const [at, setAt] = useState<number | null>(null);
  const Open = at === null ? null : ACTS[at]?.dialog;
  const isTooMany = dealIds.length > MOST;
  const focusKept = useFocusKept(useHeadingFocus());
  const isNone = dealIds.length === 0;
  return (
    <>
      {/* It stands before any is chosen: what comes with its words in it is read out by nobody. */}
      <div
        className={isNone ? styles.none : styles.bar}
        {...(isNone ? {} : { role: 'group', 'aria-label': 'What to do about the chosen deals' })}
        {...focusKept}
      >
        <strong role="status">{isNone ? '' : `${dealsText(dealIds.length)} chosen`}</strong>
        {isNone ? null : (
          <>
            {ACTS.map(({ name }, nth) => (
              <Button
                key={name}
                appearance={nth === 0 ? 'primary' : 'secondary'}
                disabled={isTooMany}
                onClick={() => setAt(nth)}
              >
                {name}
              </Button>
            ))}
            <Button appearance="subtle" onClick={clear}>
              Choose none
            </Button>
            {isTooMany ? <span>At most {MOST} at once.</span> : null}
          </>
        )}
      </div>
      <Suspense>{Open ? <Open dealIds={dealIds} close={() => setAt(null)} /> : null}</Suspense>
    </>
  );
}
