/**
 * The buttons of drafts. Each carries `dealId`, `template`, `from` and `own` (where to go back to). What is filled in
 * comes as `to`, `cc` (addresses with commas between) and `note`; `shown` is the mark of the preview that was seen.
 */

/** Opens the preview of a letter. Its payload besides: `seen`, the mark of the deal's card. */
export const DRAFT_FORM = 'draft.form';

/** Draws the preview anew with what was filled in. */
export const DRAFT_PREVIEW = 'draft.preview';

/** Makes the draft. */
export const DRAFT_CREATE = 'draft.create';

/** Makes a new draft after one that is over. Its payload besides: `generation` of that one. */
export const DRAFT_FRESH = 'draft.fresh';

/** Gives the letter as a file. */
export const DRAFT_FILE = 'draft.file';
