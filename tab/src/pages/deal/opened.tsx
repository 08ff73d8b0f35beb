import { lazy, Suspense } from 'react';
import type { NamedLetter } from '../letters/letters-data.ts';
import { LazyLetterDialog } from '../letters/parts/lazy-letter-dialog.tsx';
import { useShownDeal } from './deal-data.ts';
import { RecordCheck } from './record-check.tsx';

const AnswersDialog = lazy(async () => ({
  default: (await import('../letters/answers/answers-dialog.tsx')).AnswersDialog,
}));

/** What is opened over the page of a deal. */
export type Opened =
  | {
      readonly kind: 'letter';
      readonly letter: NamedLetter;
    }
  /** The form of a check; of nobody's address yet where `email` is null. */
  | { readonly kind: 'check'; readonly email: string | null }
  | { readonly kind: 'answers' };

interface Props {
  readonly opened: Opened;
  readonly close: () => void;
}

/** The dialog that is opened over the page of a deal. */
export function OpenedDialog({ opened, close }: Props) {
  const { dealId } = useShownDeal();
  if (opened.kind === 'check') return <RecordCheck email={opened.email} close={close} />;
  if (opened.kind === 'letter')
    return <LazyLetterDialog dealId={dealId} letter={opened.letter} close={close} />;
  return (
    <Suspense>
      <AnswersDialog dealId={dealId} close={close} />
    </Suspense>
  );
}
