import type { Contact } from '../../src/domain/deal.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { ContactEvaluation } from '../../src/domain/verdict.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { CATALOGUE } from '../../src/rules/catalogue.ts';
import { reasonText } from '../../src/rules/words/contact-reason.ts';
import { Footnotes } from '../../src/rules/words/footnotes.ts';
import type { Action, ActionData, AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { buttonRows, primary } from '../kit/button-rows.ts';
import { lowerFirst } from '../kit/capitalise.ts';
import { card, execute, firstThatFits, heading, noticeBox, typed } from '../kit/elements.ts';
import { adviceText, CONTACT_VERDICT, DEAL_VERDICT } from '../kit/labels.ts';
import { wirePayload } from '../kit/payload.ts';
import { undoRow } from '../kit/undo-row.ts';
import { CONTACT_CHANGE, SHOW_DEAL } from '../verbs.ts';
import { contactRows } from './contact-row.ts';
import { dealButtons, LETTERS_ID, recordButton, STEPS_ID, validateButton } from './deal-buttons.ts';
import { closesText, dealHeader, riskText } from './deal-header.ts';
import { dealNotes, MOST_DEAL_FINDINGS, titleOf } from './deal-notes.ts';
import { CONTACTS_A_PAGE, type ContactPage, contactPageOf, type DealView } from './deal-view.ts';
import { draftStates } from './draft-states.ts';
import type { Detail } from './finding-lines.ts';
import { firstThing, stepSentence } from './first-thing.ts';
import { daysText, dealLine } from './labels.ts';
import { ownNaming } from './namings/not-taken.ts';
import { nextActions, nextSteps } from './next-steps.ts';
import { sources } from './sources.ts';
import { statusLine } from './status-line.ts';

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

/** The readiness card of one deal: the answer, what to do first, the people worst first; all else is folded. */
export function dealCard(view: DealView): AdaptiveCard {
  return firstThatFits(
    VERSIONS.map(
      ({ detail, most }) =>
        () =>
          build(view, detail, contactPageOf(view, most), most > 2),
    ),
  );
}

/** Builds one version of the card; `isRoomy` includes buttons and drafts that it can do without. */
function build(view: DealView, detail: Detail, page: ContactPage, isRoomy: boolean): AdaptiveCard {
  const { deal, evaluation, reader, drafts = [], opensFor = null } = view;
  const footnotes = new Footnotes();
  const steps = nextSteps(view);
  const at = place(view, page.from);
  const rows = {
    ...{ scope: deal.cloudScope, asOf: evaluation.asOf, detail, footnotes, reader },
    recording: (email: string) => recordButton('Record check', 'vl-central', at, email),
    changing: ({ role, email }: ContactEvaluation) => changeContact(deal.dealId, { role, email }, page.from),
  };
  const body: Element[] = [
    ...noticeBox(view.notices ?? []),
    ...undoRow(view.undo, validating(view, at)),
    dealHeader(view, reader),
    ...ownNaming(view.namings, deal.dealId),
    firstThing(view, reader),
    ...dealNotes(view, detail, footnotes),
    heading(contactsTitle(page)),
    ...contactRows(page.contacts, rows),
    ...turning(view, page),
    ...statusLine(drafts, view.sinceLook ?? null, reader),
    ...folded(STEPS_ID, nextActions(steps)),
    ...folded(
      LETTERS_ID,
      draftStates({ dealId: deal.dealId, drafts, opensFor, reader }, isRoomy ? MOST_DRAFTS : 2),
    ),
    sources(view, footnotes, reader),
  ];
  const hasSteps = steps.shown.length > 0;
  const buttons = buttonRows(dealButtons({ view, place: at, hasSteps, isRoomy }));
  // Only clients that know Action.Execute refresh, so the refresh action needs no fallback.
  const { fallback: _, ...action } = execute('Refresh', SHOW_DEAL, at);
  const shown = card(
    fallbackText(view, page, reader),
    [...body, ...buttons.slice(0, -1)],
    buttons.at(-1)?.actions,
  );
  return { ...shown, refresh: { action } };
}

/** The button that records the check of those who have just come, as a list; empty where nobody has. */
function validating({ validate = [] }: DealView, at: ActionData): readonly Action[] {
  const [only, ...others] = validate;
  if (only === undefined) return [];
  return [primary(validateButton(at, others.length === 0 ? only : undefined))];
}

/** Elements that a button unfolds; none where there are none. */
function folded(id: string, items: readonly Element[]): readonly Element[] {
  return items.length === 0 ? [] : [{ type: 'Container', id, isVisible: false, spacing: 'small', items }];
}

function contactsTitle({ contacts, from, total }: ContactPage): string {
  if (total === 0) return 'No contacts are named';
  return contacts.length === total ? 'People' : `People ${from + 1}–${from + contacts.length} of ${total}`;
}

/** The button that replaces or removes a contact. */
function changeContact(
  dealId: string,
  { role, email }: Pick<Contact, 'role' | 'email'>,
  from: number,
): Action {
  const data = { dealId, contact: `${role} ${email}`, ...(from > 0 ? { from } : {}) };
  return execute('Replace or remove', CONTACT_CHANGE, data);
}

/** Payload of a button that comes back to this card. Zeros are left out, because every button carries it twice. */
function place({ deal, dealVersion, isDealCard }: DealView, from: number): ActionData {
  const { dealId } = deal;
  return wirePayload({ dealId, dealVersion, from: from || undefined, isDealCard: isDealCard || undefined });
}

/** The buttons that turn the page of contacts, below the contacts. */
function turning(view: DealView, { contacts, from, total }: ContactPage): readonly Element[] {
  const next = from + contacts.length;
  const show = (title: string, at: number) => execute(title, SHOW_DEAL, place(view, at));
  return buttonRows([
    ...(from > 0 ? [show('Previous people', Math.max(0, from - CONTACTS_A_PAGE))] : []),
    ...(next < total ? [show('More people', next)] : []),
  ]);
}

/** The card as plain text. */
function fallbackText(view: DealView, page: ContactPage, reader: Reader): string {
  const { deal, evaluation, next } = view;
  const rows = { scope: deal.cloudScope, asOf: evaluation.asOf };
  const closes = closesText(deal, reader);
  const lines = [
    ...(view.notices ?? []).map((notice) => typed(notice, 300)),
    `${typed(deal.customer)}: ${dealLine(deal)}`,
    `${DEAL_VERDICT[evaluation.verdict].word}, ${lowerFirst(riskText(view))}, ${daysText(evaluation.daysLeft).toLowerCase()}${closes === '' ? '' : ` (${closes})`}. ${adviceText(evaluation.submission, evaluation.verdict, deal.stage)}`,
    ...(next ? [`Do this first: ${stepSentence(next, view, reader)}`] : []),
    ...evaluation.findings.slice(0, MOST_DEAL_FINDINGS).map((finding) => `- ${titleOf(finding)}`),
    ...page.contacts.map((contact) => {
      const { role, email, verdict, findings } = contact;
      const why = findings.map(({ code }) => lowerFirst(CATALOGUE[code].title)).join(', ');
      const reason = why === '' && verdict !== 'ready' ? lowerFirst(reasonText(contact, rows)) : why;
      return `- ${roleOf(role).name} ${typed(email, 80)}: ${CONTACT_VERDICT[verdict].word}${reason === '' ? '' : ` (${reason})`}`;
    }),
  ];
  return lines.join('\n');
}
