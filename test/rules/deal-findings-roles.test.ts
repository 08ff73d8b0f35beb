import { describe, expect, it } from '@jest/globals';
import type { RoleId } from '../../src/domain/ids.ts';
import type { DealFinding, DealFindingCode } from '../../src/domain/verdict.ts';
import {
  ADMINISTRATOR,
  contact,
  dealFile,
  EVERYBODY,
  evidence,
  type FileParts,
  judge,
  MANAGER,
  NOTICES,
} from '../support/deals.ts';

const LAST_OF_FIRST_POLICY = '2026-01-14';
const LAST_OF_SECOND_POLICY = '2026-05-21';

function found(parts: FileParts, code: DealFindingCode, asOf?: string): readonly DealFinding[] {
  const checkedOn = asOf ?? '2026-06-01';
  return judge(dealFile({ checkedOn, ...parts }), asOf).findings.filter((finding) => finding.code === code);
}

function said(parts: FileParts, code: DealFindingCode, asOf?: string): string[] {
  return found(parts, code, asOf).map(({ severity, role }) => (role ? `${severity} ${role}` : severity));
}

describe('a deal in order', () => {
  it('is ready and has no finding', () => {
    const judged = judge(dealFile());
    expect(judged.findings).toEqual([]);
    expect([judged.verdict, judged.risk, judged.submission]).toEqual(['ready', 'none', 'go']);
  });
});

describe('a missing role', () => {
  it.each<[string, FileParts['contacts'], string[]]>([
    [
      'everybody',
      [],
      ['blocker notices-contact', 'blocker online-administrator', 'warning online-service-manager'],
    ],
    ['the Notices Contact', [ADMINISTRATOR, MANAGER], ['blocker notices-contact']],
    ['the Online Administrator', [NOTICES, MANAGER], ['blocker online-administrator']],
    ['the Online Service Manager', [NOTICES, ADMINISTRATOR], ['warning online-service-manager']],
    ['nobody', EVERYBODY, []],
  ])('is told of %s under the May 2026 policy', (_who, contacts = [], expected) => {
    expect(said({ contacts }, 'role-missing')).toEqual(expected);
  });

  it('is told by role under the first policy', () => {
    expect(said({ contacts: [] }, 'role-missing', LAST_OF_FIRST_POLICY)).toEqual([
      'warning notices-contact',
      'warning online-service-manager',
    ]);
    expect(judge(dealFile({ contacts: [] }), LAST_OF_FIRST_POLICY).verdict).toBe('ready');
  });

  it('is told by role under the second policy', () => {
    expect(said({ contacts: [] }, 'role-missing', LAST_OF_SECOND_POLICY)).toEqual([
      'blocker notices-contact',
      'blocker online-service-manager',
    ]);
  });

  it('is not told where a contact is there but not ready', () => {
    const contacts = [contact('notices-contact', 'not an address'), ADMINISTRATOR, MANAGER];
    expect(said({ contacts }, 'role-missing')).toEqual([]);
  });
});

describe('a retired role', () => {
  const RETIRED = [
    ['bill-to', 'Invoice Reader'],
    ['key-viewer', 'Product keys reader'],
    ['license-position-viewer', 'Licensing Info Viewer'],
    ['online-admin', 'Administrator'],
    ['downloads', 'Product download manager'],
    ['software-assurance-manager', 'Benefits reader'],
  ] as const satisfies readonly (readonly [RoleId, string])[];

  it.each(RETIRED)('%s is told with the role that replaces it: %s', (role, macRole) => {
    const parts = { deal: { transaction: 'new' as const }, contacts: [...EVERYBODY, contact(role)] };
    expect(found(parts, 'retired-role')).toEqual([
      { code: 'retired-role', severity: 'warning', role, detail: { macRole } },
    ]);
  });

  it.each([
    ['new', 1],
    ['renewal', 1],
    ['extension', 1],
    ['cicr', 1],
    ['amendment', 0],
    ['cocp', 0],
    [null, 0],
  ] as const)('on the transaction %s is told %i times', (transaction, times) => {
    const parts = { deal: { transaction }, contacts: [...EVERYBODY, contact('bill-to')] };
    expect(said(parts, 'retired-role')).toHaveLength(times);
  });

  it('is told once however many contacts are in it, and each role in the order of the table', () => {
    const contacts = [
      ...EVERYBODY,
      contact('downloads', 'dan@contoso.com'),
      contact('bill-to', 'eve@contoso.com'),
      contact('downloads', 'fay@contoso.com'),
    ];
    expect(said({ deal: { transaction: 'renewal' }, contacts }, 'retired-role')).toEqual([
      'warning bill-to',
      'warning downloads',
    ]);
  });

  it('is not told before the roles were retired', () => {
    const parts = { deal: { transaction: 'new' as const }, contacts: [...EVERYBODY, contact('bill-to')] };
    expect(said(parts, 'retired-role', LAST_OF_FIRST_POLICY)).toEqual([]);
    expect(said(parts, 'retired-role', '2026-01-15')).toEqual(['warning bill-to']);
  });

  it('is not told of the three roles that are asked for', () => {
    expect(said({ deal: { transaction: 'new' } }, 'retired-role')).toEqual([]);
  });
});

