import type { DealPosition } from '../../../src/domain/people/team.ts';
import type { Element } from '../../kit/adaptive-card.ts';
import { buttonRows } from '../../kit/button-rows.ts';
import { heading, line, run, typed } from '../../kit/elements.ts';
import { answers } from './naming-card.ts';

/** Who was named on a deal and has not taken it. */
export interface NotTakenView {
  readonly people: readonly {
    readonly position: DealPosition;
    readonly email: string;
    readonly isDeclined: boolean;
  }[];
  /** Whether the only viewer is one of them, who has not answered or has declined; null when they are not. */
  readonly own: 'open' | 'declined' | null;
}

/** A line for each person who has not taken the deal, for the folded part of its card; empty if everybody has. */
export function notTakenLines(view: NotTakenView | null | undefined): readonly Element[] {
  if (!view || view.people.length === 0) return [];
  return [
    heading('Not taken', { size: 'small' }),
    ...view.people.map(({ position, email, isDeclined }) =>
      line(
        [
          run(
            `${position.toUpperCase()} ${typed(email, 80)} has ${isDeclined ? 'declined' : 'not taken'} this deal`,
            { size: 'small', isSubtle: true },
          ),
        ],
        { spacing: 'small' },
      ),
    ),
  ];
}

/** The answers of a viewer who was named on the deal; empty for everybody else. */
export function ownNaming(view: NotTakenView | null | undefined, dealId: string): readonly Element[] {
  if (!view || view.own === null) return [];
  const [take, ...others] = answers({ dealId }, 1);
  const text =
    view.own === 'declined'
      ? 'You have declined this deal.'
      : 'You are named on this deal, and have not taken it.';
  const buttons = view.own === 'declined' ? [take] : [take, ...others];
  return [line([run(text)]), ...buttonRows(buttons.filter((button) => button !== undefined))];
}
