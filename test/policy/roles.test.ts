import { describe, expect, it } from '@jest/globals';
import { ROLE_IDS } from '../../src/domain/ids.ts';
import { ROLE_WORDS, ROLES, roleOf } from '../../src/policy/roles.ts';
import { wordKey } from '../../src/policy/words.ts';

describe('the ways to write a role', () => {
  it.each([
    ['notices-contact', ['Notices Contact', 'NTC', 'Notices Correspondent', 'Primary Contact']],
    ['online-administrator', ['Online Administrator', 'OA']],
    ['online-service-manager', ['Online Service Manager', 'Online Services Manager', 'OSM']],
    ['bill-to', ['Bill-to Contact', 'Bill to']],
    ['key-viewer', ['Key Viewer', 'KEY']],
    ['license-position-viewer', ['License Position Viewer', 'LPV']],
    ['online-admin', ['Online Admin', 'OLA']],
    ['downloads', ['Downloads', 'DLD']],
    ['software-assurance-manager', ['Software Assurance Manager', 'SAB']],
  ] as const)('of %s are its id and %j, in any case', (id, words) => {
    for (const word of [id, ...words]) {
      expect(ROLE_WORDS.get(wordKey(word))).toBe(id);
      expect(ROLE_WORDS.get(wordKey(`  ${word.toUpperCase()}`))).toBe(id);
    }
  });

  it('forgive more than one space between words', () => {
    expect(ROLE_WORDS.get(wordKey('Online   Service\tManager'))).toBe('online-service-manager');
  });

  it.each(['Online Administrators', 'notices_contact', 'Admin', 'OAS', 'Administrator', ''])(
    'do not include %j',
    (word) => {
      expect(ROLE_WORDS.get(wordKey(word))).toBeUndefined();
    },
  );
});

describe('the role in the admin center that replaces a role', () => {
  it.each([
    ['notices-contact', null],
    ['online-administrator', null],
    ['online-service-manager', null],
    ['bill-to', 'Invoice Reader'],
    ['key-viewer', 'Product keys reader'],
    ['license-position-viewer', 'Licensing Info Viewer'],
    ['online-admin', 'Administrator'],
    ['downloads', 'Product download manager'],
    ['software-assurance-manager', 'Benefits reader'],
  ] as const)('%s is %s', (id, macRole) => {
    expect(roleOf(id).macRole).toBe(macRole);
  });
});

describe('the table of roles', () => {
  it('has each role once, in the order of the specification, with its citation', () => {
    expect(ROLES.map(({ id }) => id)).toEqual(ROLE_IDS);
    for (const { name, short, citation } of ROLES) {
      expect(name).not.toBe('');
      expect(short).not.toBe('');
      expect(citation.section).not.toBe('');
    }
  });

  it('gives no word to two roles', () => {
    const words = ROLES.flatMap(({ id, alsoWritten }) => [
      ...new Set([id, ...alsoWritten].map((word) => wordKey(word))),
    ]);
    expect(new Set(words).size).toBe(words.length);
  });
});