describe('an Online Admin', () => {
  const olga = contact('online-admin', 'olga@contoso.com');

  it('in place of an Online Administrator is asked about', () => {
    expect(said({ contacts: [NOTICES, MANAGER, olga] }, 'online-admin-ambiguous')).toEqual(['warning']);
  });

  it('beside an Online Administrator is not asked about', () => {
    expect(said({ contacts: [...EVERYBODY, olga] }, 'online-admin-ambiguous')).toEqual([]);
  });

  it('is not asked about where there is none', () => {
    expect(said({ contacts: [NOTICES, MANAGER] }, 'online-admin-ambiguous')).toEqual([]);
  });

  it('is asked about only while an Online Administrator is mandatory', () => {
    const parts = { contacts: [NOTICES, MANAGER, olga] };
    expect(said(parts, 'online-admin-ambiguous', '2026-05-21')).toEqual([]);
    expect(said(parts, 'online-admin-ambiguous', '2026-05-22')).toEqual(['warning']);
  });
});

describe('the Online Service Manager on AOS-G', () => {
  const aosg = { program: 'AOS-G' };
  const notReady = { 'cat@contoso.com': [] };

  it.each<[string, FileParts, string[]]>([
    ['not validated', { deal: aosg, evidence: notReady }, ['warning']],
    ['missing', { deal: aosg, contacts: [NOTICES, ADMINISTRATOR] }, ['warning']],
    ['ready', { deal: aosg }, []],
    ['not validated on another program', { deal: { program: 'EA' }, evidence: notReady }, []],
    ['not validated on no program', { deal: { program: null }, evidence: notReady }, []],
    [
      'one of two, the other ready',
      { deal: aosg, contacts: [...EVERYBODY, contact('online-service-manager', 'x@contoso')] },
      [],
    ],
  ])('who is %s: %j', (_what, parts, expected) => {
    expect(said(parts, 'osm-aosg-conflict')).toEqual(expected);
  });

  it('is told from the policy of May 2026 on', () => {
    const parts = { deal: aosg, evidence: notReady };
    expect(said(parts, 'osm-aosg-conflict', '2026-05-21')).toEqual([]);
    expect(said(parts, 'osm-aosg-conflict', '2026-05-22')).toEqual(['warning']);
  });
});

describe('one person alone as Notices Contact and Online Administrator', () => {
  const alone = contact('online-administrator', 'ANN@Contoso.com');

  it.each<[string, FileParts['contacts'], string[]]>([
    ['the same in both roles', [NOTICES, alone, MANAGER], ['info']],
    ['one role only', [NOTICES, MANAGER], ['info']],
    ['the same twice in one role', [ADMINISTRATOR, ADMINISTRATOR], ['info']],
    ['two different', EVERYBODY, []],
    ['two in one role', [NOTICES, contact('notices-contact', 'zoe@contoso.com')], []],
    ['nobody', [MANAGER], []],
  ])('%s: %j', (_who, contacts = [], expected) => {
    expect(said({ contacts }, 'single-vl-admin')).toEqual(expected);
  });
});

describe('a listed contact in a mandatory role', () => {
  const second = contact('notices-contact', 'zoe@contoso.com');

  it('counts even when it is not the first', () => {
    const contacts = [...EVERYBODY, second];
    const blocked = dealFile({
      contacts,
      evidence: { 'zoe@contoso.com': [evidence('vl-central', 'no-wsa')] },
    });
    expect(judge(blocked).verdict).toBe('blocked');
    expect(judge(dealFile({ contacts, evidence: { 'zoe@contoso.com': [] } })).verdict).toBe('unverified');
    expect(judge(dealFile({ contacts })).verdict).toBe('ready');
  });
});
