import { describe, expect, it } from '@jest/globals';
import { answerLines } from '../../src/guidance/entry.ts';
import { ENTRIES, entriesOf, entryOf } from '../../src/guidance/index.ts';
import { TOPICS } from '../../src/guidance/topics.ts';
import { waysOf } from '../../src/guidance/ways/index.ts';
import { citationText, SECTIONS } from '../../src/policy/citations.ts';
import { CONTRADICTIONS } from '../../src/policy/contradictions.ts';

/** What the guidance pages teach, and the entry that teaches it: none may vanish unnoticed. */
const COVERED: Readonly<Record<string, string>> = {
  requirements:
    'required-now required-by-date required-by-program notices-contact online-administrator oa-or-ola osm agreements aosg-exemption before-submission key-dates',
  accounts:
    'abbreviations what-is-wsa why-wsa what-changed personal-accounts create-tenant tenant-cost existing-tenant more-abbreviations',
  cloud:
    'cloud-scope which-wsa-fits gcc-commercial cross-cloud why-government separate-pcn cloud-enforcement avoid-cloud-errors air-gapped aosg-rules aosg-tenant lost-access',
  validating:
    'validate-steps vlc-messages message-no-wsa message-wrong-cloud sign-in-portals read-sign-in welcome-missing sign-in-symptoms sign-in-profile-error sign-in-ready-to-become sign-in-azure-portal sign-in-no-page',
  invalid: 'invalid-causes fix-not-in-entra fix-wrong-cloud fix-typo vanity-domain fix-deleted-tenant',
  legacy:
    'legacy-roles legacy-bill-to legacy-key-viewer legacy-license-position-viewer legacy-online-admin legacy-downloads legacy-software-assurance-manager legacy-on-packages partner-view automatic-roles',
  roles:
    'seven-roles where-to-assign who-manages-roles global-admin vl-admin-services no-api role-administrator role-licensing-info-viewer role-product-download-manager role-product-keys-reader role-benefits-reader role-online-services-manager role-invoice-reader',
  users:
    'add-user assign-role edit-user remove-user view-users manage-assignments invitation permission-mail waiting-times vlsc-cut-off statuses status-failed status-expired status-in-progress status-not-found two-emails who-gets-welcome no-second-mail ea-no-invitation',
  admin:
    'who-is-vl-admin our-vl-admin alternate-admin not-want-admin leaver change-notice-contact missing-license-ids mbsa-inheritance',
  'manual-forms': 'manual-who manual-steps manual-not-valid manual-accepts-anything partner-limits',
  cocp: 'cocp-process cocp-needs cocp-deadline cocp-old-way cocp-who cocp-eligible cocp-effective cocp-statuses cocp-expiry',
  support: 'escalate case-contents not-escalate avoid-delays vl-support feedback new-vl-profile',
  close: 'may-improvements mbsa-holds cross-cloud-lead sub-scope june-cadence breakdowns',
  customers: 'framing customer-mail microsoft-mail customer-resources',
};

