import { describe, expect, it } from '@jest/globals';
import { CLOUD_SCOPE_IDS, type CloudScopeId, DIRECTORY_CLOUDS } from '../../src/domain/ids.ts';
import {
  alignmentOf,
  CLOUD_SCOPE_WORDS,
  CLOUD_SCOPES,
  cloudScopeOf,
  inDifferentClouds,
} from '../../src/policy/cloud-scopes.ts';
import { wordKey } from '../../src/policy/words.ts';
import { codes, evidence, judgeContact } from '../support/deals.ts';

const YES = 'aligned';
const MAYBE = 'unconfirmed';
const NO = 'misaligned';

/** A row a scope, a column a tenant's cloud in this order: commercial, gcc, gcc-high, dod, us-gov. */
const ALIGNMENTS = {
  commercial: [YES, MAYBE, NO, NO, NO],
  'commercial-gcc': [YES, MAYBE, NO, NO, NO],
  gcc: [NO, YES, NO, NO, NO],
  'gcc-high': [NO, NO, YES, NO, MAYBE],
  dod: [NO, NO, NO, YES, MAYBE],
  'azure-secret': [NO, NO, NO, NO, NO],
  'azure-top-secret': [NO, NO, NO, NO, NO],
  unknown: [MAYBE, MAYBE, MAYBE, MAYBE, MAYBE],
} as const satisfies Record<CloudScopeId, readonly string[]>;

const CELLS = CLOUD_SCOPE_IDS.flatMap((scope) =>
  (['commercial', 'gcc', 'gcc-high', 'dod', 'us-gov'] as const).map((cloud, at) => ({
    scope,
    cloud,
    alignment: ALIGNMENTS[scope][at] ?? '',
  })),
);

describe('a tenant of a cloud', () => {
  it.each(CELLS)('$cloud is $alignment with the scope $scope', ({ scope, cloud, alignment }) => {
    expect(alignmentOf(scope, cloud)).toBe(alignment);
  });

  it.each(CELLS)('$cloud, looked up for scope $scope, is reported as $alignment', (cell) => {
    const { lean, findings, verdict } = judgeContact([evidence('directory', cell.cloud)], {
      scope: cell.scope,
    });
    expect(verdict).toBe('unverified');
    const told = {
      aligned: { lean: 'likely-ready', codes: ['not-validated'] },
      unconfirmed: { lean: null, codes: ['not-validated', 'cloud-unconfirmed'] },
      misaligned: { lean: 'likely-not-ready', codes: ['not-validated', 'cloud-mismatch-likely'] },
    }[cell.alignment];
    expect({ lean, codes: codes(findings) }).toEqual(told);
  });

  it.each(['not-found', 'ambiguous', 'consumer', 'unreachable', 'azure-secret', ''])(
    'is not named by the result %j',
    (result) => {
      expect(CLOUD_SCOPE_IDS.map((scope) => alignmentOf(scope, result))).toEqual(
        CLOUD_SCOPE_IDS.map(() => null),
      );
    },
  );
});

describe('the ways to write a scope', () => {
  it.each([
    ['commercial', ['Commercial', 'Public', 'Commercial (Public)']],
    ['commercial-gcc', ['Commercial using GCC products', 'Commercial + GCC']],
    ['gcc', ['Government Community Cloud']],
    ['gcc-high', ['GCC High', 'GCCH', 'Azure Gov', 'Azure Government', 'Fairfax']],
    ['dod', ['DoD']],
    ['azure-secret', ['Azure Secret']],
    ['azure-top-secret', ['Azure Top Secret']],
    ['unknown', []],
  ] as const)('of %s are its id and %j, in any case', (id, words) => {
    for (const word of [id, ...words]) {
      expect(CLOUD_SCOPE_WORDS.get(wordKey(word))).toBe(id);
      expect(CLOUD_SCOPE_WORDS.get(wordKey(` ${word.toUpperCase()}  `))).toBe(id);
    }
  });

  it.each(['Germany', 'gcc_high', 'GCC-H', 'us-gov', 'Azure', 'secret', 'tbd', ''])(
    'do not include %j',
    (word) => {
      expect(CLOUD_SCOPE_WORDS.get(wordKey(word))).toBeUndefined();
    },
  );
});

describe('the portal of a scope', () => {
  it.each([
    ['commercial', 'https://admin.microsoft.com'],
    ['commercial-gcc', 'https://admin.microsoft.com'],
    ['gcc', 'https://admin.microsoft.com'],
    ['gcc-high', 'https://portal.office365.us'],
    ['dod', 'https://portal.apps.mil'],
    ['azure-secret', null],
    ['azure-top-secret', null],
    ['unknown', null],
  ] as const)('%s is %s', (scope, portal) => {
    expect(cloudScopeOf(scope).portal).toBe(portal);
  });
});

describe('two scopes', () => {
  const clouds: readonly (readonly CloudScopeId[])[] = [
    ['commercial', 'commercial-gcc', 'gcc'],
    ['gcc-high'],
    ['dod'],
    ['azure-secret'],
    ['azure-top-secret'],
  ];
  const pairs = CLOUD_SCOPE_IDS.flatMap((one) =>
    CLOUD_SCOPE_IDS.map((other) => {
      const cloudOne = clouds.findIndex((cloud) => cloud.includes(one));
      const cloudOther = clouds.findIndex((cloud) => cloud.includes(other));
      const known = cloudOne !== -1 && cloudOther !== -1;
      return { one, other, differ: known && cloudOne !== cloudOther };
    }),
  );

  it.each(pairs)('$one and $other are in different clouds: $differ', ({ one, other, differ }) => {
    expect(inDifferentClouds(one, other)).toBe(differ);
  });
});

describe('the table of scopes', () => {
  it('has each scope once, with a name and a citation', () => {
    expect(CLOUD_SCOPES.map(({ id }) => id)).toEqual(CLOUD_SCOPE_IDS);
    for (const { name, citations } of CLOUD_SCOPES) {
      expect(name).not.toBe('');
      expect(citations.length).toBeGreaterThan(0);
    }
  });

  it('says of no cloud that it is both aligned and unconfirmed', () => {
    for (const { aligned, unconfirmed } of CLOUD_SCOPES) {
      expect(aligned.filter((cloud) => unconfirmed.includes(cloud))).toEqual([]);
    }
    expect(DIRECTORY_CLOUDS).toHaveLength(5);
  });

  it('calls the two secret clouds air-gapped, and no other', () => {
    expect(CLOUD_SCOPES.filter(({ airGapped }) => airGapped).map(({ id }) => id)).toEqual([
      'azure-secret',
      'azure-top-secret',
    ]);
  });
});
