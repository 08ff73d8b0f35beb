import { Button, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import { Section } from '../../parts/section.tsx';
import { ContactForm } from './contact-form.tsx';
import { type DealContact, useShownDeal } from './deal-data.ts';
import { Findings } from './findings.tsx';
import { RefusedBar } from './refused-bar.tsx';
import { Sign } from './sign.tsx';
import { type Edit, type NewContact, useEdit } from './use-edit.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  who: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  axes: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL, margin: 0 },
  axis: { display: 'flex', gap: tokens.spacingHorizontalXS },
  axisName: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    margin: 0,
  },
});

const NOBODY = { role: 'notices-contact', email: '', name: null } as const;

interface ContactsProps {
  /** The contact that is being added; null where none is. */
  readonly adding: Partial<NewContact> | null;
  readonly setAdding: (contact: Partial<NewContact> | null) => void;
  /** Opens the form of a check of an address. */
  readonly onRecord: (email: string) => void;
}

/** The contacts of a deal on two axes, edited in place. */
export function Contacts({ adding, setAdding, onRecord }: ContactsProps) {
  const styles = useStyles();
  const { contacts, roles } = useShownDeal();
  return (
    <Section
      isFramed
      title={contacts.length === 0 ? 'No contacts are named' : 'Contacts'}
      actions={
        <Button size="small" onClick={() => setAdding({})}>
          Add contact
        </Button>
      }
    >
      {adding ? (
        <ContactForm
          key={JSON.stringify(adding)}
          roles={roles}
          begin={{ ...NOBODY, ...adding }}
          isThere={false}
          close={() => setAdding(null)}
        />
      ) : null}
      <ul className={styles.list}>
        {contacts.map((contact) => (
          <li key={`${contact.role.id} ${contact.email}`}>
            <ContactRow contact={contact} onRecord={onRecord} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ContactRow({
  contact,
  onRecord,
}: {
  readonly contact: DealContact;
  readonly onRecord: (email: string) => void;
}) {
  const styles = useStyles();
  const { roles } = useShownDeal();
  const comesBack = useRestoreFocusTarget();
  const [isEdited, setEdited] = useState(false);
  const { edit, isPending, refused, forget } = useEdit();
  const { role, name, email, requirement, verdict, account, cloud, howWeKnow, findings } = contact;
  const removing: Edit = { kind: 'remove', place: { role: role.id, email } };
  const about = `${role.short} ${name ?? email}`;
  if (isEdited)
    return (
      <div className={styles.row}>
        <ContactForm
          roles={roles}
          begin={{ role: role.id, email, name }}
          isThere
          close={() => setEdited(false)}
        />
      </div>
    );
  return (
    <div className={styles.row}>
      <div className={styles.head}>
        <span className={styles.who}>
          <strong>{role.name}</strong> ·{' '}
          <span dir="auto">{name === null ? email : `${name} · ${email}`}</span>
        </span>
        <Sign state={verdict} />
      </div>
      <dl className={styles.axes}>
        <Axis name="Account" state={account} />
        <Axis name="Cloud" state={cloud} />
        <div className={styles.axis}>
          <dt className={styles.axisName}>Asked for:</dt>
          <dd className={styles.value}>{requirement.word}</dd>
        </div>
      </dl>
      {howWeKnow ? (
        <p className={styles.quiet} dir="auto">
          {howWeKnow}
        </p>
      ) : null}
      <Findings findings={findings} />
      <div className={styles.head}>
        <Button
          {...comesBack}
          size="small"
          aria-label={`Record a check of ${about}`}
          onClick={() => onRecord(email)}
        >
          Record a check
        </Button>
        <Button size="small" aria-label={`Edit ${about}`} onClick={() => setEdited(true)}>
          Edit
        </Button>
        <Button
          size="small"
          aria-label={`Remove ${about}`}
          disabledFocusable={isPending}
          onClick={() => void edit(removing)}
        >
          Remove
        </Button>
      </div>
      <RefusedBar refused={refused} again={(version) => void edit(removing, version)} lookAgain={forget} />
    </div>
  );
}

function Axis({
  name,
  state,
}: {
  readonly name: string;
  readonly state: DealContact['account'] | DealContact['cloud'];
}) {
  const styles = useStyles();
  return (
    <div className={styles.axis}>
      <dt className={styles.axisName}>{name}:</dt>
      <dd className={styles.value}>
        <Sign state={state} />
      </dd>
    </div>
  );
}
