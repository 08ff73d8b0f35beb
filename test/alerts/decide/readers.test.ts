import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actsInForce, overrideOf } from '../../../src/alerts/decide/overrides.ts';
import { concernedOf, peopleOf, readerOf, readersOf } from '../../../src/alerts/decide/readers.ts';
import { takenTeam } from '../../../src/domain/people/team.ts';
import type { AlertActKind } from '../../../src/store/schema/index.ts';

const [ANN, BEN, CY, DI] = ['ann@x.com', 'ben@x.com', 'cy@x.com', 'di@x.com'] as const;

/** Who has handed deal 7 over to whom. */
const handed = (to: Readonly<Record<string, string>>) => ({
  overrideOf: (dealRef: number, key: string) => ({ handedTo: dealRef === 7 ? (to[key] ?? null) : null }),
});

describe('the people of a deal', () => {
  it.each([
    [{ pdmEmail: ' Ann@X.com ', aeEmail: BEN }, [ANN, BEN]],
    [{ pdmEmail: 'ANN@x.com', aeEmail: ANN }, [ANN]],
    [{ pdmEmail: null, aeEmail: BEN }, [BEN]],
    [{ pdmEmail: null, aeEmail: null }, []],
  ])('%j', (team, people) => expect(peopleOf(takenTeam({ ceEmail: CY, ...team }, []))).toEqual(people));

  it('are those alone who have taken it', () => {
    const team = { pdmEmail: ' Ann@X.com ', ceEmail: CY, aeEmail: BEN };
    expect(peopleOf(takenTeam(team, [ANN]))).toEqual([BEN]);
    expect(peopleOf(takenTeam(team, [ANN, BEN]))).toEqual([]);
  });
});

describe('the readers of a deal, and whom its alerts concern', () => {
  it.each<[string, Record<string, string>, string[], string[], [string, string][]]>([
    ['nobody has handed it over', {}, [ANN, BEN], [ANN, BEN], []],
    ['one has', { [ANN]: CY }, [CY, BEN], [ANN, BEN, CY], []],
    ['to the other', { [ANN]: BEN }, [BEN], [ANN, BEN], []],
    ['and on', { [ANN]: CY, [CY]: DI }, [DI, BEN], [ANN, BEN, CY, DI], []],
    ['and back', { [ANN]: CY, [CY]: ANN }, [ANN, BEN], [ANN, BEN, CY], []],
    ['to each other', { [ANN]: BEN, [BEN]: ANN }, [ANN, BEN], [ANN, BEN], []],
    ['there is a backup', {}, [ANN, BEN], [ANN, BEN, CY], [[CY, ANN]]],
    ['the backup has handed it over', { [CY]: DI }, [ANN, BEN], [ANN, BEN, CY, DI], [[CY, ANN]]],
    ['a backup of somebody else', {}, [ANN, BEN], [ANN, BEN], [[CY, DI]]],
  ])('%s', (_, to, readers, concerned, backups) => {
    const people = [ANN, BEN];
    expect([...readersOf(7, people, handed(to))].toSorted()).toEqual(readers.toSorted());
    const known = backups.map(([person = '', insteadOf = '']) => ({ person, insteadOf }));
    expect([...concernedOf(7, people, handed(to), known)].toSorted()).toEqual(concerned.toSorted());
    // On another deal nothing was handed over.
    expect([...readersOf(8, people, handed(to))]).toEqual(people);
  });

  it('every reader is concerned, however it was handed over, and reads for themselves', () => {
    const key = fc.constantFrom(ANN, BEN, CY, DI);
    fc.assert(
      fc.property(fc.dictionary(key, key), fc.uniqueArray(key), (to, people) => {
        const concerned = concernedOf(7, people, handed(to), []);
        for (const reader of readersOf(7, people, handed(to))) {
          expect(concerned.has(reader)).toBe(true);
          expect(readerOf(7, reader, handed(to))).toBe(reader);
        }
      }),
    );
  });
});

const KINDS = [
  'acknowledge',
  'unacknowledge',
  'snooze',
  'wake',
  'mute',
  'unmute',
  'hand-over',
  'take-back',
] as const;
const UNDOES: Readonly<Partial<Record<AlertActKind, AlertActKind>>> = {
  unacknowledge: 'acknowledge',
  wake: 'snooze',
  unmute: 'mute',
  'take-back': 'hand-over',
};

describe('the acts in force', () => {
  it('are the last of their kind that were not undone since, and decide what is sent', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...KINDS)), (kinds) => {
        const acts = kinds.map((act, at) => ({
          act,
          until: act === 'snooze' ? '2026-06-12T00:00:00.000Z' : null,
          to_key: act === 'hand-over' ? CY : null,
          risk: 'high' as const,
          at: new Date(at).toISOString(),
          by_name: 'Pat Reed',
        }));
        const lastOf = (kind: AlertActKind) => {
          const last = acts.findLast(({ act }) => act === kind);
          const isUndone = acts.some(({ act, at }) => UNDOES[act] === kind && last && at > last.at);
          return last && !isUndone ? last : null;
        };
        const inForce = actsInForce(acts);
        expect(inForce).toEqual({
          acknowledged: lastOf('acknowledge'),
          snoozed: lastOf('snooze'),
          muted: lastOf('mute'),
          handedOver: lastOf('hand-over'),
        });
        const override = overrideOf(acts);
        expect(override.muted !== null).toBe(inForce.muted !== null);
        expect(override.snoozedUntil !== null).toBe(inForce.snoozed !== null);
        expect(override.handedTo).toBe(inForce.handedOver === null ? null : CY);
      }),
    );
  });
});
