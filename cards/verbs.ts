/**
 * The verbs of buttons. A payload is named by its fields in TypeScript; `kit/payload.ts` has their keys on the wire.
 */

/** Draws a deal card anew in place. Its payload: `dealId`, `from`, `dealVersion`, `isDealCard`. */
export const SHOW_DEAL = 'deal.show';

/** Posts a deal's card below. Its payload: `dealId`. */
export const OPEN_DEAL = 'deal.open';

/**
 * Opens the form in which a check is recorded. Its payload: `dealId`, `method`, and as `SHOW_DEAL`; `email` of whose row it was
 * opened from.
 */
export const RECORD_FORM = 'check.form';

/** Records the filled-in check. Its payload: that of `RECORD_FORM`, `form`, the inputs, and `confirm` where it is confirmed. */
export const RECORD_SAVE = 'check.save';

/** Undoes a recorded check. Its payload: `dealId`, `check`, and `from` and `isDealCard` of the deal's card. */
export const CHECK_UNDO = 'check.undo';

/** Undoes an edit of a deal by its receipt. Its payload: `dealId`, `edit`; `onDeal` is 1 where the receipt is a line of the deal's card. */
export const EDIT_UNDO = 'edit.undo';

/**
 * Changes a deal as a card has shown it. Its payload: `dealId`, the `change`, its parts, and what is chosen on the card; `onDeal` is 1 where
 * it was asked for on the deal's card, which then tells what was done.
 */
export const EDIT_SAVE = 'edit.save';

/**
 * Replaces or removes a contact of a deal's card: opens the form, or shows what that would change. Its payload: `dealId`, `contact`
 * as role and address, `from`, `isDealCard`; `change` where it is said, and the inputs `email` and `name`.
 */
export const CONTACT_CHANGE = 'contact.change';

/** Does something about the alerts on a deal. Its payload: `dealId`, `act`, and `until`, `reason`, `to` or `confirmed` where it has them. */
export const DEAL_ALERT_ACT = 'deal-alert.act';

/** Undoes that. Its payload: `acts`, by their ids. */
export const DEAL_ALERT_UNDO = 'deal-alert.undo';

/** Answers a typed command to the presser alone. Its payload: `text`. */
export const SHOW_ALONE = 'command.alone';

/**
 * The buttons of alerts. Each carries `delivery`, the key of its message; those of one alert also `deal`, the number
 * of the deal's row.
 */

/** Draws the message anew; with `deal`, the alert on that deal alone; `view` is `all` for all rows of a digest. */
export const ALERT_SHOW = 'alert.show';

/** Does an act that needs no form. Its payload besides: `act`; `view`, `digest` or `all`, on a row of a digest. */
export const ALERT_ACT = 'alert.act';

/** Acknowledges the alerts of a message that are shown. Its payload besides: `deals`, rows with commas between; `view`. */
export const ALERT_ALL = 'alert.acknowledge-all';

/** Undoes acts. Its payload besides: `acts`, their ids with commas between; perhaps `deal`, `view`. */
export const ALERT_UNDO = 'alert.undo';

/** Takes a deal back that whoever presses has handed over. Its payload, in place of the message: `dealId`. */
export const ALERT_TAKE_BACK = 'alert.take-back';

/** Opens the form in which a deal's alerts are snoozed. */
export const ALERT_SNOOZE = 'alert.snooze';

/** Snoozes them. Its payload besides: `days` from today, 0 for the filled-in day, and the inputs. */
export const ALERT_SNOOZE_SAVE = 'alert.snooze-save';

/** Opens the form in which a deal's alerts are handed over. */
export const ALERT_HAND_OVER = 'alert.hand-over';

/** Hands them over. Its payload besides: the input; `confirmed`, what was confirmed, with commas between. */
export const ALERT_HAND_OVER_SAVE = 'alert.hand-over-save';

/**
 * The buttons of drafts. Each carries `dealId`, `template`, and `from` and `isDealCard` of the deal's card to go back
 * to; those of a preview also `previewVersion`, and its inputs `to`, `cc` (addresses with commas between) and `note`.
 */

