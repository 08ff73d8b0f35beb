import type { Day } from '../../src/domain/day.ts';
import type { CloudScopeId, RoleId } from '../../src/domain/ids.ts';
import { policyAt } from '../../src/policy/requirements.ts';
import { ROLES } from '../../src/policy/roles.ts';
import { dealChoice } from '../common/deal-choice.ts';
import type { AdaptiveCard } from '../kit/adaptive-card.ts';
import { buttonCard } from '../kit/button-card.ts';
import { primary } from '../kit/button-rows.ts';
import { execute, executeAnyway, heading, line, noticeBox, run, typed } from '../kit/elements.ts';
import { REQUIREMENT } from '../kit/labels.ts';
import { ATTACH_SAVE, JUDGE_ADDRESSES } from '../verbs.ts';

export interface AttachFormView {
  /** Well-formed addresses, all preselected. */
  readonly emails: readonly string[];
  /** Scope in which they were judged; Cancel goes back to that card. */
  readonly scope: CloudScopeId;
  readonly today: Day;
  readonly filled: {
    readonly emails: readonly string[];
    readonly role: RoleId;
    /** The deal as chosen, and as typed; empty for neither. */
    readonly deal: string;
    readonly dealId: string;
  } | null;
  readonly notices: readonly string[];
}

/** The form that adds addresses to a deal as contacts. */
export function attachForm({ emails, scope, today, filled, notices }: AttachFormView): AdaptiveCard {
  const { requirements } = policyAt(today).policy;
  const title = 'Attach to a deal';
  const how = 'Each becomes a contact of the deal; nothing else of it changes.';
  const offered = emails.join(' ');
  return buttonCard(
    [...notices.map((notice) => typed(notice, 300)), title, how].join('\n'),
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
        value: (filled?.emails ?? emails).join(','),
        isRequired: true,
        errorMessage: 'Choose at least one address.',
      },
      {
        type: 'Input.ChoiceSet',
        id: 'role',
        label: 'Role',
        style: 'compact',
        choices: ROLES.map(({ id, name }) => ({
          title: `${name} (${REQUIREMENT[requirements[id]]})`,
          value: id,
        })),
        value: filled?.role ?? 'notices-contact',
        isRequired: true,
        errorMessage: 'Choose the role.',
      },
      ...dealChoice('Deal', filled ?? undefined),
    ],
    [
      primary(execute('Attach', ATTACH_SAVE, { offered, scope })),
      executeAnyway('Cancel', JUDGE_ADDRESSES, { emails: offered, scope }),
    ],
  );
}
