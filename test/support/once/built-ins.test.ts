import vm from 'node:vm';
import { expect, it } from '@jest/globals';
import builtIns from './built-ins.cjs';
import remember from './remember.cjs';

it.each([
  ['Date.now', 'Date.now = () => 1', 'Date.now() === 1'],
  ['Math.random', 'Math.random = () => 1', 'Math.random() === 1'],
  ['JSON.stringify', 'JSON.stringify = () => "x"', 'JSON.stringify({}) === "x"'],
  ['a prototype', 'Array.prototype.mine = 1', '[].mine === 1'],
  ['that of all objects', 'Object.prototype.mine = 1', '({}).mine === 1'],
  [
    'that of typed arrays',
    'Object.getPrototypeOf(Int8Array).prototype.mine = 1',
    'new Int8Array().mine === 1',
  ],
  ['that of promises', 'delete Promise.prototype.finally', '!("finally" in Promise.prototype)'],
  [
    'Intl',
    'Intl.DateTimeFormat.prototype.formatToParts = 1',
    'new Intl.DateTimeFormat().formatToParts === 1',
  ],
])('what is done to %s is undone', (_what, change, isChanged) => {
  const context = vm.createContext();
  const global = vm.runInContext('globalThis', context) as object;
  const restores = builtIns(global).map((one) => remember(one));
  vm.runInContext(change, context);
  expect(vm.runInContext(isChanged, context)).toBe(true);
  for (const restore of restores) restore();
  expect(vm.runInContext(isChanged, context)).toBe(false);
});
