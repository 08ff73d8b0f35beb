import type { Row } from '../support/bot/bot-deals.ts';
import type { Member } from '../support/teams/connector.ts';

/** Who talks in the scripts, by the name that stands in the transcripts. */
export const PEOPLE = {
  Ann: { name: 'Ann Lee', email: 'ann.lee@account.example', aadObjectId: 'ann' },
  Pat: { name: 'Pat Reed', email: 'pat.reed@account.example', aadObjectId: 'pat' },
  Olly: { name: 'Olly Fox', email: 'olly.fox@account.example', aadObjectId: 'olly' },
  Root: { name: 'Root Adams', email: 'root.adams@account.example', aadObjectId: 'root' },
} as const satisfies Readonly<Record<string, Member>>;
export type Person = keyof typeof PEOPLE;

export const ADMINS: ReadonlySet<string> = new Set(['root']);

export const ROLES: Readonly<Record<Person, string>> = {
  Ann: 'AE of most deals',
  Pat: 'PDM of most deals of Ann',
  Olly: 'AE of Relecloud alone',
  Root: 'admin',
};

const valid = (day: string, by = 'Ann Lee'): Row => ({
  validation_method: 'vl-central',
  validation_result: 'valid',
  validated_at: day,
  validated_by: by,
});
const NONE: Row = {};

interface Named {
  readonly id: string;
  readonly more: Row;
  /** Role, name, address, and what is recorded of it. */
  readonly contacts: readonly (readonly [role: string, name: string, email: string, check: Row])[];
}

const TEAM: Row = {
  ae_email: PEOPLE.Ann.email,
  pdm_email: PEOPLE.Pat.email,
  program: 'EA',
  country: 'Norway',
};

const DEALS: readonly Named[] = [
  {
    id: 'EA-2026-0101',
    more: {
      customer: 'Contoso',
      customer_domain: 'contoso.com',
      transaction: 'renewal',
      cloud_scope: 'commercial',
      close_date: '2026-06-30',
      value_usd: '1200000',
      partner: 'Meridian Licensing',
      package_id: 'PKG-1',
      package_created: '2026-06-01',
    },
    contacts: [
      ['NTC', 'Nora Berg', 'nora.berg@contoso.com', valid('2026-06-08')],
      ['OA', 'Otto Dahl', 'otto.dahl@contoso.com', NONE],
      ['OSM', 'Siri Moen', 'siri.moen@contoso.com', NONE],
    ],
  },
  {
    id: 'SCE-2026-0102',
    more: {
      customer: 'Fabrikam Federal',
      customer_domain: 'fabrikam.us',
      program: 'SCE',
      transaction: 'renewal',
      cloud_scope: 'gcc-high',
      close_date: '2026-06-12',
    },
    contacts: [
      ['NTC', 'Gus Hall', 'gus.hall@gmail.com', NONE],
      [
        'OA',
        'Ida Ross',
        'ida.ross@fabrikam.us',
        { ...valid('2026-06-05'), validation_result: 'wrong-cloud' },
      ],
    ],
  },
  {
    id: 'EA-2026-0103',
    more: {
      customer: 'Fabrikam Residences',
      customer_domain: 'fabrikam.com',
      transaction: 'new',
      cloud_scope: 'commercial',
      close_date: '2026-07-15',
    },
    contacts: [
      ['NTC', 'Fay Lind', 'fay.lind@fabrikam.com', valid('2026-06-02')],
      ['OA', 'Fay Lind', 'fay.lind@fabrikam.com', NONE],
      ['OSM', 'Rolf Vik', 'rolf.vik@fabrikam.com', valid('2026-06-02')],
    ],
  },
  {
    id: 'EAS-2026-0104',
    more: {
      customer: 'City of Litware',
      customer_domain: 'litware.gov',
      program: 'EAS',
      transaction: 'extension',
      cloud_scope: 'gcc',
      close_date: '2026-06-18',
    },
    contacts: [
      ['NTC', 'Lena Ode', 'lena.ode@litware.gov', NONE],
      ['OA', 'Hugo Ness', 'info@litware.gov', NONE],
    ],
  },
  {
    id: 'EA-2026-0105',
    more: {
      customer: 'Northwind Traders',
      customer_domain: 'northwind.com',
      transaction: 'amendment',
      submission: 'manual-form',
      cloud_scope: 'commercial',
      close_date: '2026-06-26',
    },
    contacts: [
      ['NTC', 'Nils Aas', 'nils.aas@northwind.com', valid('2026-06-09')],
      ['OA', 'Tuva Lie', 'tuva.lie@northwind.com', NONE],
    ],
  },
  {
    id: 'EA-2026-0106',
    more: {
      customer: 'Adventure Works',
      customer_domain: 'adventure-works.com',
      transaction: 'cocp',
      cloud_scope: 'commercial',
      effective_date: '2026-07-01',
      cocp_requested_at: '2026-06-03',
    },
    contacts: [['NTC', 'Eva Holm', 'eva.holm@adventure-works.com', valid('2026-06-04')]],
  },
  {
    id: 'EA-2026-0107',
    more: {
      customer: 'Woodgrove Bank',
      customer_domain: 'woodgrove.com',
      transaction: 'renewal',
      cloud_scope: 'commercial',
      stage: 'on-hold',
      close_date: '2026-06-19',
      pcn: '8E15B4A7',
      agreement_number: '61038294',
    },
    contacts: [
      ['NTC', 'Wim Post', 'wim.post@woodgrove.com', valid('2026-06-09')],
      ['OA', 'Ada Kok', 'ada.kok@woodgrove.com', valid('2026-06-09')],
      ['OSM', 'Ada Kok', 'ada.kok@woodgrove.com', NONE],
    ],
  },
  {
    id: 'EA-2026-0108',
    more: {
      customer: 'Relecloud',
      transaction: 'renewal',
      cloud_scope: 'commercial',
      close_date: '2026-06-24',
      ae_email: PEOPLE.Olly.email,
      pdm_email: '',
    },
    contacts: [['NTC', 'Rita Saar', 'rita.saar@relecloud.com', NONE]],
  },
  {
    id: 'EA-2026-0109',
    more: { customer: 'Tailspin Toys', cloud_scope: 'commercial', close_date: '2026-06-29', pdm_email: '' },
    contacts: [],
  },
];

