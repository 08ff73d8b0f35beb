import { describe, expect, it } from '@jest/globals';
import { auditCard } from '../../../cards/audit/audit-log.ts';
import { detailText } from '../../../cards/audit/detail-text.ts';
import { type AuditDetail, type RecordedDetail, readDetail } from '../../../src/domain/audit/detail.ts';
import { DETAILS } from '../../support/audit/details.ts';
import { READER } from '../../support/reader.ts';

const NOTHING_SET: AuditDetail = {
  code: 'alert-settings-saved',
  isOn: false,
  digestAt: null,
  zone: null,
  quiet: null,
  minRisk: 'medium',
  programs: null,
  backup: null,
};

const OTHERS: readonly (readonly [AuditDetail, string])[] = [
  [{ code: 'book-exported', deals: 0 }, 'a book of 0 deals'],
  [{ code: 'book-exported', deals: 2 }, 'a book of 2 deals'],
  [
    { code: 'alerts-acted-on', act: 'acknowledge', person: 'a@x.example' },
    'said "I\'m on it" to the alerts of a@x.example',
  ],
  [{ code: 'alerts-acted-on', act: 'mute', person: 'a@x.example' }, 'muted the alerts of a@x.example'],
  [{ code: 'alerts-acted-on', act: 'unmute', person: 'a@x.example' }, 'unmuted the alerts of a@x.example'],
  [
    { code: 'alerts-acted-on', act: 'take-back', person: 'a@x.example' },
    'took back the alerts of a@x.example',
  ],
  [
    { code: 'alert-message-settled', settlement: 'arrived', place: 'p', dealIds: ['D-1'] },
    'noted that a message has arrived: to p, about D-1',
  ],
  [
    { code: 'alert-message-settled', settlement: 'drop', place: 'p', dealIds: ['D-1'] },
    'dropped a message that was given up: to p, about D-1',
  ],
  [
    { code: 'deal-import-refused', step: 'import', file: 'b.csv' },
    'importing it from b.csv: is not on the deal',
  ],
  [{ code: 'subscription-refused', pdm: null }, 'subscribing this conversation to alerts'],
  [{ code: 'admins-only', area: 'audit-log', dealId: null }, 'the audit log'],
  [{ code: 'admins-only', area: 'settle-message', dealId: null }, 'settling a message of the ledger'],
  [
    NOTHING_SET,
    'set their alerts: off, digest as the organisation has it, zone organisation, quiet organisation, from medium risk, programs all, backup none',
  ],
  [
    { ...NOTHING_SET, quiet: 'none' },
    'set their alerts: off, digest as the organisation has it, zone organisation, quiet none, from medium risk, programs all, backup none',
  ],
];

describe('the words of an audit entry', () => {
  it.each([...Object.values(DETAILS), ...OTHERS])('%j', (detail, words) => {
    expect(detailText(detail, READER)).toBe(words);
  });

  it('of an entry from before details had codes are those that are stored', () => {
    expect(detailText({ code: 'words', words: 'is not on the deal' }, READER)).toBe('is not on the deal');
  });
});

describe('a stored detail', () => {
  it.each([
    { what: 'a code of a later version', code: 'moon-seen', parameters: '{"phase":1}' },
    { what: 'a code that every object has', code: 'constructor', parameters: '{}' },
    { what: 'parameters that are no JSON', code: 'book-exported', parameters: '{"deals":' },
    { what: 'parameters of another form', code: 'book-exported', parameters: '{"deals":"two"}' },
    { what: 'parameters that are left out', code: 'book-exported', parameters: '{}' },
    { what: 'parameters that are no object', code: 'book-exported', parameters: '[1]' },
  ])('with $what is shown as it is stored', ({ code, parameters }) => {
    expect(detailText(readDetail(code, parameters), READER)).toBe(`${code} ${parameters}`);
  });

  it('keeps its code whatever its parameters say', () => {
    expect(readDetail('not-on-deal', '{"code":"deal-seen"}')).toEqual({ code: 'not-on-deal' });
  });
});

describe('what people typed, within a detail', () => {
  it.each<RecordedDetail>([
    { code: 'import-of-others-refused', file: '{{DATE(2026-06-10T00:00:00Z)}}\u202eevil\n\u0000' },
    { code: 'words', words: '{{DATE(2026-06-10T00:00:00Z)}}\u202eevil\n\u0000' },
  ])('is shown as text and nothing else: $code', (detail) => {
    const row = { at: '2026-06-10T12:00:00.000Z', who: 'Ann', address: null, action: 'refuse' } as const;
    const drawn = JSON.stringify(
      auditCard({ reader: READER, dealId: null, rows: [{ ...row, detail }], from: 0, hasMore: false }),
    );
    expect(drawn).toContain('{ {DATE(2026-06-10T00:00:00Z)}} evil');
    expect(drawn).not.toMatch(/\{\{DATE|\u202e|\\n\\u0000|\\u0000/);
  });
});
