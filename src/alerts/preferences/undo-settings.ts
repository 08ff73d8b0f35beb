import type { Viewers } from '../../domain/people/audience.ts';
import { isUndoable, UNDO_MINUTES } from '../../domain/undo.ts';
import { type PersonSettings, PersonSettingsSchema } from '../decide/person-settings.ts';
import { replaceSettings, type SettingsContext, settingsVersionOf } from './save-settings.ts';

/** A change of settings, as the receipt of it names it. */
export interface SettingsChange {
  /** The settings before it, as JSON. */
  readonly before: string;
  /** The version of the settings after it. */
  readonly version: string;
}

export function settingsChange(before: PersonSettings, after: PersonSettings): SettingsChange {
  return {
    before: JSON.stringify(PersonSettingsSchema.parse(before)),
    version: settingsVersionOf(after),
  };
}

export type UndoneSettings =
  | { readonly kind: 'undone' }
  /** `why` they stay, in a sentence. */
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Undoes a change of somebody's own settings within ten minutes, by one that sets what there was before; unless they were
 * changed again since.
 */
export async function undoSettings(
  context: SettingsContext,
  viewers: Viewers,
  { before, version }: SettingsChange,
): Promise<UndoneSettings> {
  const settings = storedSettings(before);
  if (settings === null) return { kind: 'refused', why: 'It is not known any more what was set before.' };
  const outcome = await replaceSettings<string>(context, viewers, (now, changedAt) => {
    if (settingsVersionOf(now) !== version)
      return { keep: 'Your settings were changed again since, so they stay as they are.' };
    if (changedAt === null || !isUndoable(changedAt, context.now()))
      return { keep: `That was more than ${UNDO_MINUTES} minutes ago, so it stays. Change it below.` };
    return { replace: settings };
  });
  return 'keep' in outcome ? { kind: 'refused', why: outcome.keep } : { kind: 'undone' };
}

function storedSettings(json: string): PersonSettings | null {
  try {
    return PersonSettingsSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