/** Facts that must stand in an answer as they stand in the pages. */
const FACTS: readonly (readonly [string, ...string[]])[] = [
  ['required-by-date', '23 July 2025', '15 January 2026', '22 May 2026'],
  ['required-now', '22 May 2026', 'Notices Contact (NTC): mandatory', 'Online Administrator (OA): mandatory'],
  [
    'required-now',
    'Online Service Manager (OSM): recommended, not mandatory',
    'Bill-to Contact',
    'Downloads',
  ],
  ['osm', '15 January 2026', 'AOS-G', 'activated'],
  ['agreements', '(EA)', '(EAS)', '(SCE)', '(AOS-G)'],
  ['key-dates', '23 January 2025', '23 July 2025', 'November 2025', '15 January 2026'],
  ['key-dates', 'February 2026', '22 May 2026', '29 May 2026'],
  ['what-is-wsa', 'user@company.onmicrosoft.com', 'user@agency.gov', 'Azure AD'],
  ['create-tenant', 'https://signup.microsoft.com', 'No Microsoft 365 subscription'],
  ['create-tenant', 'mandatory for the Notices Contact (NTC) and Online Administrator (OA)'],
  ['create-tenant', 'recommended for the Online Service Manager (OSM)'],
  ['validate-steps', 'Notices Contact (NTC) and Online Administrator (OA)'],
  ['which-wsa-fits', 'Commercial: Commercial WSA', 'Commercial using GCC products: Commercial WSA'],
  ['which-wsa-fits', 'GCC High: Government WSA', 'DoD: Government WSA'],
  ['separate-pcn', '23 January 2025'],
  ['cloud-enforcement', '23 July 2025', 'PCN'],
  ['sign-in-portals', 'Commercial: https://admin.microsoft.com', 'GCC: https://admin.microsoft.com'],
  ['sign-in-portals', 'GCC High: https://portal.office365.us', 'DoD: https://portal.apps.mil', 'office.com'],
  ['vlc-messages', 'Before 29 May 2026', 'Since 29 May 2026'],
  ['may-improvements', 'MBSA: 22 May 2026', 'across clouds: 22 May 2026', 'wrong cloud: 29 May 2026'],
  ['sub-scope', '29 May 2026'],
  ['cross-cloud-lead', '22 May 2026'],
  ['cocp-process', '10 days', 'Requests > My customer requests', 'November 2025', 'Azure portal'],
  ['cocp-deadline', '10 days', 'does not say what becomes of a request after that', 'expires', '30 days'],
  ['cocp-who', 'Online Administrator (OLA)', 'enterprise administrator'],
  ['cocp-effective', '90 days', 'Early COCP form'],
  ['two-emails', 'Sign-in email', 'Business email', 'org.onmicrosoft.com'],
  ['sign-in-symptoms', 'setting up your profile', 'Ready to become an admin', 'Azure portal'],
  ['new-vl-profile', 'old sign-in ID', 'new Entra ID', 'agreement numbers'],
  ['no-second-mail', 'same business e-mail address'],
  ['remove-user', 'Manage VL role assignments', 'Verify and save changes', 'names no step'],
  ['cocp-old-way', 'February 2026', 'VLCM'],
  ['escalate', 'My Cases & Support > +New Case'],
  ['invitation', 'Action required: Sign in to manage your volume licensing assets'],
  ['permission-mail', 'Permission changes for Microsoft Volume Licensing contracts'],
  ['waiting-times', '2 hours', '10 hours'],
  ['edit-user', '2 hours'],
  ['statuses', 'Active', 'Assignment in Progress', 'Failed', 'Invitation sent', 'Invitation expired'],
  ['statuses', 'User not found', '2 hours'],
  ['vlsc-cut-off', '15 September 2023'],
  ['where-to-assign', 'Billing > Your products', 'Volume Licensing', 'Manage VL role assignments'],
  ['legacy-roles', 'Bill-to Contact: Invoice Reader', 'Key Viewer (KEY): Product keys reader'],
  [
    'legacy-roles',
    'License Position Viewer (LPV): Licensing Info Viewer',
    'Online Admin (OLA): Administrator',
  ],
  ['legacy-roles', 'Downloads (DLD): Product download manager'],
  ['legacy-roles', 'Software Assurance Manager (SAB): Benefits reader'],
  ['legacy-on-packages', 'new, renewal, extension, CICR'],
];

