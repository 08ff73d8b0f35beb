import type { CardAction } from '../action.ts';
import { attachForm, attachSave, judgeAddresses } from './addresses.ts';
import { alertAcknowledgeAll, alertAct, alertShow } from './alert.ts';
import { alertHandOver, alertHandOverSave, alertSnooze, alertSnoozeSave } from './alert-forms.ts';
import { alertsSave } from './alert-settings.ts';
import { listPage } from './at-risk.ts';
import { auditPage } from './audit-page.ts';
import { draftCreate, draftFile, draftForm, draftFresh, draftUpdate } from './draft.ts';
import { draftsCancel, draftsPage, draftsResume, draftsShow, draftsStart } from './draft-bulk.ts';
import { evidencePage } from './evidence-page.ts';
import { importDiscard, importTake } from './import.ts';
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
} from './ledger.ts';
import { proposedAccept, proposedDecline, proposedPage } from './proposed.ts';
import { recordForm, recordSave } from './record-check.ts';
import { say } from './say.ts';
import { showAlone } from './show-alone.ts';
import { openDeal, showDeal } from './show-deal.ts';
import { matchesPage, myDealsPage } from './turn-page.ts';

/** Every button, by its verb. */
export const ACTIONS: ReadonlyMap<string, CardAction> = new Map(
  [
    showDeal,
    openDeal,
    matchesPage,
    myDealsPage,
    say,
    showAlone,
    recordForm,
    recordSave,
    auditPage,
    evidencePage,
    importTake,
    importDiscard,
    judgeAddresses,
    attachForm,
    attachSave,
    listPage,
    draftForm,
    draftUpdate,
    draftCreate,
    draftFresh,
    draftFile,
    draftsStart,
    draftsCancel,
    draftsResume,
    draftsPage,
    draftsShow,
    proposedAccept,
    proposedDecline,
    proposedPage,
    alertShow,
    alertAct,
    alertAcknowledgeAll,
    alertSnooze,
    alertSnoozeSave,
    alertHandOver,
    alertHandOverSave,
    alertsSave,
    ledgerTurn,
    ledgerAgain,
    ledgerArrived,
    ledgerDrop,
    ledgerAskStop,
    ledgerStop,
    ledgerResume,
    ledgerExport,
    dryRunTurn,
  ].map((action) => [action.verb, action]),
);
