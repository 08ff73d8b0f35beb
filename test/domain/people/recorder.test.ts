import { describe, expect, it } from '@jest/globals';
import {
  type Recorder,
  sightOf,
  speaksFor,
  spokenFor,
  storedSight,
} from '../../../src/domain/people/recorder.ts';

const DEAL = {
  aeEmail: ' Ann@X.example',
  ceEmail: null,
  pdmEmail: 'bob@x.example',
  partnerContactEmail: 'desk@partner.example',
};

const SIGHTS: readonly {
  readonly who: string;
  readonly sees: Recorder['sees'];
  readonly on?: number;
  readonly speaks: boolean;
}[] = [
  { who: 'the organisation', sees: 'every-deal', speaks: true },
  { who: 'its AE', sees: new Set(['ann@x.example']), speaks: true },
  { who: "its partner's desk", sees: new Set(['desk@partner.example']), speaks: true },
  {
    who: 'its AE by their second address',
    sees: new Set(['other@x.example', 'ann@x.example']),
    speaks: true,
  },
  { who: 'somebody of another team', sees: new Set(['eve@x.example']), speaks: false },
  { who: 'somebody of another team, recorded on it', sees: new Set(['eve@x.example']), on: 7, speaks: false },
  { who: 'somebody without an address', sees: new Set<string>(), on: 7, speaks: false },
  { who: 'who is only named on it', sees: new Set(['bob@x.example']), speaks: false },
  { who: 'who is only named on it, recorded on it', sees: new Set(['bob@x.example']), on: 7, speaks: true },
  {
    who: 'who is only named on it, recorded on another deal',
    sees: new Set(['bob@x.example']),
    on: 8,
    speaks: false,
  },
  {
    who: 'whose address has a space or an asterisk',
    sees: new Set(['ann@x.example eve', '*', '']),
    speaks: false,
  },
];

describe('a piece of evidence', () => {
  it.each(SIGHTS)('of $who speaks for the deal: $speaks', ({ sees, on = 9, speaks }) => {
    const deal = spokenFor(7, DEAL, { notTaken: ['bob@x.example'], added: new Set(['dee@x.example']) });
    expect(speaksFor({ recorded_on: on, recorder_sees: storedSight({ sees }) }, deal)).toBe(speaks);
  });

  it.each([new Set<string>(), new Set(['b@x.example', 'a@x.example']), 'every-deal' as const])(
    'has the sight of its recorder as it was stored (%s)',
    (sees) => {
      expect(sightOf(storedSight({ sees }))).toEqual(sees);
    },
  );
});
