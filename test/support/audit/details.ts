import type { AuditDetail, DetailCode } from '../../../src/domain/audit/detail.ts';

type Of<Code extends DetailCode> = Extract<AuditDetail, { readonly code: Code }>;

/** A detail of each code, with the words under which it was known before details had codes. */
export const DETAILS: { readonly [Code in DetailCode]: readonly [Of<Code>, string] } = {
  'deal-seen': [{ code: 'deal-seen' }, 'saw the deal'],
  'deal-seen-as-desk': [{ code: 'deal-seen-as-desk' }, 'saw of the deal what the desk of its partner sees'],
  'desk-added': [
    { code: 'desk-added', desk: 'd-1', address: 'dee@partner.example', partner: 'Northwind Traders' },
    'added dee@partner.example to the desk of Northwind Traders, for all of its deals',
  ],
  'desk-removed': [
    { code: 'desk-removed', desk: 'd-1', address: 'dee@partner.example', partner: null },
    'removed dee@partner.example from the desk',
  ],
  'desk-restored': [
    { code: 'desk-restored', desk: 'd-1', address: 'dee@partner.example', partner: null },
    'put dee@partner.example back on the desk',
  ],
  'told-of-reply': [{ code: 'told-of-reply' }, 'was told of an answer to their letter'],
  'deal-inserted': [
    { code: 'deal-inserted', readers: 2 },
    'put its card into a message, which 2 people read who may see it',
  ],
  'deal-link-inserted': [
    { code: 'deal-link-inserted', unknownReaders: 'outside' },
    'put its link, and nothing else of it, into a conversation that the bot is not in',
  ],
  'deal-disclosed': [
    { code: 'deal-disclosed', unknownReaders: 'mail' },
    'put its status into a mail, saying that its readers may see it',
  ],
  'deals-looked-through': [
    { code: 'deals-looked-through', deals: 3, dealIds: ['D-1', 'D-2', '…'] },
    'looked through 3 deals: D-1, D-2, …',
  ],
  'addresses-asked-about': [
    { code: 'addresses-asked-about', scope: 'gcc-high', emails: ['a@x.example', 'b@x.example'] },
    'asked about addresses in gcc-high: a@x.example, b@x.example',
  ],
  'alerts-dry-run': [{ code: 'alerts-dry-run', places: 4 }, 'a dry run of alerts: 4 people and channels'],
  'check-recorded': [
    {
      code: 'check-recorded',
      method: 'vl-central',
      result: 'valid',
      day: '2026-06-10',
      emails: ['a@x.example'],
    },
    'vl-central valid on Wed 10 Jun: a@x.example',
  ],
  'evidence-told': [
    {
      code: 'evidence-told',
      from: 'blocked',
      to: 'ready',
      checks: [{ method: 'vl-central', result: 'valid', email: 'ann@contoso.com' }],
    },
    'recorded vl-central valid: ann@contoso.com; the deal is ready, was blocked',
  ],
  'withdrawal-told': [
    {
      code: 'withdrawal-told',
      from: 'ready',
      to: 'blocked',
      checks: [{ method: 'vl-central', result: 'valid', email: 'ann@contoso.com' }],
    },
    'withdrew vl-central valid: ann@contoso.com; the deal is blocked, was ready',
  ],
  'check-withdrawn': [
    {
      code: 'check-withdrawn',
      check: 'c-1',
      by: 'Ann',
      method: 'vl-central',
      result: 'valid',
      day: '2026-06-10',
      emails: ['a@x.example'],
    },
    'withdrew the check vl-central valid on Wed 10 Jun that Ann recorded: a@x.example',
  ],
  'contacts-attached': [
    { code: 'contacts-attached', role: 'notices-contact', emails: ['a@x.example', 'b@x.example'] },
    'notices-contact: a@x.example, b@x.example',
  ],
  'proposal-accepted': [
    {
      code: 'proposal-accepted',
      role: 'bill-to',
      email: 'a@x.example',
      from: 'c@x.example',
      day: '2026-06-10',
    },
    'bill-to: a@x.example, from the reply of c@x.example on Wed 10 Jun',
  ],
  'proposals-declined': [
    { code: 'proposals-declined', emails: ['a@x.example', 'b@x.example'] },
    'a@x.example, b@x.example',
  ],
  'proposals-reopened': [
    { code: 'proposals-reopened', emails: ['a@x.example', 'b@x.example'], removed: ['b@x.example'] },
    'opened again what was decided: a@x.example, b@x.example; no longer a contact: b@x.example',
  ],
  'deal-edited': [
    {
      code: 'deal-edited',
      edit: 'e-1',
      changes: [
        { kind: 'field', column: 'close_date', from: null, to: '2026-06-30' },
        { kind: 'contact-removed', role: 'bill-to', email: 'b@x.example' },
      ],
      total: 2,
    },
    'close_date: (blank) → 2026-06-30; Bill-to b@x.example removed',
  ],
  'edit-undone': [
    {
      code: 'edit-undone',
      edit: 'e-2',
      undone: 'e-1',
      by: 'Ann Lee',
      changes: [{ kind: 'field', column: 'close_date', from: '2026-06-30', to: null }],
      total: 1,
    },
    'undid a change by Ann Lee: close_date: 2026-06-30 → (blank)',
  ],
  'draft-made': [
    { code: 'draft-made', template: 'internal-summary', to: ['a@x.example'] },
    'made internal-summary to a@x.example',
  ],
  'draft-updated': [
    { code: 'draft-updated', template: 'internal-summary', to: ['a@x.example', 'b@x.example'] },
    'updated internal-summary to a@x.example, b@x.example',
  ],
  'draft-undone': [
    { code: 'draft-undone', template: 'internal-summary' },
    'took back the draft of internal-summary',
  ],
  'letter-file-made': [
    { code: 'letter-file-made', template: 'internal-summary', to: ['a@x.example'] },
    'made internal-summary as a file, to a@x.example',
  ],
  'letter-kept-in-outbox': [
    { code: 'letter-kept-in-outbox', template: 'internal-summary', to: ['a@x.example'], file: 'one.eml' },
    'made internal-summary to a@x.example, as the file one.eml',
  ],
  named: [
    { code: 'named', people: ['a@x.example', 'b@x.example'], file: 'b.csv' },
    'named a@x.example, b@x.example, who have not taken it; from b.csv',
  ],
  'named-taken-by-book': [
    { code: 'named-taken-by-book', people: ['a@x.example'], file: 'b.csv' },
    'put a@x.example on it, who had only been named; from b.csv',
  ],
  'named-by-edit': [
    { code: 'named-by-edit', people: ['a@x.example', 'b@x.example'] },
    'named a@x.example, b@x.example, who have not taken it',
  ],
  'named-taken-by-edit': [
    { code: 'named-taken-by-edit', people: ['a@x.example'] },
    'put a@x.example on it, who had only been named',
  ],
  'naming-taken': [{ code: 'naming-taken', by: 'Ann Lee' }, 'took it, as Ann Lee had named them'],
  'naming-declined': [
    { code: 'naming-declined', by: 'Ann Lee' },
    'declined it, on which Ann Lee had named them',
  ],
  'question-cleared': [
    { code: 'question-cleared', question: 'who eats what' },
    'cleared the question "who eats what"',
  ],
  'question-restored': [
    { code: 'question-restored', question: 'who eats what' },
    'listed the question "who eats what" again',
  ],
  'naming-reopened': [{ code: 'naming-reopened' }, 'undid what they had answered to being named'],
  'deal-new-in-book': [{ code: 'deal-new-in-book', file: 'b.csv' }, 'new, from b.csv'],
  'deal-changed-by-book': [
    {
      code: 'deal-changed-by-book',
      changes: [
        { kind: 'field', column: 'close_date', from: '2026-06-30', to: null },
        { kind: 'contact-added', role: 'notices-contact', email: 'a@x.example' },
        { kind: 'contact-removed', role: 'bill-to', email: 'b@x.example' },
        { kind: 'contact-renamed', role: 'bill-to', email: 'c@x.example', from: null, to: 'Cy' },
        { kind: 'contacts-reordered' },
        { kind: 'checks-added', count: 1 },
        { kind: 'checks-added', count: 2 },
      ],
      total: 8,
      file: 'b.csv',
    },
    'close_date: 2026-06-30 → (blank); NTC a@x.example added; Bill-to b@x.example removed; Bill-to c@x.example: name (blank) → Cy; contacts put in another order; 1 new check; 2 new checks; …; from b.csv',
  ],
  'book-imported': [
    { code: 'book-imported', file: 'b.csv', new: 1, changed: 2, unchanged: 3, refused: 4 },
    'b.csv: 1 new, 2 changed, 3 unchanged, 4 refused',
  ],
  'columns-mapped': [
    { code: 'columns-mapped', columns: ['Account: customer', 'Ref: deal_id'], file: 'book.csv' },
    'confirmed how headings as in book.csv are read: Account: customer, Ref: deal_id',
  ],
  'book-export-begun': [{ code: 'book-export-begun' }, 'began to export a book'],
  'book-export-broken-off': [
    { code: 'book-export-broken-off', deals: 2 },
    'an export that was broken off after 2 deals',
  ],
  'book-exported': [{ code: 'book-exported', deals: 1 }, 'a book of 1 deal'],
  'alert-ledger-exported': [{ code: 'alert-ledger-exported' }, 'the ledger of alerts'],
  'alerts-acted-on': [
    { code: 'alerts-acted-on', act: 'wake', person: 'a@x.example' },
    'ended the snooze of the alerts of a@x.example',
  ],
  'alerts-snoozed': [
    {
      code: 'alerts-snoozed',
      person: 'a@x.example',
      until: '2026-06-11T06:00:00.000Z',
      reason: 'on leave',
    },
    'snoozed the alerts of a@x.example until Thu 11 Jun, 06:00 UTC: on leave',
  ],
  'alerts-handed-over': [
    { code: 'alerts-handed-over', person: 'a@x.example', to: 'b@x.example' },
    'handed over the alerts of a@x.example to b@x.example',
  ],
  'alert-message-settled': [
    {
      code: 'alert-message-settled',
      settlement: 'again',
      place: 'person:a@x.example',
      dealIds: ['D-1', 'D-2'],
    },
    'had a message sent again: to person:a@x.example, about D-1, D-2',
  ],
  'alerts-stopped': [{ code: 'alerts-stopped' }, 'stopped all alerts'],
  'alerts-resumed': [{ code: 'alerts-resumed' }, 'resumed alerts'],
  'alerts-scanned': [
    { code: 'alerts-scanned', judged: 12, entered: 3 },
    'had alerts scanned: 12 deals judged, 3 alerts entered',
  ],
  'alert-settings-saved': [
    {
      code: 'alert-settings-saved',
      isOn: true,
      digestAt: '08:30',
      zone: 'Europe/Oslo',
      quiet: { from: '22:00', to: '06:00' },
      minRisk: 'none',
      programs: ['EA', 'SCE'],
      backup: 'b@x.example',
    },
    'set their alerts: on, digest 08:30, zone Europe/Oslo, quiet own 22:00–06:00, from low risk, programs EA,SCE, backup b@x.example',
  ],
  'channel-subscribed': [
    { code: 'channel-subscribed', pdmKey: 'a@x.example', program: 'EA', minRisk: 'medium' },
    'subscribed this conversation to alerts on a@x.example’s EA deals, medium risk and above; everybody in it reads them',
  ],
  'channel-unsubscribed': [
    { code: 'channel-unsubscribed', pdmKey: null, program: null, minRisk: 'high' },
    'ended this conversation’s subscription to alerts on all deals, high risk and above',
  ],
  'not-on-deal': [{ code: 'not-on-deal' }, 'is not on the deal'],
  'not-before-others': [{ code: 'not-before-others' }, 'not shown before others'],
  'draft-refused': [
    { code: 'draft-refused', template: 'internal-summary' },
    'a draft of internal-summary: is not on the deal',
  ],
  'edit-refused': [{ code: 'edit-refused' }, 'changing it: is not on the deal'],
  'check-refused': [{ code: 'check-refused' }, 'recording a check: is not on the deal'],
  'check-undo-refused': [
    { code: 'check-undo-refused' },
    'undoing a check: is neither who recorded it, and on the deal, nor an admin',
  ],
  'proposals-refused': [{ code: 'proposals-refused' }, 'proposed contacts: is not on the deal'],
  'deal-import-refused': [
    { code: 'deal-import-refused', step: 'preview', file: 'b.csv' },
    'importing it in b.csv: is not on the deal',
  ],
  'more-imports-refused': [
    { code: 'more-imports-refused', deals: 9, step: 'import', file: 'b.csv' },
    'importing 9 more deals from b.csv',
  ],
  'import-of-others-refused': [
    { code: 'import-of-others-refused', file: 'b.csv' },
    'the import of b.csv, which somebody else sent',
  ],
  'alert-act-refused': [{ code: 'alert-act-refused' }, 'an act on its alerts, which are sent to others'],
  'alert-of-others-refused': [
    { code: 'alert-of-others-refused', place: 'person:a@x.example' },
    'an alert to person:a@x.example: is neither that person nor an admin',
  ],
  'subscription-refused': [
    { code: 'subscription-refused', pdm: 'me' },
    'subscribing this conversation to alerts of PDM me',
  ],
  'other-tenant-refused': [{ code: 'other-tenant-refused', tenant: 't-2' }, 'is of another tenant: t-2'],
  'address-of-two': [
    { code: 'address-of-two', address: 'a@x.example', objectIds: ['o-1', 'o-2'] },
    'a@x.example is the address of several: o-1, o-2',
  ],
  'admins-only': [{ code: 'admins-only', area: 'audit-log', dealId: 'D-1' }, 'the audit log of D-1'],
};
