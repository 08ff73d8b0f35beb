import { describe, expect, it } from '@jest/globals';
import { LETTER_NAMES, type LetterName } from '../../../src/domain/drafts/letter.ts';
import { letterFor } from '../../../src/email/letters/letter.ts';
import { ADMINISTRATOR, contact, dealFile, evidence, judge, MANAGER, NOTICES } from '../../support/deals.ts';
import { FIRST, OPTIONS, openFile, uncheckedFile, WRITABLE, write } from '../samples.ts';

describe('who is asked about', () => {
  it.each(LETTER_NAMES)('is nobody who is ready: %s', (template) => {
    const { html, text, about } = write(template);
    expect(html + text).not.toContain(ADMINISTRATOR.email);
    expect(about.asks).toEqual([
      { roles: ['notices-contact'], email: 'ann@contoso.com', codes: ['no-wsa'] },
      { roles: ['online-service-manager'], email: null, codes: ['role-missing'] },
    ]);
  });

  it('is nobody in a retired role, of which the letter says what takes its place', () => {
    const file = dealFile({
      deal: WRITABLE,
      contacts: [NOTICES, ADMINISTRATOR, MANAGER, contact('bill-to', 'bill@contoso.com')],
      evidence: { [NOTICES.email]: [], 'bill@contoso.com': [] },
    });
    const { text } = write('customer-action-required', file);
    expect(text).not.toContain('bill@contoso.com');
    expect(text.replace(/\s+/g, ' ')).toContain('Assign "Invoice Reader" to the person');
  });

  it('is an address once, whatever roles it has, the required first', () => {
    const file = dealFile({
      deal: WRITABLE,
      contacts: [
        contact('online-service-manager', 'cat@contoso.com'),
        contact('notices-contact', 'ann@contoso.com', 'Ann Lee'),
        contact('online-administrator', 'Ann@Contoso.com'),
      ],
      evidence: { 'ann@contoso.com': [], 'cat@contoso.com': [] },
    });
    const { text } = write('partner-action-required', file);
    expect(text).toContain(
      '1. Notices Contact, Online Administrator (required)\n   Ann Lee, ann@contoso.com\n',
    );
    expect(text).toContain('2. Online Service Manager (recommended)\n   cat@contoso.com\n');
  });

  it('says of a sign-in that does not tell the cloud just that', () => {
    const file = uncheckedFile('gcc');
    const signedIn = { ...file, evidence: new Map([[NOTICES.email, [evidence('sign-in', 'work-account')]]]) };
    const { text } = write('customer-action-required', signedIn);
    expect(text.replace(/\s+/g, ' ')).toContain(
      'The person signed in with a work account, which does not tell yet whether it is in the GCC cloud.',
    );
  });

  it('are twenty-five at most, the rest counted', () => {
    const contacts = Array.from({ length: 40 }, (_, at) => contact('notices-contact', `p${at}@contoso.com`));
    const none = Object.fromEntries(contacts.map(({ email }) => [email, []]));
    const { text } = write('partner-action-required', dealFile({ deal: WRITABLE, contacts, evidence: none }));
    expect(text).toContain('and 17 more');
    expect(text).toContain('25. ');
  });
});

describe('what the customer never reads', () => {
  it('is another deal', () => {
    const file = openFile({ pcn: '1' }, { samePcn: [{ dealId: 'SECRET-9', cloudScope: 'dod' }] });
    for (const template of LETTER_NAMES) {
      const { html, text, subject } = write(template, file);
      expect(html + text + subject).not.toContain('SECRET-9');
    }
    expect(write('partner-action-required', file).about.points).toContain('separate-pcn-required');
    expect(write('customer-action-required', file).about.points).not.toContain('separate-pcn-required');
  });
});

describe('the roles', () => {
  it.each([
    [
      '2026-06-10',
      'mandatory for the Notices Contact and Online Administrator, and recommended for the Online Service Manager.',
    ],
    ['2026-02-01', 'mandatory for the Notices Contact and Online Service Manager.'],
    ['2025-08-01', 'recommended for the Notices Contact and Online Service Manager.'],
  ])('are those of the policy of the day: %s', (day, words) => {
    const file = uncheckedFile('unknown');
    const { text } = write('customer-action-required', file, { day }, judge(file, day));
    expect(text.replace(/\s+/g, ' ')).toContain(`A work or school account is ${words}`);
  });
});

describe('the date', () => {
  it.each([
    [{ closeDate: '2026-06-11' }, 'Date:        11 June 2026 (close date, 1 day left)'],
    [{ closeDate: '2026-06-10' }, 'Date:        10 June 2026 (close date, today)'],
    [{ closeDate: '2026-06-08' }, 'Date:        8 June 2026 (close date, 2 days ago)'],
    [
      { closeDate: null, effectiveDate: '2026-07-01' },
      'Date:        1 July 2026 (effective date, 21 days left)',
    ],
  ])('is told with the days left: %j', (dates, line) => {
    expect(write('customer-action-required', openFile(dates)).text).toContain(line);
  });

  it('is left out where none is stated', () => {
    expect(write('customer-action-required', openFile({ closeDate: null })).text).not.toContain('Date:');
  });
});

describe('nothing to ask for', () => {
  const ready = dealFile({ deal: WRITABLE });
  const ask = (template: LetterName, file = ready) =>
    letterFor(template, file.deal, judge(file), { ...OPTIONS, first: FIRST });

  it.each(LETTER_NAMES)('on a ready deal: %s', (template) => {
    expect(ask(template)).toEqual({ kind: 'nothing-to-ask' });
  });

  it.each(['activated', 'closed', 'cancelled'] as const)('on a deal that is %s', (stage) => {
    expect(ask('customer-action-required', openFile({ stage }))).toEqual({ kind: 'nothing-to-ask' });
  });

  it('of the customer, where only the partner can do something', () => {
    const file = { ...ready, samePcn: [{ dealId: 'D-2', cloudScope: 'dod' as const }] };
    expect(judge(file).verdict).toBe('blocked');
    expect(ask('customer-action-required', file)).toEqual({ kind: 'nothing-to-ask' });
    expect(ask('partner-action-required', file)).toMatchObject({ kind: 'letter' });
  });
});