/** Opens the preview of a letter. Its payload besides: `dealVersion`. */
export const DRAFT_FORM = 'draft.form';

/** Draws the preview anew with the filled-in recipients and note. */
export const DRAFT_PREVIEW = 'draft.preview';

/** Makes the draft. */
export const DRAFT_CREATE = 'draft.create';

/** Makes a new draft after a sent or deleted one. Its payload besides: `generation` of the old one. */
export const DRAFT_FRESH = 'draft.fresh';

/** Takes a draft away again. Its payload besides: `generation` and `remindsOf` of the draft. */
export const DRAFT_UNDO = 'draft.undo';

/** Offers or stores the letter as a file. */
export const DRAFT_FILE = 'draft.file';

/** The buttons of lists. */

/** Turns the page of a choice of deals. Its payload: `text`, `from`, `of` how many deals; `command` where a press asks for another than `check`. */
export const MATCHES_PAGE = 'matches.page';

/** Turns the page of `my deals`. Its payload: `from`. */
export const MY_DEALS_PAGE = 'my-deals.page';

/** Turns the page of a list. Its payload: `text`, `from`; `key` of the listed group. */
export const LIST_PAGE = 'list.page';

/** Turns the page of a forecast. Its payload: `text` as typed after the command, `from`. */
export const FORECAST_PAGE = 'forecast.page';

/**
 * The buttons of somebody whom a colleague named on deals. They carry `by`, who named them, and `told`, the instant of what
 * they answer; those on a deal's card `dealId` instead.
 */

/** Takes the deals. */
export const NAMING_TAKE = 'naming.take';

/** Declines them. */
export const NAMING_DECLINE = 'naming.decline';

/** Lists them. Its payload besides: `from`. */
export const NAMING_SHOW = 'naming.show';

/** Undoes an answer. Its payload: `decision`. */
export const NAMING_UNDO = 'naming.undo';

/** Undoes what an admin did to a desk. Its payload: `desk`, `act` that is undone, `of` the deal or partner as typed. */
export const DESK_UNDO = 'desk.undo';

/** The buttons of drafts for many deals. */

/** Makes the drafts of a confirmation. Its payload: `batch`, `template`, `text`, `planVersion`. */
export const DRAFTS_START = 'drafts.start';

/** Makes no more drafts of a batch. Its payload: `batch`; `begun` is 0 on a confirmation. */
export const DRAFTS_CANCEL = 'drafts.cancel';

/** Makes the drafts of a batch that wait. Its payload: `batch`; `sign` is 1 if the presser has to sign in first. */
export const DRAFTS_RESUME = 'drafts.resume';

/** Turns the page of a confirmation. Its payload: `batch`, `template`, `text`, `from`. */
export const DRAFTS_PAGE = 'drafts.page';

/** Shows the outcome of each deal of a batch. Its payload: `batch`, `from`, `open` where the deals are unfolded. */
export const DRAFTS_SHOW = 'drafts.show';

/** Runs a typed command. Its payload: `text`. */
export const SAY = 'command.run';

/** Turns the page of the ledger. Its payload: `from`. */
export const LEDGER_PAGE = 'ledger.page';

/** Sends a message of the ledger again. Its payload: `delivery`, `from`. */
export const LEDGER_AGAIN = 'ledger.again';

/** Notes that a message of the ledger has arrived. Its payload: `delivery`, `from`. */
export const LEDGER_ARRIVED = 'ledger.arrived';

/** Drops a parked message. Its payload: `delivery`, `from`. */
export const LEDGER_DROP = 'ledger.drop';

/** Asks for confirmation that all alerts be stopped. */
export const LEDGER_ASK_STOP = 'ledger.ask-stop';

/** Stops all alerts. */
export const LEDGER_STOP = 'ledger.stop';

/** Resumes stopped alerts. */
export const LEDGER_RESUME = 'ledger.resume';

/** Offers or stores the whole ledger as a file. */
export const LEDGER_EXPORT = 'ledger.export';

/** Turns the page of a dry run, which is made anew. Its payload: `from`. */
export const DRY_RUN_PAGE = 'dry-run.page';

