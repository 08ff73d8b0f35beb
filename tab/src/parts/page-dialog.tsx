import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';

/** A phone, a narrow pane of Teams, or a desktop at 200 % zoom. */
const SMALL = '@media (max-width: 40rem), (max-height: 30rem)';
const SMALL_PADDING = tokens.spacingHorizontalM;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  title: { overflowWrap: 'anywhere' },
  // A long dialog has a small window for itself; what is in it scrolls, and its buttons stay in view.
  long: {
    maxWidth: '46rem',
    width: 'calc(100vw - 2rem)',
    [SMALL]: {
      width: '100vw',
      maxWidth: 'none',
      height: '100dvh',
      margin: 0,
      padding: SMALL_PADDING,
      border: 'none',
      borderRadius: 0,
      overflowY: 'hidden',
    },
  },
  longBody: {
    [SMALL]: {
      height: `calc(100dvh - 2 * ${SMALL_PADDING})`,
      maxHeight: 'none',
      gridTemplateRows: 'auto minmax(0, 1fr) auto',
      gap: tokens.spacingVerticalS,
    },
  },
  longContent: { [SMALL]: { overflowY: 'auto' } },
  actions: {
    [SMALL]: { flexDirection: 'row', flexWrap: 'wrap', justifySelf: 'stretch', '& button': { flexGrow: 1 } },
  },
});

interface PageDialogProps {
  readonly title: string;
  readonly close: () => void;
  readonly isOpen?: boolean;
  /** Whether there is much in it, such as a letter. */
  readonly isLong?: boolean;
  /** Its buttons. */
  readonly actions: ReactNode;
  /** Makes a form of it: does what it is for. What is wrong is said at its field, in our words. */
  readonly submit?: () => void;
  readonly children: ReactNode;
}

/** A dialog over a page: its title, what is in it, and its buttons. */
export function PageDialog({
  title,
  close,
  isOpen = true,
  isLong = false,
  actions,
  submit,
  children,
}: PageDialogProps) {
  const styles = useStyles();
  const body = (
    <DialogBody className={mergeClasses(isLong && styles.longBody)}>
      <DialogTitle className={styles.title}>{title}</DialogTitle>
      <DialogContent className={mergeClasses(styles.content, isLong && styles.longContent)}>
        {children}
      </DialogContent>
      <DialogActions fluid={isLong} className={styles.actions}>
        {actions}
      </DialogActions>
    </DialogBody>
  );
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    // A form in a dialog over another form is none of that one's.
    event.stopPropagation();
    submit?.();
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_event, { open }) => (open ? undefined : close())}>
      <DialogSurface className={mergeClasses(isLong && styles.long)}>
        {submit ? (
          <form noValidate onSubmit={onSubmit}>
            {body}
          </form>
        ) : (
          body
        )}
      </DialogSurface>
    </Dialog>
  );
}
