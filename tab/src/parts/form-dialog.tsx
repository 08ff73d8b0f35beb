import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PageDialog } from './page-dialog.tsx';
import { ErrorState } from './states.tsx';

interface FormDialogProps {
  readonly title: string;
  /** The words of the button that does it. */
  readonly action: string;
  readonly submit: () => void;
  readonly close: () => void;
  readonly children: ReactNode;
  /** Whether enough is filled in; left out, it is. */
  readonly isReady?: boolean;
  /** Whether it is being done. */
  readonly isBusy?: boolean;
  /** Why it was not done; null or left out for nothing to tell. */
  readonly error?: unknown;
  /** What is in the place of Cancel. */
  readonly other?: ReactNode;
}

/** A form in a dialog, with one button that does it. It stays with what was typed where it is refused. */
export function FormDialog(props: FormDialogProps) {
  const { title, action, isReady = true, isBusy = false, error = null, submit, close } = props;
  return (
    <PageDialog
      title={title}
      close={close}
      submit={() => {
        if (isReady && !isBusy) submit();
      }}
      actions={
        <>
          <Button appearance="primary" type="submit" disabled={!isReady} disabledFocusable={isBusy}>
            {action}
          </Button>
          {props.other ?? <Button onClick={close}>Cancel</Button>}
        </>
      }
    >
      {props.children}
      {error === null ? null : <ErrorState what="Nothing was done" error={error} />}
    </PageDialog>
  );
}
