import { Button, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { instantText } from '../../../parts/format.ts';
import type { Proposal } from '../letters-data.ts';
import { useRowStyles } from '../parts/row-styles.ts';
import type { Decide, Role } from './use-decide.ts';

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
  const { id, name, email, roles, foundIn, from, receivedAt } = proposal;
  const [role, setRole] = useState<Role | ''>(proposal.role ?? '');
  return (
    <>
      <span className={rows.words}>
        <Text weight="semibold" dir="auto">
          {name === null ? email : `${name}, ${email}`}
        </Text>
        <Text size={200} dir="auto">
          Found in: {foundIn}
        </Text>
        <Text size={200} className={rows.quiet} dir="auto">
          From {from}, {instantText(receivedAt)}
        </Text>
      </span>
      <Select
        aria-label={`Role of ${email}`}
        value={role}
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
          disabledFocusable={role === '' || decide.isPending}
          onClick={() => role !== '' && decide.accept(id, role)}
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
