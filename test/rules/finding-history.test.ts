import { describe, expect, it } from '@jest/globals';
import { arisenAt, findingKey } from '../../src/rules/finding-history.ts';
import { type PastEvaluation, toWire } from '../../src/rules/wire.ts';
import { contact, dealFile, judge, MANAGER, NOTICES } from '../support/deals.ts';

const admin = (email: string) => contact('online-administrator', email);
const at = (day: number, emails: readonly string[], ruleset = '1'): PastEvaluation => ({
  ...{ at: day, ruleset },
  wire: toWire(judge(dealFile({ contacts: [NOTICES, MANAGER, ...emails.map(admin)] }))),
});
const BOB = findingKey('personal-account', 'bob@gmail.com');
const EVE = findingKey('personal-account', 'EVE@gmail.com');
const MISSING = findingKey('role-missing', 'online-administrator');

describe('when a finding arose', () => {
  it.each<[string, readonly PastEvaluation[], readonly (readonly [string, number | undefined])[]]>([
    ['is not known of what was there at first', [at(1, ['bob@gmail.com'])], [[BOB, undefined]]],
    [
      'is when an evaluation has it that the one before had not',
      [at(1, ['bob@gmail.com']), at(2, ['eve@gmail.com']), at(3, ['eve@gmail.com'])],
      [
        [BOB, undefined],
        [EVE, 2],
      ],
    ],
    [
      'is when it came back',
      [at(1, []), at(2, ['bob@gmail.com']), at(3, []), at(4, ['bob@gmail.com'])],
      [
        [BOB, 4],
        [MISSING, undefined],
      ],
    ],
    ['is told of a role, too', [at(1, ['bob@gmail.com']), at(2, [])], [[MISSING, 2]]],
    [
      'is not known of what another ruleset finds',
      [at(1, []), at(2, ['bob@gmail.com'], '2')],
      [[BOB, undefined]],
    ],
    [
      'stays what it was under another ruleset',
      [at(1, []), at(2, ['bob@gmail.com']), at(3, ['bob@gmail.com'], '2')],
      [[BOB, 2]],
    ],
    ['is nothing without evaluations', [], [[BOB, undefined]]],
  ])('%s', (_what, past, expected) => {
    const arisen = arisenAt(past);
    for (const [key, day] of expected) expect(arisen.get(key)).toBe(day);
  });
});
