import type { RecordableMethod } from '../../src/domain/ids.ts';
import type { ContactEvaluation } from '../../src/domain/verdict.ts';
import { cloudScopeOf } from '../../src/policy/cloud-scopes.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { CATALOGUE } from '../../src/rules/catalogue.ts';
import type { Action, ActionData, AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { buttonRows } from '../kit/button-rows.ts';
import { lowerFirst } from '../kit/capitalise.ts';
import { card, execute, firstThatFits, heading, line, noticeBox, run, typed } from '../kit/elements.ts';
import { Footnotes } from '../kit/footnotes.ts';
import { adviceText, CONTACT_VERDICT, DEAL_VERDICT, RISK } from '../kit/labels.ts';
import { openPage } from '../kit/open-page.ts';
import { wirePayload } from '../kit/payload.ts';
import { DRAFT_FORM, RECORD_FORM, SAY, SHOW_DEAL } from '../verbs.ts';
import { contactRow } from './contact-row.ts';
import { dealHeader } from './deal-header.ts';
import { CONTACTS_A_PAGE, type ContactPage, contactPageOf, type DealView } from './deal-view.ts';
import { type DraftStatesView, draftStates } from './draft-states.ts';
import { type Detail, findingLines } from './finding-lines.ts';
import { daysText, dealLine } from './labels.ts';
import { ownNaming } from './namings/not-taken.ts';
import { nextStepButton, nextStepLine } from './next-step-button.ts';
import { VALIDATED } from './next-step-text.ts';
import { type NextSteps, nextActions, nextSteps } from './next-steps.ts';
import { contradictionNote, SOURCES_ID, sources } from './sources.ts';
import { undoRow } from './undo-row.ts';

/** Most findings on the deal itself that are shown; the others are counted. */
const MOST_DEAL_FINDINGS = 10;

/** Most drafts that are listed. */
const MOST_DRAFTS = 6;

/** Ever shorter versions of the card: less detail of each contact, then fewer contacts. */
const VERSIONS: readonly { readonly detail: Detail; readonly most: number }[] = [
  { detail: 'full', most: CONTACTS_A_PAGE },
  { detail: 'brief', most: CONTACTS_A_PAGE },
  { detail: 'titles', most: CONTACTS_A_PAGE },
  { detail: 'titles', most: 10 },
  { detail: 'titles', most: 5 },
  { detail: 'titles', most: 2 },
];

/** The readiness card of one deal: verdict, reasons, evidence and next steps. */
export function dealCard(view: DealView): AdaptiveCard {
  return firstThatFits(
    VERSIONS.map(
      ({ detail, most }) =>
        () =>
          build(view, detail, contactPageOf(view, most), most > 2),
    ),
  );
}

/** Builds one version of the card; `roomy` includes optional buttons and more drafts. */
function build(view: DealView, detail: Detail, page: ContactPage, roomy: boolean): AdaptiveCard {
  const footnotes = new Footnotes();
  const steps = nextSteps(view);
  const first = nextStepButton(view.next, { dealId: view.deal.dealId, place: place(view, page.from) });
  const body: Element[] = [
    ...noticeBox(view.notices ?? []),
    ...undoRow(view.undo),
    dealHeader(view),
    ...ownNaming(view.namings, view.deal.dealId),
    ...dealFindings(view, detail, footnotes, steps),
    heading(contactsTitle(page)),
    ...page.contacts.map((contact) =>
      contactRow(contact, view.deal.cloudScope, detail, footnotes, steps, recordOf(contact, view, page)),
    ),
    ...turning(view, page),
    ...nextActions(steps),
    ...nextStepLine(view.next),
    ...buttonRows(roomy ? [...first, ...without(first, others(view, page))] : first),
    ...draftStates(emails(view), roomy ? MOST_DRAFTS : 2),
    ...contradictionNote(view),
  ];
  // Only clients that know Action.Execute refresh, so the refresh action needs no fallback.
  const { fallback: _, ...action } = show(view, 'Refresh', page.from);
  const rows = buttonRows(without(first, buttons(view, page)));
  return {
    ...card(
      fallbackText(view, page),
      [...body, sources(view, footnotes), ...rows.slice(0, -1)],
      rows.at(-1)?.actions,
    ),
    refresh: { action },
  };
}

function contactsTitle({ contacts, from, total }: ContactPage): string {
  if (total === 0) return 'No contacts are named';
  return contacts.length === total
    ? 'Contacts'
    : `Contacts ${from + 1}–${from + contacts.length} of ${total}`;
}

function dealFindings(
  { deal, evaluation }: DealView,
  detail: Detail,
  footnotes: Footnotes,
  steps: NextSteps,
): readonly Element[] {
  const { findings } = evaluation;
  if (findings.length === 0) return [];
  const lines = findings
    .slice(0, MOST_DEAL_FINDINGS)
    .flatMap((finding) => findingLines(finding, deal.cloudScope, detail, footnotes, steps));
  const more = findings.length - MOST_DEAL_FINDINGS;
  if (more > 0) lines.push(line([run(`and ${more} more`, { isSubtle: true })], { spacing: 'small' }));
  return [heading('About the deal'), ...lines];
}

/** Payload of a button that comes back to this card. Zeros are left out, because every button carries it twice. */
function place({ deal, dealVersion, isDealCard }: DealView, from: number): ActionData {
  const { dealId } = deal;
  return wirePayload({ dealId, dealVersion, from: from || undefined, isDealCard: isDealCard || undefined });
}

function show(view: DealView, title: string, from: number) {
  return execute(title, SHOW_DEAL, place(view, from));
}

/** The buttons that turn the page of contacts, below the contacts. */
function turning(view: DealView, { contacts, from, total }: ContactPage): readonly Element[] {
  const next = from + contacts.length;
  const actions = [
    ...(from > 0 ? [show(view, 'Previous contacts', Math.max(0, from - CONTACTS_A_PAGE))] : []),
    ...(next < total ? [show(view, 'More contacts', next)] : []),
  ];
  return buttonRows(actions);
}

/** The longest text that is an address. */
const LONGEST_ADDRESS = 320;

/** The button that records a check of one contact's address; null where none is asked for. */
function recordOf(
  { email, verdict, account, requirement }: ContactEvaluation,
  view: DealView,
  { from }: ContactPage,
): Action | null {
  const isAsked = requirement === 'mandatory' || requirement === 'recommended';
  const canBe = account !== 'malformed' && email.length <= LONGEST_ADDRESS;
  if (!isAsked || !canBe || verdict === 'ready') return null;
  return execute('Record check', RECORD_FORM, { ...place(view, from), method: 'vl-central', email });
}

function buttons(view: DealView, { from, total }: ContactPage): readonly Action[] {
  const { deal } = view;
  const record = (title: string, method: RecordableMethod) =>
    execute(title, RECORD_FORM, { ...place(view, from), method });
  const canSignIn = cloudScopeOf(deal.cloudScope).portal !== null;
  return [
    ...(total > 0 ? [record(VALIDATED, 'vl-central')] : []),
    ...(total > 0 && canSignIn ? [record('Sign-in check', 'sign-in')] : []),
    show(view, 'Check again', from),
    ...(total > 0 ? [execute('Evidence', SAY, { text: `evidence ${deal.dealId}` })] : []),
    { type: 'Action.ToggleVisibility', title: 'Sources', targetElements: [SOURCES_ID] },
    ...openPage(view.link),
  ];
}

function emails({ deal: { dealId }, drafts = [], opensFor = null }: DealView): DraftStatesView {
  return { dealId, drafts, opensFor };
}

/** The buttons that do something else than those before them, whatever either is called. */
function without(before: readonly Action[], actions: readonly Action[]): readonly Action[] {
  return actions.filter((action) => !before.some((one) => isSame(one, action)));
}

function isSame(one: Action, other: Action): boolean {
  if (one.type !== 'Action.Execute' || other.type !== 'Action.Execute') return false;
  const [data, others] = [Object.entries(one.data), other.data];
  return (
    one.verb === other.verb &&
    data.length === Object.keys(others).length &&
    data.every(([key, value]) => others[key] === value)
  );
}

/** The buttons for drafts and playbooks, below the next steps. */
function others(view: DealView, { from }: ContactPage): readonly Action[] {
  const { deal } = view;
  const say = (title: string, command: string): Action =>
    execute(title, SAY, { text: `${command} ${deal.dealId}` });
  const draft = (title: string, template: string): Action =>
    execute(title, DRAFT_FORM, { ...place(view, from), template });
  return [
    draft('Draft customer e-mail', 'customer-action-required'),
    draft('Draft partner e-mail', 'partner-action-required'),
    say('Plan', 'plan'),
    ...(deal.submission === 'manual-form' ? [say('Manual form', 'form')] : []),
    ...(deal.transaction === 'cocp' ? [say('Change of partner', 'cocp')] : []),
    say('Support case', 'case'),
  ];
}

/** The card as plain text. */
function fallbackText(view: DealView, page: ContactPage): string {
  const { deal, evaluation } = view;
  const lines = [
    ...(view.notices ?? []).map((notice) => typed(notice, 300)),
    `${typed(deal.customer)}: ${dealLine(deal)}`,
    `${DEAL_VERDICT[evaluation.verdict].word}, risk ${RISK[evaluation.risk].word.toLowerCase()}, ${daysText(evaluation.daysLeft).toLowerCase()}. ${adviceText(evaluation.submission, evaluation.verdict, deal.stage)}`,
    ...evaluation.findings
      .slice(0, MOST_DEAL_FINDINGS)
      .map(({ code, role }) => `- ${CATALOGUE[code].title}${role ? `: ${roleOf(role).name}` : ''}`),
    ...page.contacts.map(({ role, email, verdict, findings }) => {
      const why = findings.map(({ code }) => lowerFirst(CATALOGUE[code].title)).join(', ');
      return `- ${roleOf(role).name} ${typed(email, 80)}: ${CONTACT_VERDICT[verdict].word}${why === '' ? '' : ` (${why})`}`;
    }),
  ];
  return lines.join('\n');
}
