import type { DraftReason } from '../../src/domain/drafts/reason.ts';
import { draftReasonText } from './draft-reason-text.ts';

/**
 * The lines on why a batch waits to be resumed.
 * @param stoppedBy why its last run stopped; null if it was interrupted
 */
export function stopLines(stoppedBy: DraftReason | null): readonly string[] {
  if (stoppedBy === null) return ['It was interrupted. Press Resume to make the others; none is made twice.'];
  return [
    `Stopped: ${draftReasonText(stoppedBy)}`,
    'What was made is kept; Resume makes the others, and none twice.',
  ];
}
