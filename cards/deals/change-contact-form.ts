import type { Deal } from '../../src/domain/deal.ts';
import type { ContactEvaluation } from '../../src/domain/verdict.ts';
import { roleOf } from '../../src/policy/roles.ts';
import type { ActionData, AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { buttonCard } from '../kit/button-card.ts';
import { primary } from '../kit/button-rows.ts';
import { execute, executeAnyway, heading, line, noticeBox, run, typed } from '../kit/elements.ts';
import { CONTACT_CHANGE, SHOW_DEAL } from '../verbs.ts';

export interface ChangeContactView {
  readonly deal: Pick<Deal, 'dealId' | 'customer'>;
  readonly contact: Pick<ContactEvaluation, 'role' | 'name' | 'email'>;
  /** What was typed of who comes. */
  readonly filled: { readonly email: string; readonly name: string | null };
  /** What brings back the deal's card. */
  readonly back: ActionData;
  readonly notices: readonly string[];
}

/** The form that replaces a contact of a deal, or removes them; what either would change is shown before it is done. */
export function changeContactForm({ deal, contact, filled, back, notices }: ChangeContactView): AdaptiveCard {
  const { role, name, email } = contact;
  const title = 'Replace or remove a contact';
  const about = `${typed(deal.customer, 80)} · ${typed(deal.dealId, 60)}`;
  const who = `${roleOf(role).name}: ${name === null ? '' : `${typed(name, 80)} · `}${typed(email, 120)}`;
  const body: readonly Element[] = [
    ...noticeBox(notices),
    heading(title, { size: 'large' }),
    line([run(about, { isSubtle: true })], { spacing: 'none' }),
    line([run(who)]),
    {
      type: 'Input.Text',
      id: 'email',
      label: 'E-mail address of who takes over',
      maxLength: 320,
      ...(filled.email === '' ? {} : { value: filled.email }),
    },
    {
      type: 'Input.Text',
      id: 'name',
      label: 'Name (optional)',
      maxLength: 200,
      ...(filled.name === null ? {} : { value: filled.name }),
    },
  ];
  const { from = 0 } = back;
  const data = { dealId: deal.dealId, contact: `${role} ${email}`, from };
  return buttonCard([...notices, title, about, who].join('\n'), body, [
    primary(execute('Show the change', CONTACT_CHANGE, { ...data, change: 'replace-contact' })),
    executeAnyway('Remove instead', CONTACT_CHANGE, { ...data, change: 'remove-contact' }),
    executeAnyway('Back', SHOW_DEAL, back),
  ]);
}
