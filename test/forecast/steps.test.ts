import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openSteps } from '../../src/forecast/steps.ts';
import { evaluateDeal } from '../../src/rules/evaluate-deal.ts';
import { toWire } from '../../src/rules/wire.ts';
import { asOfDays, files } from '../rules/arbitraries.ts';
import { contact, dealFile, EVERYBODY, evidence, judge } from '../support/deals.ts';

const stepsOf = (...file: Parameters<typeof dealFile>) =>
  openSteps(toWire(judge(dealFile(...file)))).map(({ place, code, emails }) =>
    [place, code, ...emails].join(' '),
  );

describe('the open steps of a deal', () => {
  it('are none if and only if the deal is ready', () => {
    fc.assert(
      fc.property(files, asOfDays, (file, asOf) => {
        const wire = toWire(evaluateDeal(file, asOf));
        expect(openSteps(wire).length === 0).toBe(wire.verdict === 'ready');
      }),
    );
  });

  it.each([
    ['of a ready deal', {}, []],
    [
      'a contact whom nobody checked',
      { evidence: { 'ann@contoso.com': [] } },
      ['notices-contact not-validated ann@contoso.com'],
    ],
    [
      'the gravest finding of a role, and all of its addresses',
      {
        contacts: [...EVERYBODY, contact('notices-contact', 'dan@contoso.com')],
        evidence: { 'ann@contoso.com': [], 'dan@contoso.com': [evidence('vl-central', 'no-wsa')] },
      },
      ['notices-contact no-wsa ann@contoso.com dan@contoso.com'],
    ],
    ['a role that nobody has', { contacts: EVERYBODY.slice(1) }, ['notices-contact role-missing']],
    [
      'the deal as a whole',
      { deal: { cloudScope: 'unknown' as const } },
      expect.arrayContaining(['scope-unknown scope-unknown']),
    ],
  ] as const)('%s', (_, file, steps) => {
    expect(stepsOf(file)).toEqual(steps);
  });
});