/** Answers that rest on a point the pages differ about. */
const CONTRADICTED: readonly (readonly [keyof typeof CONTRADICTIONS, readonly string[]])[] = [
  [
    'onlineAdministrator',
    ['required-now', 'required-by-date', 'online-administrator', 'oa-or-ola', 'june-cadence'],
  ],
  [
    'onlineAdministrator',
    ['legacy-roles', 'legacy-online-admin', 'customer-mail', 'microsoft-mail', 'aosg-rules'],
  ],
  ['onlineAdministrator', ['create-tenant', 'validate-steps']],
  ['onlineServiceManager', ['required-now', 'required-by-date', 'required-by-program', 'osm', 'aosg-rules']],
  ['onlineServiceManager', ['automatic-roles', 'customer-mail', 'microsoft-mail', 'create-tenant']],
  ['commercialForGcc', ['which-wsa-fits', 'gcc-commercial', 'cross-cloud', 'fix-wrong-cloud']],
  ['creditCard', ['tenant-cost']],
  ['cocpExpiry', ['cocp-deadline', 'cocp-expiry', 'cocp-statuses']],
  ['olaShort', ['oa-or-ola', 'legacy-online-admin', 'cocp-who', 'more-abbreviations']],
  ['invitation', ['ea-no-invitation', 'who-gets-welcome']],
  ['administratorInvoices', ['seven-roles', 'role-administrator', 'legacy-online-admin']],
  ['invoiceReader', ['seven-roles', 'role-invoice-reader', 'legacy-bill-to', 'automatic-roles']],
];

describe('the guidance', () => {
  it.each(Object.entries(COVERED))('%s is taught', (topic, ids) => {
    expect(entriesOf(topic as (typeof TOPICS)[number]['id']).map(({ id }) => id)).toEqual(ids.split(' '));
  });

  it('has a topic for every entry, and each id and question once', () => {
    expect(Object.keys(COVERED)).toEqual(TOPICS.map(({ id }) => id));
    expect(Object.values(COVERED).join(' ').split(' ')).toEqual(ENTRIES.map(({ id }) => id));
    expect(new Set(ENTRIES.map(({ id }) => id)).size).toBe(ENTRIES.length);
    const asked = ENTRIES.flatMap(({ question, alsoAsked }) => [question, ...alsoAsked]);
    const lower = asked.map((one) => one.toLowerCase());
    expect(lower.filter((one, at) => lower.indexOf(one) !== at)).toEqual([]);
  });

  it('refuses an id it does not have', () => {
    expect(() => entryOf('nothing')).toThrow(/nothing/);
  });

  it.each(FACTS)('%s states %s', (id, ...facts) => {
    const { answer, citations } = entryOf(id);
    const said = answerLines(answer).join('\n');
    for (const fact of facts) expect(said).toContain(fact);
    expect(citations.length).toBeGreaterThan(0);
  });

  it.each(CONTRADICTED)('%s is shown on both sides by %j', (name, ids) => {
    for (const id of ids) expect(entryOf(id).contradictions ?? []).toContain(CONTRADICTIONS[name]);
  });
});

/** How many ways to ask for an entry stand beside it at least. */
const FEWEST_WAYS = 15;

describe.each(ENTRIES.map((entry) => ({ id: entry.id, entry })))('the entry $id', ({ entry }) => {
  it('is cited, with places that are known', () => {
    expect(entry.citations.length).toBeGreaterThan(0);
    expect(new Set(entry.citations).size).toBe(entry.citations.length);
    for (const citation of entry.citations) {
      expect(Object.values(SECTIONS)).toContain(citation);
      // The edition stands in words: `24 March 2026`, `May 2026`, `2024`.
      expect(citationText(citation)).toMatch(/\((?:(?:(?:\d{1,2} )?[A-Z][a-z]+ )?20\d\d|undated copy)\)/);
    }
    expect(entry.citations.some(({ page }) => page !== 'product')).toBe(true);
  });

  it('is asked for in many ways', () => {
    expect(waysOf(entry.id).length).toBeGreaterThanOrEqual(FEWEST_WAYS);
  });

  it('is short, has words in every part, and leads on to other entries', () => {
    expect(entry.question.length).toBeLessThanOrEqual(60);
    expect(entry.alsoAsked.length).toBeGreaterThan(0);
    expect(entry.answer.length).toBeGreaterThan(0);
    for (const said of answerLines(entry.answer)) expect(said).toMatch(/\p{L}/u);
    for (const part of entry.answer) {
      if (part.kind === 'table') for (const row of part.rows) expect(row.length).toBe(part.columns.length);
    }
    expect(entry.related.length).toBeGreaterThan(0);
    expect(entry.related).not.toContain(entry.id);
    for (const id of entry.related) expect(entryOf(id).id).toBe(id);
  });
});
