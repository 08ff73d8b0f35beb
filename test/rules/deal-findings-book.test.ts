import { describe, expect, it } from '@jest/globals';
import type { CloudScopeId } from '../../src/domain/ids.ts';
import type { DealFindingCode } from '../../src/domain/verdict.ts';
import { redactRelatedDeals } from '../../src/flows/deals/redact-related-deals.ts';
import { describeFinding } from '../../src/rules/catalogue.ts';
import { contact, dealFile, evidence, type FileParts, judge, NOTICES } from '../support/deals.ts';

function said(parts: FileParts, code: DealFindingCode, asOf?: string): string[] {
  return judge(dealFile({ checkedOn: asOf ?? '2026-06-01', ...parts }), asOf)
    .findings.filter((finding) => finding.code === code)
    .map(({ severity, dealId }) => (dealId ? `${severity} ${dealId}` : severity));
}

describe('an unknown cloud scope', () => {
  it('is told, and leaves the deal unverified however ready its contacts are', () => {
    const judged = judge(dealFile({ deal: { cloudScope: 'unknown' } }));
    expect(judged.contacts.map(({ verdict }) => verdict)).toEqual(['ready', 'ready', 'ready']);
    expect(judged.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['scope-unknown', 'warning'],
    ]);
    expect([judged.verdict, judged.submission]).toEqual(['unverified', 'validate-first']);
  });

  it.each(['commercial', 'gcc', 'azure-secret'] as const)('is not told of %s', (cloudScope) => {
    expect(said({ deal: { cloudScope } }, 'scope-unknown')).toEqual([]);
  });
});

describe('a PCN that two deals share', () => {
  const shared = (one: CloudScopeId, ...others: CloudScopeId[]): FileParts => ({
    deal: { cloudScope: one, pcn: 'P1' },
    samePcn: others.map((cloudScope, at) => ({ dealId: `O-${at + 1}`, cloudScope })),
  });

  it.each<[CloudScopeId, CloudScopeId, string[]]>([
    ['commercial', 'dod', ['blocker O-1']],
    ['dod', 'gcc-high', ['blocker O-1']],
    ['azure-secret', 'azure-top-secret', ['blocker O-1']],
    ['gcc', 'gcc-high', ['blocker O-1']],
    ['commercial', 'commercial', []],
    ['commercial', 'gcc', []],
    ['commercial-gcc', 'gcc', []],
    ['dod', 'dod', []],
    ['commercial', 'unknown', []],
    ['unknown', 'dod', []],
  ])('between %s and %s: %j', (one, other, expected) => {
    expect(said(shared(one, other), 'separate-pcn-required')).toEqual(expected);
  });

  it('blocks the deal, once, with every other deal', () => {
    const parts = shared('commercial', 'dod', 'commercial', 'gcc-high');
    const { verdict, findings } = judge(dealFile(parts));
    expect(verdict).toBe('blocked');
    expect(findings.filter(({ code }) => code === 'separate-pcn-required')).toMatchObject([
      { severity: 'blocker', dealId: 'O-1', dealIds: ['O-1', 'O-3'], detail: { otherScope: 'dod' } },
    ]);
  });

  it.each<[CloudScopeId[], string]>([
    [['dod'], 'Deal O-1 uses the same PCN in another cloud (DoD; this one is Commercial).'],
    [['dod', 'gcc-high'], 'Deals O-1 and O-2 use the same PCN in another cloud (this one is Commercial).'],
    [
      ['dod', 'dod', 'dod', 'dod', 'dod'],
      'Deals O-1, O-2, O-3 and 2 more use the same PCN in another cloud (this one is Commercial).',
    ],
  ])('with %j is put into words', (others, sentence) => {
    const { findings } = judge(dealFile(shared('commercial', ...others)));
    const found = findings.find(({ code }) => code === 'separate-pcn-required');
    expect(found && describeFinding(found, 'commercial').sentence).toBe(sentence);
  });

  it.each<[string[], readonly string[] | undefined, string]>([
    [
      ['O-1', 'O-2', 'O-3'],
      ['O-1', 'O-2', 'O-3'],
      'Deals O-1, O-2 and O-3 use the same PCN in another cloud (this one is Commercial).',
    ],
    [
      ['O-2', 'O-3'],
      ['O-2', 'O-3'],
      'Deals O-2 and O-3 use the same PCN in another cloud (this one is Commercial). So does another deal of the book.',
    ],
    [
      ['O-2'],
      ['O-2'],
      'Deal O-2 uses the same PCN in another cloud (this one is Commercial). So does another deal of the book.',
    ],
    [[], undefined, 'Another deal of the book uses the same PCN in another cloud (this one is Commercial).'],
  ])('names to whom may see %j no other deal, nor how many', (visible, dealIds, sentence) => {
    const whole = judge(dealFile(shared('commercial', 'dod', 'gcc-high', 'dod')));
    const seen = redactRelatedDeals(whole, (dealId) => visible.includes(dealId));
    const [found, ...more] = seen.findings.filter(({ code }) => code === 'separate-pcn-required');
    expect([found?.dealIds, found?.dealId, more]).toEqual([dealIds, dealIds?.[0], []]);
    expect(found && describeFinding(found, 'commercial').sentence).toBe(sentence);
  });

  it.each([
    ['2025-01-22', []],
    ['2025-01-23', ['blocker O-1']],
  ])('as of %s: %j', (asOf, expected) => {
    expect(said(shared('commercial', 'dod'), 'separate-pcn-required', asOf)).toEqual(expected);
  });
});

