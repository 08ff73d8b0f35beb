import { lazy, Suspense } from 'react';
import type { LetterDialogProps } from './letter-dialog.tsx';

const LetterDialog = lazy(async () => ({ default: (await import('./letter-dialog.tsx')).LetterDialog }));

/** The dialog of a letter, which is loaded when one is first opened. */
export function LazyLetterDialog(props: LetterDialogProps) {
  return (
    <Suspense>
      <LetterDialog {...props} />
    </Suspense>
  );
}
