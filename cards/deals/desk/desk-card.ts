import { dateOfText, dateText } from '../../../src/domain/format.ts';
import type { DeskSight } from '../../../src/domain/people/desk-sight.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import type { ContactEvaluation } from '../../../src/domain/verdict.ts';
import { cloudScopeOf } from '../../../src/policy/cloud-scopes.ts';
import { roleOf } from '../../../src/policy/roles.ts';
import { type DeskStep, deskStep } from '../../../src/rules/desk-step.ts';
import { Footnotes } from '../../../src/rules/words/footnotes.ts';
import type { Action, ActionData, AdaptiveCard, Element } from '../../kit/adaptive-card.ts';
import { behindDots, buttonRows, primary } from '../../kit/button-rows.ts';
import { capitalise } from '../../kit/capitalise.ts';
import {
  card,
  execute,
  firstThatFits,
  heading,
  line,
  nameHeading,
  noticeBox,
  run,
  stat,
  typed,
} from '../../kit/elements.ts';
import { CONTACT_VERDICT } from '../../kit/labels.ts';
import { pageOf } from '../../kit/paging.ts';
import { wirePayload } from '../../kit/payload.ts';
import { unfold } from '../../kit/row.ts';
import { type UndoButton, undoRow } from '../../kit/undo-row.ts';
import { SHOW_ALONE, SHOW_DEAL } from '../../verbs.ts';
import { contactRows } from '../contact-row.ts';
import { recordButton } from '../deal-buttons.ts';
import { type Detail, findingLines } from '../finding-lines.ts';
import { daysText, dealLine } from '../labels.ts';
import { RECORD_CHECKS } from '../next-step-text.ts';
import { SOURCES_ID, sourceList } from '../sources.ts';

/** A deal on the card of its partner's desk. */
export interface DeskView {
  readonly sight: DeskSight;
  readonly reader: Reader;
  /** The first contact of the page, counted from 0. */
  readonly from: number;
  readonly isDealCard?: boolean;
  readonly notices?: readonly string[];
  readonly undo?: UndoButton | null;
  /** Whether the asker may see the whole deal, by themselves. */
  readonly isLessForAsker?: boolean;
}

/** Ever shorter versions of the card. */
const VERSIONS: readonly { readonly detail: Detail; readonly most: number }[] = [
  { detail: 'full', most: 20 },
  { detail: 'brief', most: 20 },
  { detail: 'titles', most: 10 },
  { detail: 'titles', most: 5 },
  { detail: 'titles', most: 2 },
];

/** The card of a deal for its partner's desk: its contacts, how they are known, and what the desk can do. */
export function deskCard(view: DeskView): AdaptiveCard {
  return firstThatFits(
    VERSIONS.map(
      ({ detail, most }) =>
        () =>
          build(view, detail, most),
    ),
  );
}

function build(view: DeskView, detail: Detail, most: number): AdaptiveCard {
  const { sight, reader, notices = [], undo } = view;
  const first = deskStep(sight);
  const { deal, contacts, findings } = sight;
  const footnotes = new Footnotes();
  const page = pageOf(contacts, view.from, most);
  const back = place(view, page.from);
  const rows = {
    ...{ scope: deal.cloudScope, asOf: sight.asOf, detail, footnotes, reader },
    recording: (email: string) => recordButton('Record check', 'vl-central', back, email),
  };
  const body: Element[] = [
    ...noticeBox(notices),
    ...undoRow(undo),
    ...header(sight, reader),
    ...firstLine(first),
    ...findings.flatMap((finding) => findingLines(finding, deal.cloudScope, detail, footnotes, reader)),
    heading(contacts.length === 0 ? 'No contacts are named' : `People${page.part}`),
    ...contactRows(page.rows, rows),
    ...buttonRows(page.turning(SHOW_DEAL, place(view, page.from))),
    ...letterLine(sight, reader),
    ...known(sight, reader, footnotes),
  ];
  const ends = buttonRows(buttons(view, page.from));
  return card(fallbackText(view, first, page.rows), [...body, ...ends.slice(0, -1)], ends.at(-1)?.actions);
}