describe('a lead deal', () => {
  const led = (packageCreated: string | null, own: CloudScopeId, lead: CloudScopeId): FileParts => ({
    deal: { cloudScope: own, leadDealId: 'L-1', packageCreated },
    lead: { dealId: 'L-1', cloudScope: lead },
  });

  it.each<[string | null, CloudScopeId, CloudScopeId, string[]]>([
    ['2026-05-21', 'commercial', 'dod', ['warning L-1']],
    ['2026-05-22', 'commercial', 'dod', ['info L-1']],
    [null, 'commercial', 'dod', ['warning L-1']],
    ['2026-06-01', 'gcc', 'gcc-high', ['info L-1']],
    ['2026-05-21', 'commercial', 'gcc', []],
    ['2026-05-21', 'dod', 'dod', []],
    ['2026-05-21', 'unknown', 'dod', []],
    ['2026-05-21', 'dod', 'unknown', []],
  ])('(package of %s) in %s, led from %s: %j', (created, own, lead, expected) => {
    expect(said(led(created, own, lead), 'cross-cloud-lead')).toEqual(expected);
  });

  it('that is not in the book is not spoken of', () => {
    expect(said({ deal: { leadDealId: 'L-9' }, lead: null }, 'cross-cloud-lead')).toEqual([]);
  });
});

describe('an air-gapped cloud', () => {
  it.each([
    ['azure-secret', ['info']],
    ['azure-top-secret', ['info']],
    ['dod', []],
    ['unknown', []],
  ] as const)('%s: %j', (cloudScope, expected) => {
    expect(said({ deal: { cloudScope } }, 'air-gapped-manual')).toEqual(expected);
  });
});

