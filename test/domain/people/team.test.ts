import { describe, expect, it } from '@jest/globals';
import {
  NAMED_COLUMNS,
  type NamedColumn,
  type NamedPeople,
  notTakenAfter,
} from '../../../src/domain/people/team.ts';

const NOBODY: NamedPeople = { aeEmail: null, ceEmail: null, pdmEmail: null, partnerContactEmail: null };
const ANN = 'ann@x.example';
const BOB = 'bob@x.example';
const ALL: readonly NamedColumn[] = NAMED_COLUMNS;

interface Case {
  readonly what: string;
  readonly before?: Partial<NamedPeople>;
  readonly notTaken?: readonly string[];
  readonly after: Partial<NamedPeople>;
  readonly columns?: readonly NamedColumn[];
  readonly by: 'organisation' | readonly string[];
  readonly open: readonly string[];
}

const CASES: readonly Case[] = [
  {
    what: 'a colleague names somebody on a new deal',
    after: { aeEmail: ANN, pdmEmail: BOB },
    by: [ANN],
    open: [BOB],
  },
  { what: 'a colleague names themselves', after: { aeEmail: ANN }, by: [ANN], open: [] },
  {
    what: 'the organisation states everybody',
    after: { aeEmail: ANN, pdmEmail: BOB },
    by: 'organisation',
    open: [],
  },
  {
    what: 'somebody keeps their place',
    before: { aeEmail: ANN, pdmEmail: BOB },
    after: { aeEmail: ANN, pdmEmail: BOB },
    by: [ANN],
    open: [],
  },
  {
    what: 'the partner contact is named as PDM',
    before: { aeEmail: ANN, partnerContactEmail: BOB },
    after: { aeEmail: ANN, pdmEmail: BOB, partnerContactEmail: BOB },
    by: [ANN],
    open: [BOB],
  },
  {
    what: 'the CE becomes PDM',
    before: { aeEmail: ANN, ceEmail: BOB },
    after: { aeEmail: ANN, pdmEmail: BOB },
    by: [ANN],
    open: [],
  },
  {
    what: 'the PDM is named as CE',
    before: { aeEmail: ANN, pdmEmail: BOB },
    after: { aeEmail: ANN, ceEmail: BOB },
    by: [ANN],
    open: [],
  },
  {
    what: 'the PDM becomes AE',
    before: { aeEmail: ANN, pdmEmail: BOB },
    after: { aeEmail: BOB },
    by: [ANN],
    open: [],
  },
  {
    what: 'a partner contact is named',
    after: { aeEmail: ANN, partnerContactEmail: BOB },
    by: [ANN],
    open: [BOB],
  },
  {
    what: 'who has not taken it is named again',
    before: { aeEmail: ANN, pdmEmail: BOB },
    notTaken: [BOB],
    after: { aeEmail: ANN, pdmEmail: BOB },
    by: [ANN],
    open: [BOB],
  },
  {
    what: 'the organisation states who has not taken it',
    before: { aeEmail: ANN, pdmEmail: BOB },
    notTaken: [BOB],
    after: { aeEmail: ANN, pdmEmail: BOB },
    by: 'organisation',
    open: [],
  },
  {
    what: 'the organisation states other columns',
    before: { aeEmail: ANN, pdmEmail: BOB },
    notTaken: [BOB],
    after: { aeEmail: ANN, pdmEmail: BOB },
    columns: ['ae_email'],
    by: 'organisation',
    open: [BOB],
  },
  {
    what: 'who has not taken it is stated no more',
    before: { aeEmail: ANN, pdmEmail: BOB },
    notTaken: [BOB],
    after: { aeEmail: ANN },
    by: [ANN],
    open: [],
  },
];

describe('who has not taken a deal', () => {
  it.each(CASES)('is $open where $what', ({ before, notTaken = [], after, columns = ALL, by, open }) => {
    const found = notTakenAfter({
      before: before ? { people: { ...NOBODY, ...before }, notTaken } : null,
      after: { ...NOBODY, ...after },
      columns: new Set(columns),
      by: by === 'organisation' ? by : new Set(by),
    });
    expect(found).toEqual(open);
  });
});
