import { alertAcknowledgeAll, alertAct, alertShow, alertUndo } from './alerts/alert-buttons.ts';
import {
  alertHandOver,
  alertHandOverSave,
  alertSnooze,
  alertSnoozeSave,
} from './alerts/alert-form-buttons.ts';
import {
  dryRunTurn,
  ledgerAgain,
  ledgerArrived,
  ledgerAskStop,
  ledgerDrop,
  ledgerExport,
  ledgerResume,
  ledgerStop,
  ledgerTurn,
} from './alerts/ledger-buttons.ts';
import { alertsSave, alertsUndo } from './alerts/settings-buttons.ts';
import { alertsSubscribe, alertsSubscriptionUndo, alertsUnsubscribe } from './alerts/subscription-buttons.ts';
import { alertTakeBack } from './alerts/why-not-told.ts';
import { auditPage } from './audit/audit-buttons.ts';
import { importDiscard, importTake } from './book/import-buttons.ts';
import { importColumns, importMap, importRead } from './book/reading-buttons.ts';
import { openDeal, showDeal } from './deals/deal-buttons.ts';
import { deskUndo } from './deals/desk.ts';
import { editUndo } from './deals/edit-undo.ts';
import { forecastPage } from './deals/forecast.ts';
import { listPage, matchesPage, myDealsPage } from './deals/list-buttons.ts';
import { namingDecline, namingShow, namingTake, namingUndo } from './deals/naming-buttons.ts';
import {
  batchesPage,
  draftsCancel,
  draftsPage,
  draftsResume,
  draftsShow,
  draftsStart,
  myDraftsPage,
} from './drafts/bulk-draft-buttons.ts';
import {
  draftCreate,
  draftFile,
  draftForm,
  draftFresh,
  draftUndo,
  draftUpdate,
} from './drafts/draft-buttons.ts';
import { attachForm, attachSave, judgeAddresses } from './evidence/address-buttons.ts';
import { evidencePage } from './evidence/evidence-buttons.ts';
import { checkUndo, recordForm, recordSave } from './evidence/record-check-buttons.ts';
import { guidanceNotAsked, guidanceUndo } from './guidance/not-asked.ts';
import { unansweredClear, unansweredShow, unansweredUndo } from './guidance/unanswered.ts';
import {
  proposedAccept,
  proposedDecline,
  proposedPage,
  proposedReopen,
  repliesPage,
} from './replies/proposed-contact-buttons.ts';
import { dealAlertAct, dealAlertUndo } from './said/alert-said-buttons.ts';
import { contactChange } from './said/contact-change.ts';
import { editSave } from './said/edit-said-buttons.ts';
import type { CardAction } from './turn/card-action.ts';
import { say, showAlone } from './typed-command-buttons.ts';

/** Every button, by its verb. */
export const ACTIONS: ReadonlyMap<string, CardAction> = new Map(
  [
    showDeal,
    openDeal,
    matchesPage,
    myDealsPage,
    namingTake,
    namingDecline,
    namingShow,
    namingUndo,
    deskUndo,
    say,
    showAlone,
    recordForm,
    recordSave,
    checkUndo,
    editUndo,
    editSave,
    contactChange,
    dealAlertAct,
    dealAlertUndo,
    auditPage,
    evidencePage,
    importTake,
    importDiscard,
    importRead,
    importMap,
    importColumns,
    judgeAddresses,
    attachForm,
    attachSave,
    listPage,
    forecastPage,
    draftForm,
    draftUpdate,
    draftCreate,
    draftFresh,
    draftUndo,
    draftFile,
    draftsStart,
    draftsCancel,
    draftsResume,
    draftsPage,
    draftsShow,
    batchesPage,
    myDraftsPage,
    repliesPage,
    proposedAccept,
    proposedDecline,
    proposedPage,
    proposedReopen,
    alertShow,
    alertAct,
    alertAcknowledgeAll,
    alertUndo,
    alertTakeBack,
    alertSnooze,
    alertSnoozeSave,
    alertHandOver,
    alertHandOverSave,
    alertsSave,
    alertsUndo,
    alertsSubscribe,
    alertsUnsubscribe,
    alertsSubscriptionUndo,
    ledgerTurn,
    ledgerAgain,
    ledgerArrived,
    ledgerDrop,
    ledgerAskStop,
    ledgerStop,
    ledgerResume,
    ledgerExport,
    dryRunTurn,
    guidanceNotAsked,
    guidanceUndo,
    unansweredShow,
    unansweredClear,
    unansweredUndo,
  ].map((action) => [action.verb, action]),
);
