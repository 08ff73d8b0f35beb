import { actOnDealAlerts, actOnManyAlerts, snoozeDeals } from './alerts/acts.ts';
import {
  dryRunAlerts,
  getAlertsAtWork,
  resumeAlerts,
  scanAlertsNow,
  settleAlertMessage,
  stopAlerts,
} from './alerts/administration.ts';
import { findAlertsDeal, getDealAlerts } from './alerts/deal-alerts.ts';
import { exportLedger, listLedger } from './alerts/ledger.ts';
import { listAlerts } from './alerts/own-alerts.ts';
import { getAlertSettings, saveAlertSettings } from './alerts/settings.ts';
import { listSubscriptions } from './alerts/subscriptions.ts';
import { cancelBatch, getBatch, listBatches, resumeBatch } from './batches/batches.ts';
import { planBatch } from './batches/plan-batch.ts';
import { startBatch } from './batches/start-batch.ts';
import { getDealCard, pressButton } from './cards/cards.ts';
import { assignTeam, undoAssignment } from './deals/assign.ts';
import { addContact, patchDeal, removeContact, replaceContact, undoDealEdit } from './deals/edit.ts';
import { getDeal } from './deals/get-deal.ts';
import { dealChoices } from './deals/list/choices.ts';
import { exportDeals } from './deals/list/export-deals.ts';
import { countDeals, listDeals } from './deals/list/list-deals.ts';
import { declineNamings, getNamings, takeNamings, undoNamings } from './deals/namings.ts';
import { getTimeline } from './deals/timeline.ts';
import { getDeskDeal, listDeskDeals } from './desk/desk-deals.ts';
import { addDesk, listDesks, removeDesk, restoreDesk } from './desk/desks.ts';
import { createDraft } from './drafts/create-draft.ts';
import { listMyDrafts } from './drafts/my-drafts.ts';
import { followChanges } from './events/events.ts';
import { getEvidence, recordEvidence, undoRecordedCheck } from './evidence/evidence.ts';
import { getForecast } from './forecast/forecast.ts';
import { getGuidance, searchGuidance } from './guidance/guidance.ts';
import { takeNotAskedBack, tellNotAsked } from './guidance/not-asked.ts';
import { mapImport, mendImport } from './imports/change-import.ts';
import { confirmImport } from './imports/confirm-import.ts';
import { discardImport, exportBook, getImport, listImports, uploadImport } from './imports/imports.ts';
import { letterFile } from './letters/letter-file.ts';
import { listLetters } from './letters/list-letters.ts';
import { previewLetter } from './letters/preview-letter.ts';
import { getMe } from './me/me.ts';
import { acceptProposals, declineProposals, reopenDecidedProposals } from './replies/decide-proposals.ts';
import { getDealReplies, listReplies } from './replies/replies.ts';
import type { Route } from './route.ts';
import { listTemplates, previewTemplate } from './templates/templates.ts';
import { getToday, seeToday } from './today/today.ts';
import { createView, deleteView, listViews, replaceView } from './views/views.ts';

/** Every route of the API. Add one: a file in its feature's folder, a line here, a row in `test/api/v1/route-cases.ts`. */
export const ROUTES: readonly Route[] = [
  // me
  getMe,
  // deals: those with a word in their path before those with an id there
  listDeals,
  countDeals,
  exportDeals,
  dealChoices,
  assignTeam,
  undoAssignment,
  // namings
  getNamings,
  takeNamings,
  declineNamings,
  undoNamings,
  // views
  listViews,
  createView,
  replaceView,
  deleteView,
  // deals
  getDeal,
  patchDeal,
  undoDealEdit,
  getTimeline,
  // contacts
  addContact,
  replaceContact,
  removeContact,
  // evidence
  getEvidence,
  recordEvidence,
  undoRecordedCheck,
  // desks of partners
  listDeskDeals,
  getDeskDeal,
  listDesks,
  addDesk,
  removeDesk,
  restoreDesk,
  // cards
  getDealCard,
  pressButton,
  // today
  getToday,
  seeToday,
  // forecast
  getForecast,
  // guidance
  searchGuidance,
  getGuidance,
  tellNotAsked,
  takeNotAskedBack,
  // imports
  listImports,
  uploadImport,
  getImport,
  mapImport,
  mendImport,
  confirmImport,
  discardImport,
  exportBook,
  // letters
  listLetters,
  previewLetter,
  letterFile,
  createDraft,
  listMyDrafts,
  planBatch,
  startBatch,
  listBatches,
  getBatch,
  cancelBatch,
  resumeBatch,
  listReplies,
  getDealReplies,
  acceptProposals,
  declineProposals,
  reopenDecidedProposals,
  listTemplates,
  previewTemplate,
  // alerts
  listAlerts,
  getDealAlerts,
  findAlertsDeal,
  actOnDealAlerts,
  actOnManyAlerts,
  snoozeDeals,
  getAlertSettings,
  saveAlertSettings,
  listSubscriptions,
  getAlertsAtWork,
  listLedger,
  exportLedger,
  dryRunAlerts,
  stopAlerts,
  resumeAlerts,
  scanAlertsNow,
  settleAlertMessage,
  // events
  followChanges,
];
