import { makeStyles, tokens } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import { LoadingState } from '../parts/states.tsx';
import { Navigation } from './navigation.tsx';

const WIDE = '@media (min-width: 48rem)';

const useStyles = makeStyles({
  frame: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    [WIDE]: { flexDirection: 'row' },
  },
  main: { flexGrow: 1, minWidth: 0 },
  alone: { padding: tokens.spacingHorizontalL },
  skip: {
    position: 'absolute',
    left: tokens.spacingHorizontalS,
    top: tokens.spacingVerticalS,
    zIndex: 1000,
    padding: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    // Out of sight, and not out of reach of the keyboard.
    ':not(:focus)': { clipPath: 'inset(50%)' },
  },
});

interface ShellProps {
  /** Ends the sign-in; left out where nobody is signed in, or the host signs in. */
  readonly leave?: (() => void) | null;
  /** The name of whoever is signed in, where somebody else can be chosen. */
  readonly who?: string | null;
  readonly children: ReactNode;
}

/** What stands around every page: the navigation, and a way past it. */
export function Shell({ leave = null, who = null, children }: ShellProps) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to a part of the page, as links do */}
      <a href="#main" className={styles.skip} onClick={skip}>
        Skip to the page
      </a>
      <Navigation leave={leave} who={who} />
      <main id="main" tabIndex={-1} className={styles.main}>
        {children}
      </main>
    </div>
  );
}

/** Without an entry in the history, to which going back would lead. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

/** A page that stands alone, before somebody is signed in. */
export function AloneShell({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <main id="main" className={styles.main}>
        {children}
      </main>
    </div>
  );
}

/** What is shown until the host is known. */
export function StartingShell() {
  const styles = useStyles();
  return (
    <Shell>
      <div role="status" className={styles.alone}>
        <LoadingState what="WSA Readiness" />
      </div>
    </Shell>
  );
}
