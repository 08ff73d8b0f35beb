import {
  Button,
  Caption1,
  Link,
  Toast,
  ToastBody,
  Toaster,
  ToastFooter,
  ToastTitle,
  ToastTrigger,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { createContext, type ReactNode, useCallback, useContext } from 'react';

/** Milliseconds that a toast stays: longer where something may be undone. What failed stays until it is dismissed. */
const STAYS_MS = { plain: 5000, undo: 10_000 };

/** What has happened. */
export interface Happened {
  readonly title: string;
  readonly detail?: string;
  readonly intent?: 'success' | 'info' | 'warning' | 'error';
  /** Takes it back; left out where that can't be done. */
  readonly undo?: () => void;
}

const ToastContext = createContext<(happened: Happened) => void>(() => {});

/** Tells what has happened, in a corner and to screen readers; with a button that takes it back where it can be. */
export function useToast(): (happened: Happened) => void {
  return useContext(ToastContext);
}

function staysMs(intent: Happened['intent'], mayBeUndone: boolean): number {
  // A negative time is none.
  if (intent === 'error') return -1;
  return mayBeUndone ? STAYS_MS.undo : STAYS_MS.plain;
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const toasterId = useId('toaster');
  const { dispatchToast, dismissToast } = useToastController(toasterId);
  const tell = useCallback(
    ({ title, detail, intent = 'success', undo }: Happened) => {
      const toastId = crypto.randomUUID();
      const takeBack = () => {
        dismissToast(toastId);
        undo?.();
      };
      dispatchToast(
        <Toast>
          <ToastTitle
            action={
              intent === 'error' ? (
                <ToastTrigger>
                  <Link>Dismiss</Link>
                </ToastTrigger>
              ) : null
            }
          >
            {title}
          </ToastTitle>
          {detail === undefined ? null : <ToastBody>{detail}</ToastBody>}
          {undo ? (
            <ToastFooter>
              <Button size="small" onClick={takeBack}>
                Undo
              </Button>
              <Caption1>Ctrl+M leads here</Caption1>
            </ToastFooter>
          ) : null}
        </Toast>,
        { toastId, intent, timeout: staysMs(intent, undo !== undefined), pauseOnHover: true },
      );
    },
    [dispatchToast, dismissToast],
  );
  return (
    <ToastContext.Provider value={tell}>
      {children}
      <Toaster
        toasterId={toasterId}
        position="bottom-end"
        shortcuts={{ focus: (event) => event.ctrlKey && event.key === 'm' }}
      />
    </ToastContext.Provider>
  );
}