/** Keeps the settings. Its payload: the inputs of the card, each under its own name. */
export const ALERTS_SAVE = 'alerts.save';

/** Subscribes the conversation as it was previewed. Its payload: `pdm`, `program`, `risk`, as far as they were said. */
export const ALERTS_SUBSCRIBE = 'alerts.subscribe';

/** Ends subscriptions of the conversation. Its payload: `ids`, with commas between. */
export const ALERTS_UNSUBSCRIBE = 'alerts.unsubscribe';

/** Undoes either. Its payload: the ids `begun` and `ended`, with commas between. */
export const ALERTS_SUBSCRIPTION_UNDO = 'alerts.subscription-undo';

/** Undoes a change of settings. Its payload: `before`, the settings as JSON, and `version` of those that it made. */
export const ALERTS_UNDO = 'alerts.undo';

/** Turns the page of the audit log. Its payload: `dealId`, `from`. */
export const AUDIT_PAGE = 'audit.page';

/** Imports a book that was previewed. Its payload: `upload`. */
export const IMPORT_TAKE = 'import.take';

/** Reads a book as somebody answers. Its payload: `upload`, and `dates` or the place of the `sheet` among those named. */
export const IMPORT_READ = 'import.read';

/** Reads a book with its headings as they are chosen. Its payload: `upload`; the choices are inputs of the card. */
export const IMPORT_MAP = 'import.map';

/** Asks what the headings of a book stand for. Its payload: `upload`. */
export const IMPORT_COLUMNS = 'import.columns';

/** Forgets it. Its payload: `upload`. */
export const IMPORT_DISCARD = 'import.discard';

/** Judges the addresses in a scope and draws them in place. Its payload: `emails`, `scope`; `dealId` where they are for one. */
export const JUDGE_ADDRESSES = 'addresses.judge';

/** Opens the form that puts addresses on a deal. Its payload: `emails`, `scope`, perhaps `dealId`. */
export const ATTACH_FORM = 'addresses.attach-form';

/** Puts the chosen addresses on the deal. Its payload: `offered`, `scope`, and the inputs. */
export const ATTACH_SAVE = 'addresses.attach';

/** Turns the page of the evidence of a deal, or of one address. Its payload: `dealId`, `email`, `from`. */
export const EVIDENCE_PAGE = 'evidence.page';

/** Does what is proposed. Its payload: `dealId`, `ids` with commas between, `from`, and the inputs `role-…` and `whom-…`. */
export const PROPOSED_ACCEPT = 'proposed.accept';

/** Sets a proposed address aside. Its payload: `dealId`, `ids`, `from`, and the inputs. */
export const PROPOSED_DECLINE = 'proposed.decline';

/** Opens decided proposals again. Its payload: `dealId`, `ids` with commas between, `from`. */
export const PROPOSED_REOPEN = 'proposed.reopen';

/** Turns the page of what is proposed. Its payload: `dealId`, `from`. */
export const PROPOSED_PAGE = 'proposed.page';

/** Turns the page of the deals whose letters were answered, or wait. Its payload: `from`. */
export const REPLIES_PAGE = 'replies.page';

/** Turns the page of somebody's own drafts. Its payload: `from`. */
export const MY_DRAFTS_PAGE = 'my-drafts.page';

/** Turns the page of somebody's batches of drafts. Its payload: `from`. */
export const BATCHES_PAGE = 'batches.page';

/** Keeps a question whose answer was not what was asked. Its payload: `asked`, `entry` that was shown. */
export const GUIDANCE_NOT_ASKED = 'guidance.not-asked';

/** Takes that back. Its payload: `asked`, `question`, the id it was kept by. */
export const GUIDANCE_UNDO = 'guidance.undo';

/** The buttons of what was asked in vain, for admins. Each carries `from`. */

/** Turns the page. */
export const UNANSWERED_SHOW = 'unanswered.show';

/** Clears a question. Its payload besides: `question`. */
export const UNANSWERED_CLEAR = 'unanswered.clear';

/** Lists a cleared question again. Its payload besides: `question`. */
export const UNANSWERED_UNDO = 'unanswered.undo';
