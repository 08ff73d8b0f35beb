import { describe, expect, it } from '@jest/globals';
import { LETTER_NAMES, type LetterName } from '../../../src/domain/drafts/letter.ts';
import { letterFor } from '../../../src/email/letters/letter.ts';
import { ADMINISTRATOR, contact, dealFile, evidence, judge, MANAGER, NOTICES } from '../../support/deals.ts';
import { FIRST, OPTIONS, openFile, uncheckedFile, WRITABLE, write } from '../samples.ts';

describe('who is asked about', () => {
  it.each(LETTER_NAMES)('is nobody who is ready, of whom it says so: %s', (template) => {
    const { text, about } = write(template);
    expect(text).toContain(`Nothing is needed for ${ADMINISTRATOR.email}`);
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
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Please assign “Invoice Reader” in the Microsoft 365 admin center',
    );
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
    const said = text.replace(/\s+/g, ' ');
    expect(said).toContain(
      '1. Ann Lee, ann@contoso.com, Notices Contact (required) and Online Administrator (required) 2. ',
    );
    expect(said).toContain('2. cat@contoso.com, Online Service Manager (recommended) These');
  });

  it('says of a sign-in that does not tell the cloud just that', () => {
    const file = uncheckedFile('gcc');
    const signedIn = { ...file, evidence: new Map([[NOTICES.email, [evidence('sign-in', 'work-account')]]]) };
    const { text } = write('customer-action-required', signedIn);
    expect(text.replace(/\s+/g, ' ')).toContain(
      'This person has signed in with a work account, which does not show whether it is in the GCC cloud.',
    );
  });

  it('are twelve at most, the rest counted', () => {
    const contacts = Array.from({ length: 40 }, (_, at) => contact('notices-contact', `p${at}@contoso.com`));
    const none = Object.fromEntries(contacts.map(({ email }) => [email, []]));
    const { text } = write('partner-action-required', dealFile({ deal: WRITABLE, contacts, evidence: none }));
    expect(text).toContain('30 more contacts need something as well.');
    expect(text).toContain('12. ');
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
  const WHOSE = ['Notices Contact', 'Online Administrator', 'Online Service Manager'];

  it.each([
    ['2026-06-10', ['required', 'required', 'recommended'], 'requires'],
    ['2026-02-01', ['required', '', 'required'], 'requires'],
    ['2025-08-01', ['recommended', '', 'recommended'], 'recommends'],
  ])('are those of the policy of the day: %s', (day, levels, verb) => {
    const file = uncheckedFile('unknown');
    const said = write('customer-action-required', file, { day }, judge(file, day)).text.replace(/\s+/g, ' ');
    for (const [at, level] of levels.entries())
      expect(/\((\w+)\)/.exec(said.split(`com, ${WHOSE[at]}`)[1]?.slice(0, 20) ?? '')?.[1] ?? '').toBe(level);
    expect(said).toContain(`Microsoft ${verb} a work or school account`);
  });
});

describe('the day to answer by', () => {
  it.each([
    { what: 'five working days from today', closeDate: '2026-06-30', by: 'Wednesday 17 June 2026' },
    { what: 'where no day is due', closeDate: null, by: 'Wednesday 17 June 2026' },
    { what: 'three days before the due day', closeDate: '2026-06-15', by: 'Friday 12 June 2026' },
    { what: 'on a working day before that', closeDate: '2026-06-16', by: 'Friday 12 June 2026' },
    { what: 'today', closeDate: '2026-06-13', by: 'today, Wednesday 10 June 2026' },
    { what: 'as soon as possible when it is too late', closeDate: '2026-06-11', by: 'as soon as you can' },
    { what: 'as soon as possible after the due day', closeDate: '2026-06-08', by: 'as soon as you can' },
  ])('is $what', ({ closeDate, by }) => {
    expect(write('customer-action-required', openFile({ closeDate })).text).toContain(`\nBy when: ${by}\n`);
  });

  it.each([
    [{ closeDate: '2026-06-30' }, 'By when: Wednesday 17 June 2026 (close date: Tuesday 30 June 2026)'],
    [{ closeDate: null, effectiveDate: '2026-07-01' }, '(effective date: Wednesday 1 July 2026)'],
    [{ closeDate: '2026-06-08' }, 'as soon as you can: the close date, Monday 8 June 2026, has passed'],
  ])('stands beside the due day in the letter to the partner alone: %j', (dates, line) => {
    expect(write('partner-action-required', openFile(dates)).text.replace(/\s+/g, ' ')).toContain(line);
    expect(write('customer-action-required', openFile(dates)).text).not.toMatch(/(?:close|effective) date/);
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
