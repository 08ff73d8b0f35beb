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

/**
 * The buttons of alerts. Each carries `delivery`, which names the message it stands on; those of one alert also
 * `deal`, the number of the deal's row.
 */

/** Draws the message anew; with `deal`, that alert of it alone. */
export const ALERT_SHOW = 'alert.show';

/** Does what needs no form. Its payload besides: `act`. */
export const ALERT_ACT = 'alert.act';

/** Acknowledges every alert of a message. */
export const ALERT_ALL = 'alert.acknowledge-all';

/** Opens the form in which alerts on a deal are put off. */
export const ALERT_SNOOZE = 'alert.snooze';

/** Puts them off. Its payload besides: `days` ahead, 0 for the day that is filled in, and the inputs. */
export const ALERT_SNOOZE_SAVE = 'alert.snooze-save';

/** Opens the form in which a deal's alerts are handed over. */
export const ALERT_HAND_OVER = 'alert.hand-over';

/** Hands them over. Its payload besides: the input. */
export const ALERT_HAND_OVER_SAVE = 'alert.hand-over-save';

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

/** The verbs of the buttons that this folder puts on lists; the cards name their own. */

/** Turns the page of a choice of deals. Its payload: `text`, `from`; `command` where a press asks for another than `check`. */
export const MATCHES_PAGE = 'matches.page';

/** Turns the page of `my deals`. Its payload: `from`. */
export const MY_DEALS_PAGE = 'my-deals.page';

/** Turns the page of a list that was asked for. Its payload: `text`, `from`; `key` of the group that is listed. */
export const LIST_PAGE = 'list.page';

/** What the cards of drafts for many deals have in common. */

/** Makes the drafts of a confirmation. Its payload: `batch`, `template`, `text`, `seen`. */
export const DRAFTS_START = 'drafts.start';

/** Makes no more drafts of a batch. Its payload: `batch`; `begun` is 0 where nothing was begun. */
export const DRAFTS_CANCEL = 'drafts.cancel';

/** Makes the drafts of a batch that are still to be made. Its payload: `batch`; `sign` is 1 where signing in comes first. */
export const DRAFTS_RESUME = 'drafts.resume';

/** Turns the page of a confirmation. Its payload: `batch`, `template`, `text`, `from`. */
export const DRAFTS_PAGE = 'drafts.page';

/** Shows what came of each deal of a batch. Its payload: `batch`, `from`. */
export const DRAFTS_SHOW = 'drafts.show';

/** The verb of a button that stands for a typed command. Its payload: `text`. */
export const SAY = 'command.run';

/** Turns the page of the ledger. Its payload: `from`. */
export const LEDGER_PAGE = 'ledger.page';

/** Sends a message again. Its payload: `delivery`, `from`. */
export const LEDGER_AGAIN = 'ledger.again';

/** Notes that a message has arrived. Its payload: `delivery`, `from`. */
export const LEDGER_ARRIVED = 'ledger.arrived';

/** Gives up a message that is parked. Its payload: `delivery`, `from`. */
export const LEDGER_DROP = 'ledger.drop';

/** Asks whether all alerts are to be stopped. */
export const LEDGER_ASK_STOP = 'ledger.ask-stop';

/** Stops all alerts. */
export const LEDGER_STOP = 'ledger.stop';

/** Lets alerts go again. */
export const LEDGER_RESUME = 'ledger.resume';

/** Gives the whole ledger as a file. */
export const LEDGER_EXPORT = 'ledger.export';

/** Turns the page of a dry run, which is made anew. Its payload: `from`. */
export const DRY_RUN_PAGE = 'dry-run.page';

/** Keeps the settings. Its payload: the inputs of the card, each under its own name. */
export const ALERTS_SAVE = 'alerts.save';

/** Turns the page of the audit log. Its payload: `dealId`, `from`. */
export const AUDIT_PAGE = 'audit.page';

/** Imports a book that was previewed. Its payload: `upload`. */
export const IMPORT_TAKE = 'import.take';

/** Forgets it. Its payload: `upload`. */
export const IMPORT_DISCARD = 'import.discard';

/** Judges the addresses in a scope and draws them in place. Its payload: `emails`, `scope`. */
export const JUDGE_ADDRESSES = 'addresses.judge';

/** Opens the form that puts addresses on a deal. Its payload: `emails`, `scope`. */
export const ATTACH_FORM = 'addresses.attach-form';

/** Puts the chosen addresses on the deal. Its payload: `offered`, `scope`, and the inputs. */
export const ATTACH_SAVE = 'addresses.attach';

/** Turns the page of the evidence of a deal, or of one address. Its payload: `dealId`, `email`, `from`. */
export const EVIDENCE_PAGE = 'evidence.page';

/** Makes proposed addresses contacts. Its payload: `dealId`, `ids` with commas between, `from`, and the inputs `role-…`. */
export const PROPOSED_ACCEPT = 'proposed.accept';

/** Sets a proposed address aside. Its payload: `dealId`, `ids`, `from`, and the inputs. */
export const PROPOSED_DECLINE = 'proposed.decline';

/** Turns the page of what is proposed. Its payload: `dealId`, `from`. */
export const PROPOSED_PAGE = 'proposed.page';

/** Turns the page of the deals whose letters were answered, or wait. Its payload: `from`. */
export const REPLIES_PAGE = 'replies.page';

/** Turns the page of somebody's batches of drafts. Its payload: `from`. */
export const BATCHES_PAGE = 'batches.page';
