import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differencesSince, mergedForm, typedOver, typedSince } from '../../../tab/src/parts/merged-form.ts';

const FIELDS = ['digest', 'zone', 'risk'] as const;
const value = fc.constantFrom('', 'a', 'b');
const stood = fc.record({ digest: value, zone: value, risk: value });
const typing = fc.record({ digest: value, zone: value, risk: value }, { requiredKeys: [] });

describe('a form over what stands at the server', () => {
  it('keeps what was typed, and shows the rest as it stands', () => {
    fc.assert(
      fc.property(stood, typing, (stands, typed) => {
        const shown = mergedForm(stands, typed);
        for (const field of FIELDS) expect(shown[field]).toBe(typed[field] ?? stands[field]);
      }),
    );
  });

  it('tells of each field that has changed and is not what was typed', () => {
    fc.assert(
      fc.property(stood, stood, typing, (seen, stands, typed) => {
        const told = differencesSince(seen, stands, typed).map(({ field }) => field);
        const changed = FIELDS.filter((one) => seen[one] !== stands[one] && typed[one] !== stands[one]);
        expect(told.toSorted()).toEqual(changed.toSorted());
      }),
    );
  });

  it('counts a field that is put back as untouched', () => {
    fc.assert(
      fc.property(stood, typing, (stands, typed) => {
        const once = typedOver(stands, {}, typed);
        expect(typedOver(stands, once, stands)).toEqual({});
        expect(mergedForm(stands, once)).toEqual(mergedForm(stands, typed));
      }),
    );
  });

  it('keeps what was typed after it was sent', () => {
    expect(
      typedSince<Record<string, string>>({ digest: '08:00', risk: 'high' }, { digest: '08:00', risk: 'low' }),
    ).toEqual({
      risk: 'high',
    });
  });

  it('shows no field that is not asked for any more, and tells of it', () => {
    const typed: Partial<Record<string, string>> = { D3: '2026-06-30' };
    expect(mergedForm<Record<string, string>>({ D4: 'soon' }, typed)).toEqual({ D4: 'soon' });
    expect(
      differencesSince<Record<string, string>>({ D3: 'soon', D4: 'soon' }, { D4: 'soon' }, typed),
    ).toEqual([{ field: 'D3', was: 'soon', is: undefined, typed: '2026-06-30' }]);
  });
});