function header(sight: DeskSight, reader: Reader): readonly Element[] {
  const { deal, daysLeft, contacts } = sight;
  const date = deal.closeDate ?? deal.effectiveDate;
  const due =
    date === null ? '' : `${deal.closeDate === null ? 'effective' : 'closes'} ${dateText(date, reader)}`;
  const ready = contacts.filter(({ verdict }) => verdict === 'ready').length;
  return [
    nameHeading(typed(deal.customer)),
    line([run(dealLine(deal))], { spacing: 'none' }),
    {
      type: 'ColumnSet',
      spacing: 'small',
      columns: [
        stat(daysText(daysLeft), due),
        stat(`${ready} of ${contacts.length} ready`, contacts.length === 1 ? 'contact' : 'contacts'),
      ],
    },
  ];
}

function firstLine(first: DeskStep | null): readonly Element[] {
  if (first === null) return [];
  const about = first.about === null ? '' : ` (${typed(first.about, 120)})`;
  const what = `${capitalise(first.who)}: ${typed(first.what, 300)}`;
  return [
    {
      type: 'Container',
      style: 'emphasis',
      spacing: 'small',
      items: [
        heading('Do this first', { spacing: 'none' }),
        line([run(what), run(about, { isSubtle: true })], { spacing: 'none' }),
      ],
    },
  ];
}

function letterLine({ letter }: DeskSight, reader: Reader): readonly Element[] {
  if (letter === null) return [];
  const by = letter.by === null ? '' : ` by ${typed(letter.by, 60)}`;
  const answer = letter.isAnswered ? '; it was answered' : '';
  const text = `Your letter was sent${by} on ${dateOfText(letter.sentAt, reader)}${answer}.`;
  return [line([run(text, { isSubtle: true })], { spacing: 'medium' })];
}

/** What a desk may want to look up, folded: the deal's other dates, as of which day and for whom it is judged, and the sources. */
function known({ deal, asOf }: DeskSight, reader: Reader, footnotes: Footnotes): readonly Element[] {
  const { closeDate, effectiveDate, packageCreated, partner } = deal;
  const whose = partner === null ? 'its partner' : typed(partner, 80);
  const dates = [
    ...(closeDate === null || effectiveDate === null
      ? []
      : [`Effective ${dateText(effectiveDate, reader)}.`]),
    ...(packageCreated === null ? [] : [`Package of ${dateText(packageCreated, reader)}.`]),
    `As the desk of ${whose} sees it, on ${dateText(asOf, reader)} (UTC).`,
  ];
  const items = [
    line([run(dates.join(' '), { isSubtle: true, size: 'small' })], { spacing: 'none' }),
    ...sourceList(footnotes),
  ];
  return [{ type: 'Container', id: SOURCES_ID, isVisible: false, spacing: 'medium', items }];
}

/** What a button carries that comes back to this card. */
function place({ sight: { deal }, isDealCard }: DeskView, from: number): ActionData {
  return wirePayload({
    dealId: deal.dealId,
    from: from || undefined,
    isDealCard: isDealCard || undefined,
  });
}

function buttons(view: DeskView, from: number): readonly Action[] {
  const { deal, contacts } = view.sight;
  const back = place(view, from);
  const canSignIn = cloudScopeOf(deal.cloudScope).portal !== null;
  const some = contacts.length > 0;
  return [
    ...(some ? [primary(recordButton(RECORD_CHECKS, 'vl-central', back))] : []),
    unfold('Sources', SOURCES_ID),
    ...(some && canSignIn ? [behindDots(recordButton('Record a sign-in check', 'sign-in', back))] : []),
    behindDots(execute('Look up again', SHOW_DEAL, back)),
    ...(view.isLessForAsker
      ? [execute('Show all of it to me alone', SHOW_ALONE, { text: `check ${deal.dealId}` })]
      : []),
  ];
}

function fallbackText(
  { sight, notices = [] }: DeskView,
  first: DeskStep | null,
  contacts: readonly ContactEvaluation[],
): string {
  const { deal, daysLeft } = sight;
  return [
    ...notices.map((notice) => typed(notice, 300)),
    `${typed(deal.customer)}: ${dealLine(deal)}, ${daysText(daysLeft).toLowerCase()}`,
    ...(first === null ? [] : [`First: ${typed(first.what, 300)}`]),
    ...contacts.map(
      ({ role, email, verdict }) =>
        `- ${roleOf(role).name} ${typed(email, 80)}: ${CONTACT_VERDICT[verdict].word}`,
    ),
  ].join('\n');
}
