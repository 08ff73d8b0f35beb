import { Field, ProgressBar } from '@fluentui/react-components';
import type { BatchSummary } from '../letters-data.ts';

const WORDS = [
  ['drafted', 'made'],
  ['kept', 'left alone'],
  ['skipped', 'skipped'],
  ['failed', 'failed'],
] as const;

const STATES = { open: 'Not finished', done: 'Done', cancelled: 'Cancelled' } as const;

/** How far a batch is, as a bar and in words. */
export function BatchProgress({ batch }: { readonly batch: BatchSummary }) {
  const { state, isUnderWay, counts, total } = batch;
  const waiting = state === 'cancelled' ? 'not made' : 'waiting';
  const parts = [
    ...WORDS.flatMap(([outcome, word]) => (counts[outcome] > 0 ? [`${counts[outcome]} ${word}`] : [])),
    ...(counts.waiting > 0 ? [`${counts.waiting} ${waiting}`] : []),
  ];
  const words = `${isUnderWay ? 'Under way' : STATES[state]}: ${parts.join(', ')}`;
  return (
    <div aria-live="polite">
      <Field validationMessage={words} validationState={counts.failed > 0 ? 'warning' : 'none'}>
        <ProgressBar
          aria-label={words}
          value={total === 0 ? 1 : (total - counts.waiting) / total}
          color={counts.failed > 0 ? 'warning' : state === 'done' ? 'success' : 'brand'}
        />
      </Field>
    </div>
  );
}
