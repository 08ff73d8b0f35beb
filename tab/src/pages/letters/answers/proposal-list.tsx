import { Button, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { instantText } from '../../../parts/format.ts';
import type { Proposal } from '../letters-data.ts';
import { useRowStyles } from '../parts/row-styles.ts';
import type { Decide, Role } from './use-decide.ts';

/** The choice of whom a proposal replaces that it replaces nobody. */
const NOBODY = 'nobody';

interface ListProps {
  readonly proposals: readonly Proposal[];
  readonly decide: Decide;
}

/** The contacts that answers about a deal propose, each to be accepted in a role or declined. */
export function ProposalList({ proposals, decide }: ListProps) {
  const rows = useRowStyles();
  return (
    <ul className={rows.list}>
      {proposals.map((proposal) => (
        <li key={proposal.id} className={rows.row}>
          <ProposalRow proposal={proposal} decide={decide} />
        </li>
      ))}
    </ul>
  );
}

interface RowProps {
  readonly proposal: Proposal;
  readonly decide: Decide;
}

function ProposalRow({ proposal, decide }: RowProps) {
  const rows = useRowStyles();
  const { id, kind, name, email, roles, foundIn, from, receivedAt, what, whom, among, isOpen, change } =
    proposal;
  const [role, setRole] = useState<Role | ''>(proposal.role ?? '');
  const [replaces, setReplaces] = useState<string>(isOpen ? '' : (whom ?? NOBODY));
  const asksWhom = among.length > 0 && role === proposal.role;
  const isUndecided = role === '' || (asksWhom && replaces === '');
  const accept = () => {
    if (role === '' || isUndecided) return;
    decide.accept(id, role, asksWhom ? (replaces === NOBODY ? null : replaces) : undefined);
  };
  return (
    <>
      <span className={rows.words}>
        <Text weight="semibold" dir="auto">
          {name === null ? email : `${name}, ${email}`}
        </Text>
        <Text dir="auto">{what}</Text>
        {change ? (
          <Text size={200} dir="auto">
            {change.before}
            <br />
            {change.after}
            <br />
            {change.missing}
          </Text>
        ) : null}
        <Text size={200} dir="auto">
          Found in: {foundIn}
        </Text>
        <Text size={200} className={rows.quiet} dir="auto">
          From {from}, {instantText(receivedAt)}
        </Text>
      </span>
      {asksWhom ? (
        <Select
          aria-label={`Whom ${email} replaces`}
          value={replaces}
          onChange={(_event, { value }) => setReplaces(value)}
        >
          {isOpen ? <option value="">Choose whom to replace</option> : null}
          {among.map((one) => (
            <option key={one.email} value={one.email}>
              in the place of {one.name ?? one.email}
            </option>
          ))}
          <option value={NOBODY}>a contact more</option>
        </Select>
      ) : null}
      <Select
        aria-label={`Role of ${email}`}
        value={role}
        disabled={kind === 'remove' && proposal.role !== null}
        onChange={(_event, { value }) => setRole(value as Role | '')}
      >
        {proposal.role === null ? <option value="">Choose a role</option> : null}
        {roles.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </Select>
      <span className={rows.buttons}>
        <Button
          appearance="primary"
          aria-label={`Accept ${email}`}
          disabledFocusable={isUndecided || decide.isPending}
          onClick={accept}
        >
          Accept
        </Button>
        <Button
          aria-label={`Decline ${email}`}
          disabledFocusable={decide.isPending}
          onClick={() => decide.decline(id)}
        >
          Decline
        </Button>
      </span>
    </>
  );
}
