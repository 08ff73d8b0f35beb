import { dayText } from '../../domain/format.ts';
import type { RoleId } from '../../domain/ids.ts';
import { SECTIONS } from '../../policy/citations.ts';
import { CONTRADICTIONS } from '../../policy/contradictions.ts';
import { RETIRED_ROLE_TRANSACTIONS } from '../../policy/dates.ts';
import { POLICIES } from '../../policy/requirements.ts';
import { ROLES, roleOf } from '../../policy/roles.ts';
import { type Entry, list, table, text } from '../entry.ts';
import { VOLUME_LICENSING } from '../microsoft-links.ts';

const LEGACY = ROLES.flatMap(({ id, name, short, macRole }) =>
  macRole === null ? [] : [{ id, name, short, macRole }],
);

const ENFORCED = POLICIES.find(({ requirements }) => requirements['key-viewer'] === 'retired') ?? POLICIES[0];

const PACKAGES = RETIRED_ROLE_TRANSACTIONS.transactions
  .map((one) => (one === 'cicr' ? 'CICR' : one))
  .join(', ');

/** What people call each legacy role, and what its successor may do. */
const OF_ROLE: Partial<Record<RoleId, { readonly alsoAsked: readonly string[]; readonly may: string }>> = {
  'bill-to': {
    alsoAsked: ['bill-to', 'bill to contact'],
    may: 'see contracts and the list of invoices, and download invoices. Only a user with the Bill-to Contact role on the agreement gets to see the Invoice Reader role',
  },
  'key-viewer': {
    alsoAsked: ['key viewer', 'KEY', 'who can see product keys'],
    may: 'see contracts and their keys, manage activation and redemption of online services, and see keys under Products and services',
  },
  'license-position-viewer': {
    alsoAsked: ['license position viewer', 'LPV', 'who can create license summaries'],
    may: 'see contract details, orders and contract keys, and make license summaries',
  },
  'online-admin': {
    alsoAsked: ['online admin', 'OLA', 'what replaces OLA', 'administrator role instead of online admin'],
    may: 'do all that the other VL roles may, and assign, change and remove VL permissions',
  },
  downloads: {
    alsoAsked: ['downloads role', 'DLD', 'who can download software'],
    may: 'see contracts and download licensed software',
  },
  'software-assurance-manager': {
    alsoAsked: ['software assurance manager', 'SAB', 'home use program benefits', 'HUP'],
    may: 'see contracts and manage Home Use Program entitlements of Software Assurance',
  },
};

function entryOf({ id, name, short, macRole }: (typeof LEGACY)[number]): Entry {
  const about = OF_ROLE[id];
  if (!about) throw new RangeError(`nothing is said of the legacy role ${id}`);
  return {
    id: `legacy-${id}`,
    topic: 'legacy',
    question: `What replaces ${name}${short === 'Bill-to' ? '' : ` (${short})`}?`,
    alsoAsked: [...about.alsoAsked, `what became of ${name}`],
    answer: [
      text(
        `It is retired: named on a contract, it opens nothing by itself any more. Assign ${macRole} instead.`,
      ),
      text(`${macRole} may ${about.may}.`),
      text(
        `A VL admin of the customer assigns it to a user with a WSA: ${VOLUME_LICENSING}, Role assignments. The FAQ pairs role names of the old service centre with today’s; that ${name} goes with ${macRole} is our reading of it.`,
      ),
    ],
    citations: [SECTIONS.articleLegacy, SECTIONS.rolesMac, SECTIONS.legacyPairing],
    ...(CONTRADICTED[id] ? { contradictions: CONTRADICTED[id] } : {}),
    related: [
      ...(id === 'online-admin' ? ['oa-or-ola'] : []),
      'legacy-roles',
      'where-to-assign',
      'seven-roles',
    ],
  };
}

/** What the pages differ on about a role's successor. */
const CONTRADICTED: Readonly<Record<string, Entry['contradictions']>> = {
  'online-admin': [
    CONTRADICTIONS.onlineAdministrator,
    CONTRADICTIONS.olaShort,
    CONTRADICTIONS.administratorInvoices,
  ],
  'bill-to': [CONTRADICTIONS.invoiceReader],
};

export const LEGACY_ENTRIES: readonly Entry[] = [
  {
    id: 'legacy-roles',
    topic: 'legacy',
    question: 'What happened to the legacy contact roles?',
    alsoAsked: [
      'retired roles',
      'which role replaces which',
      'legacy roles table',
      'old contact roles in the admin center',
      'MAC role segregation',
      'do legacy contacts still get access',
    ],
    answer: [
      text(
        `Since ${dayText(ENFORCED.id)} they give no role in the admin center by themselves any more. The customer assigns what is needed, to users with WSAs:`,
      ),
      table(
        ['Legacy role', 'Assign instead'],
        LEGACY.map(({ name, short, macRole }) => [
          short === 'Bill-to' ? name : `${name} (${short})`,
          macRole,
        ]),
      ),
      text('The pairing is our reading of the role table in the FAQ.'),
    ],
    citations: [SECTIONS.articleLegacy, SECTIONS.faqLegacy, SECTIONS.rolesMac, SECTIONS.legacyPairing],
    contradictions: [CONTRADICTIONS.onlineAdministrator],
    related: ['legacy-on-packages', 'automatic-roles', 'where-to-assign', 'seven-roles'],
  },
  ...LEGACY.map(entryOf),
  {
    id: 'legacy-on-packages',
    topic: 'legacy',
    question: 'Can I still name legacy roles on a package?',
    alsoAsked: [
      'legacy roles on a renewal',
      'legacy role on a CICR',
      'change of contact information request with key viewer',
      'can partners use retired roles in VL contracts',
      'which packages refuse legacy roles',
    ],
    answer: [
      text(
        `No, not on these packages in VL Contracts: ${PACKAGES} (CICR is the change of contact information).`,
      ),
    ],
    citations: [RETIRED_ROLE_TRANSACTIONS.citation],
    related: ['legacy-roles', 'partner-view', 'automatic-roles'],
  },
  {
    id: 'partner-view',
    topic: 'legacy',
    question: 'Can partners see who has roles in the admin center?',
    alsoAsked: [
      'view MAC users in VL Central',
      'partner cannot see MAC roles',
      'see the users of a customer',
    ],
    answer: [
      text(
        'No. VL Central does not show partners the users with roles in the admin center; ask the customer.',
      ),
    ],
    citations: [SECTIONS.articleLegacy],
    related: ['legacy-on-packages', 'our-vl-admin'],
  },
  {
    id: 'automatic-roles',
    topic: 'legacy',
    question: 'Who still gets a role automatically?',
    alsoAsked: [
      'automatic MAC roles',
      'which contacts get access by themselves',
      'auto-provision access',
      'who receives the VL administrator role',
      'does the OSM get a role when the agreement is activated',
    ],
    answer: [
      list(
        `${roleOf('notices-contact').name} with a WSA: VL Administrator.`,
        `${roleOf('online-service-manager').name} with a WSA: Online services manager, when the agreement is activated (since ${dayText(ENFORCED.id)}).`,
      ),
      text('Nobody else. All other roles are assigned in the admin center.'),
    ],
    citations: [SECTIONS.articleLegacy, SECTIONS.articleRoles, SECTIONS.vlRolesTable],
    contradictions: [CONTRADICTIONS.onlineServiceManager, CONTRADICTIONS.invoiceReader],
    related: ['legacy-roles', 'who-is-vl-admin', 'osm'],
  },
];
