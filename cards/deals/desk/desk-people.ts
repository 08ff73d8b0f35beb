import { dateOfText } from '../../../src/domain/format.ts';
import type { Reader } from '../../../src/domain/reader.ts';
import type { AdaptiveCard } from '../../kit/adaptive-card.ts';
import { buttonRows } from '../../kit/button-rows.ts';
import { card, execute, firstThatFits, heading, line, noticeBox, run, typed } from '../../kit/elements.ts';
import { type UndoButton, undoRow } from '../../kit/undo-row.ts';
import { SAY } from '../../verbs.ts';

/** The addresses that admins have added to the desk of a deal, or of a partner. */
export interface DeskPeopleView {
  /** The deal's id and customer, or the name of the partner; null for the desks of all partners. */
  readonly of: string | null;
  /** The words by which the desk is named in a command; null where a row names its own partner. */
  readonly named: string | null;
  /** What an address there brings its holder, in a sentence. */
  readonly brings: string;
  readonly entries: readonly {
    readonly address: string;
    readonly partner: string | null;
    /** ISO 8601. */
    readonly addedAt: string;
    readonly addedBy: string;
  }[];
  readonly notices?: readonly string[];
  readonly undo?: UndoButton | null;
  readonly reader: Reader;
}

/** The desk of a deal or a partner, for admins; each address with a button that removes it. */
export function deskPeopleCard(view: DeskPeopleView): AdaptiveCard {
  return firstThatFits([40, 15, 5].map((most) => () => build(view, most)));
}

function build(
  { of, named, brings, entries, notices = [], undo, reader }: DeskPeopleView,
  most: number,
): AdaptiveCard {
  const title = of === null ? 'Desks of partners' : `Desk of ${typed(of, 80)}`;
  const rows = entries.slice(0, most);
  const more = entries.length - rows.length;
  const text = (one: (typeof rows)[number]) =>
    `${of === null ? `${typed(one.partner, 60)}: ` : ''}${typed(one.address, 120)}`;
  const how =
    named === null ? 'desk <deal or partner> add <address>' : `desk ${typed(named, 60)} add <address>`;
  return card(
    [...notices.map((one) => typed(one, 300)), title, brings, ...rows.map((one) => `- ${text(one)}`)].join(
      '\n',
    ),
    [
      ...noticeBox(notices),
      ...undoRow(undo),
      line([run(title, { size: 'large', weight: 'bolder' })]),
      line([run(brings, { isSubtle: true })], { spacing: 'none' }),
      heading(entries.length === 0 ? 'No address was added' : 'Added by admins'),
      ...rows.map((one) =>
        line(
          [
            run(text(one)),
            run(`, by ${typed(one.addedBy, 60)} on ${dateOfText(one.addedAt, reader)}`, {
              isSubtle: true,
            }),
          ],
          { spacing: 'small' },
        ),
      ),
      ...(more > 0 ? [line([run(`and ${more} more`, { isSubtle: true })])] : []),
      line([run('Add one: ', { isSubtle: true }), run(how, { fontType: 'monospace' })]),
      ...buttonRows(
        rows.flatMap((one) => {
          const whose = named ?? one.partner;
          const command = `desk ${whose} remove ${one.address}`;
          return whose === null ? [] : [execute(`Remove ${typed(one.address, 60)}`, SAY, { text: command })];
        }),
      ),
    ],
  );
}