/** A book in which each kind of deal there is comes once. */
export const BOOK: readonly Row[] = DEALS.flatMap(({ id, more, contacts }) => [
  { deal_id: id, ...TEAM, ...more },
  ...contacts.map(([contact_role, contact_name, contact_email, check]) => ({
    deal_id: id,
    contact_role,
    contact_name,
    contact_email,
    ...check,
  })),
]);

/** The same, where the book names to whom letters about Contoso go. */
export const MAIL_BOOK: readonly Row[] = BOOK.map((row) =>
  row.customer === 'Contoso'
    ? {
        ...row,
        customer_contact_name: 'Cara Lane',
        customer_contact_email: 'cara.lane@contoso.com',
        partner_contact_name: 'Tom Hill',
        partner_contact_email: 'tom.hill@meridian.example',
      }
    : row,
);

/** More deals than a page has, of one customer; the first of them with more addresses than a page of evidence has. */
export const LONG_BOOK: readonly Row[] = [
  ...Array.from({ length: 12 }, (_, at) => ({
    ...TEAM,
    deal_id: `EA-2026-02${String(at + 1).padStart(2, '0')}`,
    customer: `Wingtip ${at + 1}`,
    close_date: `2026-06-${String(12 + at).padStart(2, '0')}`,
    cloud_scope: 'commercial',
    transaction: 'renewal',
  })),
  ...Array.from({ length: 22 }, (_, at) => ({
    deal_id: 'EA-2026-0201',
    contact_role: 'Key Viewer',
    contact_email: `p${at + 1}@wingtip.example`,
  })),
];

/** What is dropped into the chat: one deal changed, one new, one of others, one with a day that is none. */
export const DROPPED = [
  'deal_id,customer,ae_email,close_date',
  `EA-2026-0101,Contoso,${PEOPLE.Ann.email},2026-07-03`,
  `EA-2026-0301,Lucerne,${PEOPLE.Ann.email},2026-07-01`,
  `EA-2026-0108,Relecloud,${PEOPLE.Ann.email},2026-07-01`,
  `EA-2026-0302,Wrong Day,${PEOPLE.Ann.email},someday`,
].join('\n');