describe('a manual form', () => {
  const blockedBy = { 'ann@contoso.com': [evidence('vl-central', 'no-wsa')] };
  const openAt = { 'ann@contoso.com': [] };

  it.each<[string, FileParts, string[], string]>([
    ['of a ready deal', { deal: { submission: 'manual-form' } }, [], 'go'],
    [
      'of an unverified deal',
      { deal: { submission: 'manual-form' }, evidence: openAt },
      ['warning'],
      'pause',
    ],
    ['of a blocked deal', { deal: { submission: 'manual-form' }, evidence: blockedBy }, ['warning'], 'pause'],
    ['not used by a ready deal', {}, [], 'go'],
    ['not used by an unverified deal', { evidence: openAt }, [], 'validate-first'],
    ['not used by a blocked deal', { evidence: blockedBy }, [], 'validate-first'],
  ])('%s', (_what, parts, expected, advice) => {
    expect(said(parts, 'manual-form-paused')).toEqual(expected);
    expect(judge(dealFile(parts)).submission).toBe(advice);
  });
});

describe('a stage', () => {
  it.each([
    ['open', []],
    ['submitted', []],
    ['on-hold', ['warning']],
    ['activated', []],
    ['closed', []],
    ['cancelled', []],
  ] as const)('%s is told to be on hold: %j', (stage, expected) => {
    expect(said({ deal: { stage } }, 'on-hold')).toEqual(expected);
  });
});

describe('a change of channel partner', () => {
  const asked = (cocpRequestedAt: string | null, more: FileParts['deal'] = {}): FileParts => ({
    deal: { transaction: 'cocp', cocpRequestedAt, ...more },
  });

  it.each<[string, FileParts, string[], string[]]>([
    ['asked for today', asked('2026-06-10'), ['warning'], []],
    ['asked for 10 days ago', asked('2026-05-31'), ['warning'], []],
    ['asked for 11 days ago', asked('2026-05-30'), [], ['blocker']],
    ['asked for tomorrow', asked('2026-06-11'), ['warning'], []],
    ['asked for at the end of all days', asked('9999-12-25'), ['warning'], []],
    ['without a day', asked(null), [], []],
    ['already submitted', asked('2026-05-30', { stage: 'submitted' }), [], []],
    ['on hold', asked('2026-05-30', { stage: 'on-hold' }), [], []],
    ['of another transaction', asked('2026-05-30', { transaction: 'renewal' }), [], []],
    ['of no stated transaction', asked('2026-05-30', { transaction: null }), [], []],
  ])('%s', (_what, parts, due, expired) => {
    expect(said(parts, 'cocp-due')).toEqual(due);
    expect(said(parts, 'cocp-expired')).toEqual(expired);
    expect(judge(dealFile(parts)).verdict).toBe(expired.length > 0 ? 'blocked' : 'ready');
  });
});

describe('a program', () => {
  it.each([
    ['EA', []],
    ['EAS', []],
    ['SCE', []],
    ['AOS-G', []],
    ['MPSA', ['info']],
    ['Enterprise Agreement', ['info']],
    [null, ['info']],
  ])('%s is told not to be listed: %j', (program, expected) => {
    const parts = { deal: { program } };
    expect(said(parts, 'program-not-listed')).toEqual(expected);
    expect(judge(dealFile(parts)).verdict).toBe('ready');
  });
});

describe('the order of a deal’s findings', () => {
  it('is that of the table', () => {
    const judged = judge(
      dealFile({
        deal: {
          program: 'AOS-G',
          cloudScope: 'azure-secret',
          submission: 'manual-form',
          stage: 'on-hold',
          transaction: 'new',
          closeDate: '2026-06-30',
          pcn: 'P1',
          leadDealId: 'O-1',
        },
        contacts: [NOTICES, contact('online-admin')],
        samePcn: [{ dealId: 'O-1', cloudScope: 'dod' }],
        lead: { dealId: 'O-1', cloudScope: 'dod' },
      }),
    );
    expect(judged.findings.map(({ code }) => code)).toEqual([
      'role-missing',
      'role-missing',
      'retired-role',
      'online-admin-ambiguous',
      'separate-pcn-required',
      'cross-cloud-lead',
      'air-gapped-manual',
      'manual-form-paused',
      'on-hold',
      'osm-aosg-conflict',
      'single-vl-admin',
      'quarter-close',
    ]);
  });
});
