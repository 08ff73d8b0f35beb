import type { Reader } from '../../src/domain/reader.ts';
import type { ContactEvaluation } from '../../src/domain/verdict.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { type ReasonOf, reasonText } from '../../src/rules/words/contact-reason.ts';
import { howKnownText } from '../../src/rules/words/evidence.ts';
import type { Footnotes } from '../../src/rules/words/footnotes.ts';
import type { Action, Container, Element } from '../kit/adaptive-card.ts';
import { buttonRows, toldApart } from '../kit/button-rows.ts';
import { line, run, typed } from '../kit/elements.ts';
import { CONTACT_VERDICT, REQUIREMENT } from '../kit/labels.ts';
import { row, unfold } from '../kit/row.ts';
import { axes, unexplained } from './contact-axes.ts';
import { type Detail, findingLines } from './finding-lines.ts';

/** What the rows of a deal's contacts have in common. */
export interface ContactRows extends ReasonOf {
  readonly detail: Detail;
  readonly footnotes: Footnotes;
  readonly reader: Reader;
  /** Gives the button with which a check of an address is recorded; null where there is none. */
  recording(email: string): Action | null;
  /** Gives the button that replaces or removes a contact; left out where nobody may. */
  changing?(contact: ContactEvaluation): Action;
}

/** The contacts as rows: each who is not ready with what is known folded, and the others in one line. */
export function contactRows(contacts: readonly ContactEvaluation[], rows: ContactRows): readonly Element[] {
  const open = contacts.filter(({ verdict }) => verdict !== 'ready');
  const ready = contacts.filter(({ verdict }) => verdict === 'ready');
  return [
    ...open.map((contact, at) => contactRow(contact, `contact-${at}`, rows)),
    ...readyLine(ready, rows),
  ];
}

/** `Dmitri Volkov · Online Administrator`, and `(recommended)` where the deal could do without. */
function contactTitle({ name, email, role, requirement }: ContactEvaluation): string {
  const need = requirement === 'mandatory' ? '' : ` (${REQUIREMENT[requirement]})`;
  return `${typed(name ?? email, 80)} · ${roleOf(role).name}${need}`;
}

function contactRow(contact: ContactEvaluation, id: string, rows: ContactRows): Container {
  const record = mayBeChecked(contact) ? rows.recording(contact.email) : null;
  const isOpen = contact.verdict === 'unverified';
  return row({
    sign: CONTACT_VERDICT[contact.verdict],
    title: contactTitle(contact),
    below: reasonText(contact, rows),
    button: isOpen ? record : null,
    details: {
      id,
      items: [
        ...detailsOf(contact, rows),
        ...buttonRows([...(record && !isOpen ? [record] : []), ...changing(contact, rows)]),
      ],
    },
  });
}

/** The button that replaces or removes a contact, as a list; cards that show least of each do without. */
function changing(contact: ContactEvaluation, rows: ContactRows): readonly Action[] {
  if (!rows.changing || rows.detail === 'titles' || contact.email.length > LONGEST_ADDRESS) return [];
  return [toldApart(typed(contact.name ?? contact.email, 80), rows.changing(contact))];
}

/** Longest text that can be an address, in characters; a longer one would not fit into a button. */
const LONGEST_ADDRESS = 320;

/** Whether a check of a contact can be recorded: of one who is asked for, and whose address can be one. */
function mayBeChecked({ requirement, account, email }: ContactEvaluation): boolean {
  const isAsked = requirement === 'mandatory' || requirement === 'recommended';
  return isAsked && account !== 'malformed' && email.length <= LONGEST_ADDRESS;
}

/** What is known of a contact: the address, both axes, how they are known, and each finding with its citations. */
function detailsOf(
  contact: ContactEvaluation,
  { scope, detail, footnotes, reader }: ContactRows,
): readonly Element[] {
  const { verdict, requirement } = contact;
  const known = howKnownText(contact, typed, reader);
  return [
    line(
      [
        run(typed(contact.email), { size: 'small' }),
        run(` · ${CONTACT_VERDICT[verdict].word} · ${REQUIREMENT[requirement]}`, {
          size: 'small',
          isSubtle: true,
        }),
      ],
      { spacing: 'none' },
    ),
    axes(contact),
    ...(known === null ? [] : [line([run(known, { isSubtle: true, size: 'small' })], { spacing: 'none' })]),
    ...unexplained(contact, footnotes),
    ...contact.findings.flatMap((finding) => findingLines(finding, scope, detail, footnotes, reader)),
  ];
}

/** Most ready contacts that are named; the others are counted. */
const MOST_READY = 3;

/** The ready contacts in one line, each with what is known folded. */
function readyLine(ready: readonly ContactEvaluation[], rows: ContactRows): readonly Element[] {
  if (ready.length === 0) return [];
  const named = ready
    .slice(0, MOST_READY)
    .map((one) => `${typed(one.name ?? one.email, 60)}, ${roleOf(one.role).name}`);
  const more = ready.length - named.length;
  const text = `${CONTACT_VERDICT.ready.symbol} ${ready.length} ready: ${named.join('; ')}${more > 0 ? `; ${more} more` : ''}`;
  return [
    {
      type: 'Container',
      separator: true,
      spacing: 'small',
      items: [
        {
          type: 'Container',
          selectAction: unfold(text, READY_ID),
          items: [line([run(text, { color: 'good' })])],
        },
        {
          type: 'Container',
          id: READY_ID,
          isVisible: false,
          spacing: 'small',
          items: ready.flatMap((contact) => [
            line([run(contactTitle(contact), { weight: 'bolder', size: 'small' })], { spacing: 'small' }),
            ...detailsOf(contact, rows),
            ...buttonRows(changing(contact, rows)),
          ]),
        },
      ],
    },
  ];
}

const READY_ID = 'ready-contacts';
