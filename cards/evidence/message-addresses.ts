import { dealChoice } from '../common/deal-choice.ts';
import type { AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { buttonCard } from '../kit/button-card.ts';
import { primary } from '../kit/button-rows.ts';
import { execute, heading, line, noticeBox, run, typed } from '../kit/elements.ts';
import { unfold } from '../kit/row.ts';
import { JUDGE_ADDRESSES } from '../verbs.ts';
import { scopeChoice } from './scope-choice.ts';

/** The addresses that were found in a message. */
export interface MessageAddressesView {
  /** Well-formed addresses, all preselected. */
  readonly emails: readonly string[];
  /** Further addresses, which can't be chosen but copied. */
  readonly others: readonly string[];
  /** Whether all of the message was read. */
  readonly isWhole: boolean;
}

/** The form in which addresses of a message are chosen to be judged, in which cloud, and perhaps for which deal. */
export function messageAddressesForm({ emails, others, isWhole }: MessageAddressesView): AdaptiveCard {
  const title =
    emails.length === 1 ? 'One address in this message' : `${emails.length} addresses in this message`;
  const how = 'Only you see this; nothing is stored until you attach one.';
  const more = others.length;
  const unlisted =
    more === 0
      ? []
      : [
          `${more} more ${more === 1 ? 'is' : 'are'} not listed: copy ${more === 1 ? 'it' : 'them'} from below, and validate those in my chat.`,
        ];
  const notices = [...(isWhole ? [] : ['I could not read all of this message.']), ...unlisted];
  return buttonCard(
    [title, ...notices, ...emails.map((email) => `- ${typed(email, 80)}`), how].join('\n'),
    [
      ...noticeBox(notices),
      heading(title, { size: 'large' }),
      line([run(how, { isSubtle: true })], { spacing: 'none' }),
      {
        type: 'Input.ChoiceSet',
        id: 'emails',
        label: 'Addresses',
        style: 'expanded',
        isMultiSelect: true,
        wrap: true,
        choices: emails.map((email) => ({ title: typed(email, 80), value: email })),
        // The values of a multi-select are separated by commas, which no address has.
        value: emails.join(','),
        isRequired: true,
        errorMessage: 'Choose at least one address.',
      },
      scopeChoice(),
      { type: 'Container', id: FOR_A_DEAL, isVisible: false, spacing: 'small', items: dealChoice('Deal') },
      ...othersField(others),
    ],
    [primary(execute('Check', JUDGE_ADDRESSES)), unfold('For a deal', FOR_A_DEAL)],
  );
}

/** Id of the fields for a deal, which most do not fill. */
const FOR_A_DEAL = 'for-a-deal';

/** The most characters of addresses to copy: a card has its limit. */
const MOST_COPIED = 10_000;

/** A field whose text can be copied, as that of a line can't in every client; what is changed in it counts for nothing. */
function othersField(others: readonly string[]): readonly Element[] {
  let length = 0;
  const fitting = others.filter((email) => {
    length += email.length + 2;
    return length <= MOST_COPIED;
  });
  if (fitting.length === 0) return [];
  const rest = others.length - fitting.length;
  const label = rest === 0 ? 'The others, to copy' : `The others, to copy (${rest} have no room here)`;
  return [
    {
      type: 'Input.Text',
      id: 'others',
      label,
      isMultiline: true,
      maxLength: MOST_COPIED,
      value: fitting.join(', '),
    },
  ];
}
