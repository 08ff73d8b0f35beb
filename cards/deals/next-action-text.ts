import { listText } from '../../src/domain/format.ts';
import type { RoleId } from '../../src/domain/ids.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { FindingCode } from '../../src/domain/verdict.ts';
import type { NextStep } from '../../src/rules/next-step.ts';
import { lowerFirst } from '../kit/capitalise.ts';
import { findingName, plural } from './forecast-text.ts';
import { nextStepTitle, titleOnCard } from './next-step-text.ts';

/** What is to be done next on a deal, as it is worded. */
export interface WordedAction {
  readonly kind: NextActionKind;
  /** The step it is; null of a look at the deal. */
  readonly step: NextStep | null;
  readonly emails: readonly string[];
  readonly roles: readonly RoleId[];
  readonly codes: readonly FindingCode[];
}

export type NextActionKind =
  | 'check'
  | 'draft-customer'
  | 'draft-admin'
  | 'draft-partner'
  | 'add-contact'
  | 'send-draft'
  | 'follow-up'
  | 'decide-proposals'
  | 'open';

/** The command that each stands for in chat, without the deal's id; chat has no form for a contact, and asks the customer for one. */
const COMMANDS: Readonly<Record<NextActionKind, string>> = {
  check: 'check',
  'draft-customer': 'draft customer',
  'draft-admin': 'draft admin',
  'draft-partner': 'draft partner',
  'add-contact': 'draft customer',
  'send-draft': 'check',
  'follow-up': 'draft follow-up',
  'decide-proposals': 'replies',
  open: 'check',
};

/** The title of the button of an action on the page: that of its step, or a look at the deal where it has none. */
export function actionTitle(step: NextStep | null, reader: Reader): string {
  return step === null ? LOOK : nextStepTitle(step, reader);
}

/** The button of an action in chat: its title, and the command that it stands for. */
export function actionInChat(
  { kind, step }: Pick<WordedAction, 'kind' | 'step'>,
  dealId: string,
  reader: Reader,
): { readonly title: string; readonly text: string } {
  const command = step?.kind === 'open' ? 'cocp' : COMMANDS[kind];
  // A check is recorded on the card to which its button leads.
  const title = step?.kind === 'add-contact' ? titleOnCard(step, reader) : actionTitle(step, reader);
  return { title, text: command === 'replies' ? command : `${command} ${dealId}` };
}

const LOOK = 'Open deal';

/** `Validate 2 addresses in VL Central and record the answers`: without what people typed. */
export function nextActionText({ kind, emails, codes, roles }: Omit<WordedAction, 'step'>): string {
  switch (kind) {
    case 'check':
      return `Validate ${plural(emails.length, 'address').replace('addresss', 'addresses')} in VL Central and record the answer`;
    case 'draft-customer':
      return `Write to the customer: ${named(codes, roles)}`;
    case 'draft-admin':
      return `Write to the customer's IT administrator: ${named(codes, roles)}`;
    case 'draft-partner':
      return `Write to the partner: ${named(codes, roles)}`;
    case 'add-contact':
      return `Add the missing contact: ${named(codes, roles)}`;
    case 'send-draft':
      return 'Send the draft that waits in your Outlook';
    case 'follow-up':
      return 'Remind them: the letter was not answered';
    case 'decide-proposals':
      return `Decide on ${plural(emails.length, 'contact')} that the customer proposes`;
    case 'open':
      return codes.length === 0 ? 'Look at the deal' : `Look at the deal: ${named(codes, [])}`;
  }
}

/** The findings in words, and the role if there is only one. */
function named(codes: readonly FindingCode[], roles: readonly RoleId[]): string {
  const [role] = roles;
  const only = roles.length === 1 && codes.length === 1 && role !== undefined ? role : null;
  return listText(codes.map((code) => lowerFirst(findingName(code, only))));
}
