import { expect, it } from '@jest/globals';
import remember from './remember.cjs';

it('puts back what was changed, taken away and added, and leaves alone what it is to', () => {
  const mark = Symbol('mark');
  const object: Record<PropertyKey, unknown> = { kept: 1, changed: 1, gone: 1, free: 1 };
  Object.defineProperty(object, 'got', { configurable: true, get: () => 1 });
  const restore = remember(object, new Set(['free']));
  for (let round = 0; round < 2; round++) {
    object.changed = 2;
    object.free = 2;
    object.added = 2;
    object[mark] = 2;
    Object.defineProperty(object, 'got', { configurable: true, value: 2 });
    delete object.gone;
    restore();
    expect({ ...object }).toEqual({ kept: 1, changed: 1, gone: 1, free: 2 });
    expect(object.got).toBe(1);
    expect(Reflect.ownKeys(object)).not.toContain(mark);
  }
});

it('leaves what cannot be taken away', () => {
  const object = {};
  const restore = remember(object);
  Object.defineProperty(object, 'fixed', { value: 1 });
  restore();
  expect(Reflect.ownKeys(object)).toEqual(['fixed']);
});
