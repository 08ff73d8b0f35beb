import { describe, expect, it } from '@jest/globals';
import type { CloudScopeId, Result } from '../../src/domain/ids.ts';
import { evidence, judgeContact } from '../support/deals.ts';

const ADMIN = 'https://admin.microsoft.com';
const OFFICE = 'https://office.com';
const GCC_HIGH = 'https://portal.office365.us';
const DOD = 'https://portal.apps.mil';
const OTHER = 'https://portal.azure.com';

/** Who signed in with a work account where: is their account in the cloud of the deal? */
const TABLE: Record<
  CloudScopeId,
  Record<'blank' | 'admin' | 'office' | 'gccHigh' | 'dod' | 'other', boolean>
> = {
  commercial: { blank: true, admin: true, office: true, gccHigh: false, dod: false, other: false },
  'commercial-gcc': { blank: true, admin: true, office: true, gccHigh: false, dod: false, other: false },
  gcc: { blank: false, admin: false, office: false, gccHigh: false, dod: false, other: false },
  'gcc-high': { blank: true, admin: false, office: false, gccHigh: true, dod: false, other: false },
  dod: { blank: true, admin: false, office: false, gccHigh: false, dod: true, other: false },
  'azure-secret': { blank: false, admin: false, office: false, gccHigh: false, dod: false, other: false },
  'azure-top-secret': { blank: false, admin: false, office: false, gccHigh: false, dod: false, other: false },
  unknown: { blank: false, admin: false, office: false, gccHigh: false, dod: false, other: false },
};
const PORTALS = { blank: null, admin: ADMIN, office: OFFICE, gccHigh: GCC_HIGH, dod: DOD, other: OTHER };

const CELLS = Object.entries(TABLE).flatMap(([scope, row]) =>
  Object.entries(row).map(([portal, aligned]) => ({
    scope: scope as CloudScopeId,
    portal: PORTALS[portal as keyof typeof PORTALS],
    cloud: aligned ? 'aligned' : 'unknown',
  })),
);

describe('a sign-in with a work account', () => {
  it.each(CELLS)('for scope $scope at $portal leaves the cloud $cloud', ({ scope, portal, cloud }) => {
    const judged = judgeContact([evidence('sign-in', 'work-account', '2026-06-01', { portal })], { scope });
    expect(judged.account).toBe('confirmed');
    expect(judged.cloud).toBe(cloud);
    expect(judged.verdict).toBe(cloud === 'aligned' ? 'ready' : 'unverified');
  });

  it.each([
    'https://admin.microsoft.com/',
    'admin.microsoft.com',
    'HTTPS://Admin.Microsoft.COM',
    'http://admin.microsoft.com',
    'https://admin.microsoft.com/Adminportal/Home#/homepage',
    'https://www.office.com/',
    'office.com',
  ])('at %s is one at the admin center', (portal) => {
    const judged = judgeContact([evidence('sign-in', 'work-account', '2026-06-01', { portal })]);
    expect(judged.cloud).toBe('aligned');
  });

  it.each([
    'https://admin.microsoft.com.evil.example',
    'https://evil.example/admin.microsoft.com',
    'https://admin.microsoft.us',
    'https://login.office.com',
    'the portal',
  ])('at %s is not one at the admin center', (portal) => {
    const judged = judgeContact([evidence('sign-in', 'work-account', '2026-06-01', { portal })]);
    expect(judged.cloud).toBe('unknown');
  });
});

describe('a sign-in without a work account', () => {
  it.each([ADMIN, GCC_HIGH, DOD, OTHER, null])('at %s says that there is none', (portal) => {
    const pieces = [evidence('sign-in', 'not-work-account', '2026-06-01', { portal })];
    const { account, cloud, verdict } = judgeContact(pieces);
    expect({ account, cloud, verdict }).toEqual({
      account: 'absent',
      cloud: 'unknown',
      verdict: 'not-ready',
    });
  });
});

describe('for GCC, which shares its portal with Commercial, a sign-in', () => {
  const signIn = (portal: string | null) => evidence('sign-in', 'work-account', '2026-06-02', { portal });

  it.each<[string, string | null, Result<'directory'>, string]>([
    ['the admin center', ADMIN, 'gcc', 'aligned'],
    ['no stated portal', null, 'gcc', 'aligned'],
    ['office.com', OFFICE, 'gcc', 'aligned'],
    ['the portal of GCC High', GCC_HIGH, 'gcc', 'unknown'],
    ['another portal', OTHER, 'gcc', 'unknown'],
    ['the admin center', ADMIN, 'commercial', 'unknown'],
    ['the admin center', ADMIN, 'us-gov', 'unknown'],
    ['the admin center', ADMIN, 'ambiguous', 'unknown'],
    ['the admin center', ADMIN, 'unreachable', 'unknown'],
    ['the admin center', ADMIN, 'not-found', 'unknown'],
  ])('at %s (%s) with directory %s leaves the cloud %s', (_where, portal, directory, cloud) => {
    const pieces = [signIn(portal), evidence('directory', directory, '2026-06-01')];
    expect(judgeContact(pieces, { scope: 'gcc' }).cloud).toBe(cloud);
  });

  it('rests on the newest directory answer, however old it is', () => {
    const old = evidence('directory', 'gcc', '2024-01-01');
    const older = evidence('directory', 'commercial', '2023-01-01');
    const newer = evidence('directory', 'commercial', '2026-05-01');
    expect(judgeContact([signIn(ADMIN), old, older], { scope: 'gcc' }).verdict).toBe('ready');
    expect(judgeContact([signIn(ADMIN), old, newer], { scope: 'gcc' }).verdict).toBe('unverified');
  });

  it('rests on no directory answer from after the as-of day', () => {
    const pieces = [signIn(ADMIN), evidence('directory', 'gcc', '2026-06-11')];
    expect(judgeContact(pieces, { scope: 'gcc' }).verdict).toBe('unverified');
  });
});
