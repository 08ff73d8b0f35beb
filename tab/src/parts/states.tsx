import {
  Body1,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Skeleton,
  SkeletonItem,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { BoardRegular } from '@fluentui/react-icons/svg/board';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import type { ReactNode } from 'react';
import { ApiError } from '../api/problem.ts';
import { WHOSE_DEALS } from './whose-deals.ts';

const useStyles = makeStyles({
  lines: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  quiet: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalM}`,
    textAlign: 'center',
    color: tokens.colorNeutralForeground2,
  },
  icon: { fontSize: '2.5rem', color: tokens.colorNeutralForeground3 },
  words: { maxWidth: '32rem', overflowWrap: 'anywhere', textAlign: 'center' },
  // A reason may have several lines.
  reason: { whiteSpace: 'pre-line' },
});

/** Something is on its way: as many grey lines as there may be rows. */
export function LoadingState({ what, lines = 5 }: { readonly what: string; readonly lines?: number }) {
  const styles = useStyles();
  return (
    <Skeleton aria-label={`Loading ${what}`} className={styles.lines}>
      {Array.from({ length: lines }, (_line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <SkeletonItem key={at} size={24} />
      ))}
    </Skeleton>
  );
}

interface QuietProps {
  readonly title: string;
  /** Why there is nothing, and what may be done. */
  readonly children?: ReactNode;
  /** The one thing to do about it. */
  readonly action?: ReactNode;
}

/** There is nothing to show, and that is right. */
export function EmptyState(props: QuietProps) {
  return <Quiet {...props} icon={<BoardRegular />} />;
}

/** Whoever looks may not see what is here. */
export function NoPermissionState(props: Partial<QuietProps>) {
  return (
    <Quiet title="You may not see this" icon={<LockClosedRegular />} {...props}>
      {props.children ?? WHOSE_DEALS}
    </Quiet>
  );
}

function Quiet({ title, children, action, icon }: QuietProps & { readonly icon: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.quiet}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <Subtitle2 as="h2" className={styles.words}>
        {title}
      </Subtitle2>
      {children ? <Body1 className={styles.words}>{children}</Body1> : null}
      {action}
    </div>
  );
}

interface ErrorProps {
  /** What could not be done: `The deals could not be loaded`. */
  readonly what: string;
  readonly error: unknown;
  readonly retry?: () => void;
}

/** Something failed: what, why, and the way to try again. */
export function ErrorState({ what, error, retry }: ErrorProps) {
  const styles = useStyles();
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{what}.</MessageBarTitle>{' '}
          <span dir="auto" className={styles.reason}>
            {reasonOf(error)}
          </span>
        </MessageBarBody>
        {retry ? (
          <MessageBarActions>
            <Button onClick={retry}>Try again</Button>
          </MessageBarActions>
        ) : null}
      </MessageBar>
    </div>
  );
}

/** What an error says to people; the reference is in the log of the server, too. */
export function reasonOf(error: unknown): string {
  if (error instanceof ApiError) {
    const { detail, reference } = error.problem;
    return reference === undefined ? detail : `${detail} (reference ${reference})`;
  }
  return error instanceof Error && error.message !== '' ? error.message : 'It is not known why.';
}
