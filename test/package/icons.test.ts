import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { iconProblems } from '../../scripts/package/checks/icons.ts';
import { drawIcon, ICONS, pixelsOf } from '../../scripts/package/icons.ts';

/** How much a colour may differ on a processor that rounds otherwise. */
const MOST_OFF = 2;

describe.each(ICONS)('$file', ({ file, drawing }) => {
  it('is what its drawing looks like (else: npm run manifest)', () => {
    const stored = pixelsOf(readFileSync(path.join('appPackage', file)));
    const drawn = pixelsOf(drawIcon(readFileSync(path.join('appPackage', drawing), 'utf8')));
    expect(stored?.rgba.length).toBeGreaterThan(0);
    const off = drawn?.rgba.reduce(
      (most, one, at) => Math.max(most, Math.abs(one - (stored?.rgba[at] ?? 0))),
      0,
    );
    expect(off).toBeLessThanOrEqual(MOST_OFF);
  });
});

it('the icons keep every rule', () => {
  const icons = Object.fromEntries(
    ICONS.map(({ file }) => [file, readFileSync(path.join('appPackage', file))]),
  );
  expect(iconProblems(icons)).toEqual([]);
});
