import type { Deal } from '../../src/domain/deal.ts';
import type { ActionData, AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { buttonCard } from '../kit/button-card.ts';
import { primary } from '../kit/button-rows.ts';
import { execute, executeAnyway, heading, line, run, typed } from '../kit/elements.ts';
import { personFields } from '../kit/people-picker.ts';
import { DEAL_ALERT_ACT, OPEN_DEAL } from '../verbs.ts';

/** Something that is to be done about the alerts on a deal, before it is done. */
export interface AlertConfirmView {
  readonly deal: Pick<Deal, 'dealId' | 'customer'>;
  /** In fixed words: `Mute this deal?` */
  readonly title: string;
  readonly lines: readonly string[];
  /** A press each, the first of which is the likeliest. */
  readonly presses: readonly { readonly title: string; readonly data: ActionData }[];
  /** Whether the colleague is still to be named; what was typed of them. */
  readonly colleague?: { readonly problem: string | null };
}

/** The number of characters of an address. */
const MOST_ADDRESS = 320;

/** Shows what would be done about the alerts on a deal; one press does it. */
export function alertConfirm({ deal, title, lines, presses, colleague }: AlertConfirmView): AdaptiveCard {
  const about = `${typed(deal.customer, 80)} · ${typed(deal.dealId, 60)}`;
  const said = lines.map((one) => typed(one, 400));
  const body: readonly Element[] = [
    heading(title, { size: 'large' }),
    line([run(about, { isSubtle: true })], { spacing: 'none' }),
    ...said.map((one) => line([run(one)])),
    ...(colleague
      ? personFields({
          label: 'Colleague who takes over',
          pick: { id: 'pick', value: '' },
          address: { id: 'typed', value: '', maxLength: MOST_ADDRESS },
          problem: colleague.problem,
        })
      : []),
  ];
  const [first, ...others] = presses.map(({ title: name, data }) =>
    execute(name, DEAL_ALERT_ACT, { ...data, dealId: deal.dealId }),
  );
  return buttonCard([title, about, ...said].join('\n'), body, [
    ...(first ? [primary(first)] : []),
    ...others,
    executeAnyway('Open deal', OPEN_DEAL, { dealId: deal.dealId }),
  ]);
}
