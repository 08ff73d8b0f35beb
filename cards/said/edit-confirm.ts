import type { Deal } from '../../src/domain/deal.ts';
import { ROLES } from '../../src/policy/roles.ts';
import { type BeforeAfterView, beforeAfter, beforeAfterTexts } from '../deals/before-after.ts';
import type { ActionData, AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { buttonCard } from '../kit/button-card.ts';
import { primary } from '../kit/button-rows.ts';
import { execute, executeAnyway, heading, line, noticeBox, run, typed } from '../kit/elements.ts';
import { EDIT_SAVE, OPEN_DEAL, SHOW_DEAL } from '../verbs.ts';

/** A part of a change that is still to be said. */
type Asked = 'role' | 'day' | 'contact' | 'address';

/** A change of a deal that was asked for in words, before it is made. */
export interface EditConfirmView {
  readonly deal: Pick<Deal, 'dealId' | 'customer'>;
  /** What is to be changed, in fixed words: `Replace a contact?` */
  readonly title: string;
  /** What the press does, a line each. */
  readonly lines: readonly string[];
  /** The word on the button. */
  readonly button: string;
  readonly data: ActionData;
  /** What is still to be said; left out, nothing. */
  readonly asks?: readonly Asked[];
  /** The contacts to choose from, where one is asked for. */
  readonly contacts?: readonly { readonly title: string; readonly value: string }[];
  readonly notices?: readonly string[];
  /** The deal before and after; left out where that is not told. */
  readonly change?: BeforeAfterView | null;
  /** What brings back the deal's card that it was asked for on; left out, the card is posted below. */
  readonly back?: ActionData;
}

/** Shows what would be changed, with what is missing to be filled in; one press changes it. */
export function editConfirm(view: EditConfirmView): AdaptiveCard {
  const { deal, title, lines, button, data, notices = [], change, back } = view;
  const about = `${typed(deal.customer, 80)} · ${typed(deal.dealId, 60)}`;
  const said = lines.map((one) => typed(one, 400));
  const body: readonly Element[] = [
    ...noticeBox(notices),
    heading(title, { size: 'large' }),
    line([run(about, { isSubtle: true })], { spacing: 'none' }),
    ...said.map((one) => line([run(one)])),
    ...(view.asks ?? []).flatMap((one) => asked(one, view)),
    ...(change ? beforeAfter(change) : []),
  ];
  const told = change ? beforeAfterTexts(change) : [];
  return buttonCard([title, about, ...said, ...told, ...notices].join('\n'), body, [
    primary(execute(button, EDIT_SAVE, { ...data, dealId: deal.dealId })),
    back
      ? executeAnyway('Back', SHOW_DEAL, back)
      : executeAnyway('Open deal', OPEN_DEAL, { dealId: deal.dealId }),
  ]);
}

function asked(asks: Asked, { contacts = [] }: EditConfirmView): readonly Element[] {
  switch (asks) {
    case 'role':
      return [
        {
          type: 'Input.ChoiceSet',
          id: 'role',
          label: 'Role',
          style: 'compact',
          choices: ROLES.map(({ id, name }) => ({ title: name, value: id })),
          value: 'notices-contact',
        },
      ];
    case 'day':
      return [
        {
          type: 'Input.Date',
          id: 'day',
          label: 'Close date',
          isRequired: true,
          errorMessage: 'Give the day.',
        },
      ];
    case 'contact':
      return [
        {
          type: 'Input.ChoiceSet',
          id: 'contact',
          label: 'Which contact',
          style: 'expanded',
          wrap: true,
          choices: contacts,
          isRequired: true,
          errorMessage: 'Choose the contact.',
        },
      ];
    case 'address':
      return [
        {
          type: 'Input.Text',
          id: 'email',
          label: 'Address',
          maxLength: 320,
          isRequired: true,
          errorMessage: 'Give the address.',
        },
      ];
  }
}
