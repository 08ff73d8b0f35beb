import { describe, expect, it } from '@jest/globals';
import { STAGES } from '../../src/domain/ids.ts';
import { CONTACT_FINDING_CODES, DEAL_FINDING_CODES } from '../../src/domain/verdict.ts';
import { CASE_RULE, decideCase, supportCase } from '../../src/playbooks/support-case.ts';
import { ADMINISTRATOR, contact, evidence, type FileParts, MANAGER, NOTICES } from '../support/deals.ts';
import { asked, points } from './asked.ts';

const HOLD = { stage: 'on-hold' } as const;
const [ANN, BOB] = [NOTICES.email, ADMINISTRATOR.email];
const about = (...pieces: ReturnType<typeof evidence>[]): NonNullable<FileParts['evidence']> => ({
  [ANN]: pieces,
});

/** What is on record, and what it comes to. */
const DECISIONS: readonly {
  readonly name: string;
  readonly parts: FileParts;
  readonly kind: string;
  readonly why?: RegExp;
}[] = [
  { name: 'ready, nothing wrong', parts: {}, kind: 'nothing' },
  { name: 'ready and on hold', parts: { deal: HOLD }, kind: 'case', why: /On hold/ },
  ...(['activated', 'closed', 'cancelled'] as const).map((stage) => ({
    name: `unready, but ${stage}`,
    parts: { deal: { stage }, evidence: about() },
    kind: 'nothing',
  })),
  { name: 'ready and sent', parts: { deal: { stage: 'submitted' } }, kind: 'nothing' },
  {
    name: 'not validated',
    parts: { evidence: about() },
    kind: 'readiness',
    why: /ann@contoso.com \(Notices/,
  },
  {
    name: 'not validated, on hold',
    parts: { deal: HOLD, evidence: about() },
    kind: 'readiness',
    why: /Notices Contact/,
  },
  {
    name: 'validated too long ago, on hold',
    parts: { deal: HOLD, evidence: about(evidence('vl-central', 'valid', '2026-04-01')) },
    kind: 'readiness',
  },
  {
    name: 'ready by a sign-in alone, on hold',
    parts: { deal: HOLD, evidence: about(evidence('sign-in', 'work-account')) },
    kind: 'readiness',
  },
  {
    name: 'signed in where that does not tell the cloud, on hold',
    parts: {
      deal: HOLD,
      evidence: about(evidence('sign-in', 'work-account', undefined, { portal: 'https://portal.apps.mil' })),
    },
    kind: 'readiness',
    why: /Notices Contact/,
  },
  ...(['no-wsa', 'wrong-cloud', 'invalid'] as const).map((result) => ({
    name: `VL Central says ${result}, on hold`,
    parts: { deal: HOLD, evidence: about(evidence('vl-central', result)) },
    kind: 'readiness',
  })),
  {
    name: 'a personal address that was once called valid, on hold',
    parts: {
      deal: HOLD,
      contacts: [contact('notices-contact', 'ann@gmail.com'), ADMINISTRATOR],
      evidence: { 'ann@gmail.com': [evidence('vl-central', 'valid')] },
    },
    kind: 'readiness',
  },
  {
    name: 'no address at all, on hold',
    parts: { deal: HOLD, contacts: [contact('notices-contact', 'ann'), ADMINISTRATOR] },
    kind: 'readiness',
  },
  {
    name: 'a role not filled, on hold',
    parts: { deal: HOLD, contacts: [NOTICES] },
    kind: 'readiness',
    why: /Online Administrator/,
  },
  {
    name: 'scope unknown, on hold',
    parts: { deal: { ...HOLD, cloudScope: 'unknown' } },
    kind: 'readiness',
    why: /scope/,
  },
  {
    name: 'PCN in two clouds, on hold',
    parts: { deal: HOLD, samePcn: [{ dealId: 'D-2', cloudScope: 'dod' }] },
    kind: 'readiness',
  },
  {
    name: 'a COCP that ran out',
    parts: { deal: { transaction: 'cocp', cocpRequestedAt: '2026-05-01' } },
    kind: 'readiness',
  },
  {
    name: 'VL Central finds nobody, and was asked after the contact signed in',
    parts: {
      evidence: about(
        evidence('sign-in', 'work-account', '2026-06-01'),
        evidence('vl-central', 'no-wsa', '2026-06-02'),
      ),
    },
    kind: 'case',
    why: /ann@contoso.com \(Notices/,
  },
  {
    name: 'the same on one day',
    parts: { evidence: about(evidence('sign-in', 'work-account'), evidence('vl-central', 'no-wsa')) },
    kind: 'case',
  },
  {
    name: 'VL Central found nobody, and was not asked since the contact signed in',
    parts: {
      evidence: about(
        evidence('sign-in', 'work-account', '2026-06-02'),
        evidence('vl-central', 'no-wsa', '2026-06-01'),
      ),
    },
    kind: 'readiness',
  },
  {
    name: 'the contact signed in at the portal of another cloud',
    parts: {
      evidence: about(
        evidence('sign-in', 'work-account', '2026-06-01', { portal: 'https://portal.office365.us' }),
        evidence('vl-central', 'no-wsa', '2026-06-02'),
      ),
    },
    kind: 'readiness',
  },
  {
    name: 'a contradiction on one contact, readiness on another',
    parts: {
      evidence: {
        ...about(evidence('sign-in', 'work-account'), evidence('vl-central', 'no-wsa')),
        [BOB]: [],
      },
    },
    kind: 'readiness',
    why: /bob@contoso.com/,
  },
  {
    name: 'valid, though the contact could not sign in',
    parts: { evidence: about(evidence('vl-central', 'valid'), evidence('sign-in', 'not-work-account')) },
    kind: 'nothing',
  },
  {
    name: 'valid, though the directory says another cloud, on hold',
    parts: {
      deal: HOLD,
      evidence: about(evidence('vl-central', 'valid'), evidence('directory', 'gcc-high')),
    },
    kind: 'case',
  },
  {
    name: 'only a recommended contact is unready, on hold',
    parts: { deal: HOLD, evidence: { [MANAGER.email]: [evidence('vl-central', 'no-wsa')] } },
    kind: 'case',
  },
  {
    name: 'a retired role is named, on hold',
    parts: {
      deal: { ...HOLD, transaction: 'renewal' },
      contacts: [NOTICES, ADMINISTRATOR, contact('bill-to', 'x@contoso.com')],
    },
    kind: 'case',
  },
];

describe('whether a case is to be opened', () => {
  it.each(DECISIONS)('$name: $kind', ({ parts, kind, why }) => {
    const decided = decideCase(asked(parts));
    expect(decided.kind).toBe(kind);
    const said = kind === 'case' ? decided.faults : decided.readiness;
    if (kind !== 'nothing') expect(said.length).toBeGreaterThan(0);
    if (why) expect(said.map(({ title }) => title).join('\n')).toMatch(why);
    expect(supportCase(asked(parts)).copy.length > 0).toBe(kind === 'case');
  });

  it('says of every code whether it is readiness or a fault', () => {
    expect(Object.keys(CASE_RULE.contact).toSorted()).toEqual([...CONTACT_FINDING_CODES].toSorted());
    expect(Object.keys(CASE_RULE.deal).toSorted()).toEqual([...DEAL_FINDING_CODES].toSorted());
  });

  it('never is where a mandatory contact is unready, but for a contradiction', () => {
    for (const stage of STAGES) {
      for (const result of ['no-wsa', 'wrong-cloud', 'invalid'] as const) {
        const decided = decideCase(
          asked({ deal: { stage }, evidence: about(evidence('vl-central', result)) }),
        );
        expect(decided.kind).not.toBe('case');
      }
    }
  });
});

describe('the text of a case', () => {
  const stated = {
    ...HOLD,
    agreementNumber: '8201',
    packageId: 'PKG-1',
    pcn: 'ABC',
    partner: 'Bluebird',
    transaction: 'renewal',
    closeDate: '2026-06-30',
    effectiveDate: '2026-07-01',
  } as const;

  it('says what support asks for', () => {
    expect(supportCase(asked({ deal: stated })).copy).toEqual([
      'Subject: WSA validation: Contoso, EA renewal',
      'Agreement number: 8201',
      'Package id: PKG-1',
      'PCN: ABC',
      'Cloud scope of the PCN: Commercial',
      'Partner: Bluebird',
      'What is wrong:',
      '- On hold: Processing of this deal is on hold.',
      'Validated:',
      '- Notices Contact ann@contoso.com: VL Central says valid, 1 June 2026',
      '- Online Administrator bob@contoso.com: VL Central says valid, 1 June 2026',
      'Cloud scope alignment: confirmed, every contact is in Commercial',
      'Urgency: 20 days to the close',
      'Effective date: 1 July 2026',
      'Close date: 30 June 2026',
      'Screenshot of the message: (attach it)',
    ]);
  });

  it('names who validated, and at which portal', () => {
    const signIn = {
      ...evidence('sign-in', 'work-account', undefined, { portal: 'admin.microsoft.com' }),
      validatedBy: 'Alex',
    };
    const { copy } = supportCase(asked({ evidence: about(signIn, evidence('vl-central', 'no-wsa')) }));
    expect(copy.join('\n')).toContain(
      '- Notices Contact ann@contoso.com: signed in with a work account at admin.microsoft.com, 1 June 2026 (Alex)',
    );
    expect(copy).toContain('Cloud scope alignment: not told by VL Central, see above');
  });

  it.each([
    { name: 'everything', deal: stated, todo: ['Screenshot of the message'] },
    { name: 'no package id', deal: { ...stated, packageId: null }, todo: ['Screenshot of the message'] },
    {
      name: 'neither number',
      deal: { ...stated, packageId: null, agreementNumber: null },
      todo: ['Agreement number or package id', 'Screenshot of the message'],
    },
    {
      name: 'no date',
      deal: { ...stated, closeDate: null, effectiveDate: null },
      todo: ['Screenshot of the message', 'Effective date', 'Urgency'],
    },
  ])('with $name in the book leaves to do: $todo', ({ deal, todo }) => {
    expect(points(supportCase(asked({ deal }))).filter((one) => one.startsWith('open'))).toEqual(
      todo.map((one) => `open: ${one}`),
    );
  });

  it.each([
    { closeDate: '2026-06-10', urgency: 'Urgency: the close is today' },
    { closeDate: '2026-06-11', urgency: 'Urgency: 1 day to the close' },
    { closeDate: '2026-06-08', urgency: 'Urgency: the close is past by 2 days' },
    { closeDate: null, urgency: 'Urgency: 21 days to the effective date' },
  ])('for the close date $closeDate says "$urgency"', ({ closeDate, urgency }) => {
    expect(supportCase(asked({ deal: { ...stated, closeDate } })).copy).toContain(urgency);
  });

  it('names the first of many contacts, and how many more', () => {
    const many = Array.from({ length: 30 }, (_, at) => contact('online-administrator', `p${at}@contoso.com`));
    const { copy } = supportCase(asked({ deal: HOLD, contacts: [NOTICES, ...many] }));
    expect(copy.filter((one) => one.includes('VL Central says'))).toHaveLength(12);
    expect(copy).toContain('- and 19 more contacts');
  });
});
