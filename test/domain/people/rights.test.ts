import { describe, expect, it } from '@jest/globals';
import type { Viewer } from '../../../src/domain/people/audience.ts';
import { deskOf, RIGHTS, standingOf, strictestOf } from '../../../src/domain/people/rights.ts';

const viewer = (...addresses: string[]): Viewer => ({ addresses: new Set(addresses), isAdmin: false });
const ADMIN: Viewer = { addresses: new Set(), isAdmin: true };
const TEAM = { aeEmail: 'ann@x.example', ceEmail: null, pdmEmail: 'desk@partner.example' };
const DEAL = {
  ...TEAM,
  desk: deskOf(
    { partnerContactEmail: ' Pat@Partner.example' },
    new Set(['dee@partner.example', 'ann@x.example']),
  ),
};

describe('what somebody is to a deal', () => {
  it.each([
    { who: 'an admin', one: ADMIN, standing: 'admin' },
    { who: 'the AE', one: viewer('ann@x.example'), standing: 'team' },
    { who: "the partner's contact", one: viewer('pat@partner.example'), standing: 'desk' },
    { who: 'whom an admin added', one: viewer('dee@partner.example'), standing: 'desk' },
    {
      who: 'who is of both, by two addresses',
      one: viewer('pat@partner.example', 'ann@x.example'),
      standing: 'team',
    },
    { who: 'somebody else of the partner', one: viewer('eve@partner.example'), standing: 'none' },
    { who: 'somebody without an address', one: viewer(), standing: 'none' },
    { who: 'somebody with an empty address', one: viewer(''), standing: 'none' },
  ])('$who: $standing', ({ one, standing }) => {
    expect(standingOf(one, DEAL)).toBe(standing);
  });

  it('is none of a desk where there is no contact and nobody was added', () => {
    const deal = { ...TEAM, desk: deskOf({ partnerContactEmail: null }, new Set()) };
    expect(standingOf(viewer('pat@partner.example', ''), deal)).toBe('none');
  });
});

describe('before several the one decides who may see least', () => {
  const [team, desk, other] = [
    viewer('ann@x.example'),
    viewer('pat@partner.example'),
    viewer('eve@x.example'),
  ];
  it.each([
    { audience: [team], strictest: 'team' },
    { audience: [team, ADMIN], strictest: 'team' },
    { audience: [team, desk], strictest: 'desk' },
    { audience: [desk, ADMIN, other], strictest: 'none' },
  ])('$strictest', ({ audience, strictest }) => {
    expect(strictestOf(audience, DEAL)).toBe(strictest);
  });

  it('before nobody nothing is shown', () => {
    expect(strictestOf([], DEAL)).toBe('none');
  });
});

it('who may see less may do no more', () => {
  expect(RIGHTS).toEqual({
    none: { sight: 'nothing', records: false, edits: false },
    desk: { sight: 'desk', records: true, edits: false },
    team: { sight: 'whole', records: true, edits: true },
    admin: { sight: 'whole', records: true, edits: true },
  });
});
