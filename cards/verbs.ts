/** Draws a deal card anew in place. Its payload: `dealId`, `from`, `seen`. */
export const SHOW_DEAL = 'deal.show';

/** Opens a deal's card below. Its payload: `dealId`. */
export const OPEN_DEAL = 'deal.open';

/** Opens the form in which a check is recorded. Its payload: `dealId`, `method`, `from`, `seen`. */
export const RECORD_FORM = 'check.form';

/** Records what was filled in. Its payload: `dealId`, `method`, `form`, `seen`, and the inputs. */
export const RECORD_SAVE = 'check.save';

/** Answers a text, seen by whoever pressed alone. Its payload: `text`. */
export const SHOW_ALONE = 'command.alone';
