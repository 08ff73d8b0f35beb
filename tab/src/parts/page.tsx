import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef } from 'react';
import { wasNavigated } from './navigated.ts';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    maxWidth: '90rem',
    minWidth: 0,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  title: {
    ...typographyStyles.title2,
    margin: 0,
    overflowWrap: 'anywhere',
    flexGrow: 1,
    outlineOffset: tokens.strokeWidthThick,
  },
});

const HeadingContext = createContext<() => void>(() => {});

/** Gives the focus to the heading of the page, for what goes and has nothing beside it that would take it. */
export function useHeadingFocus(): () => void {
  return useContext(HeadingContext);
}

interface PageProps {
  /** The heading, and the title of the window. */
  readonly title: string;
  /** What may be done on the page as a whole, beside the heading. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A page: its heading, which has the focus when somebody came here from another page, and what is below. It stands once
 * around all states of a page, so that the focus stays where it is while they change.
 */
export function Page({ title, actions, children }: PageProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · WSA Readiness`;
  }, [title]);
  const focusHeading = useCallback(() => heading.current?.focus(), []);
  useEffect(() => {
    if (wasNavigated()) heading.current?.focus();
  }, []);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1 ref={heading} tabIndex={-1} className={styles.title} dir="auto">
          {title}
        </h1>
        {actions}
      </div>
      <HeadingContext value={focusHeading}>{children}</HeadingContext>
    </div>
  );
}
