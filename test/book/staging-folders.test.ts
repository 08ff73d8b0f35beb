import { stat } from 'node:fs/promises';
import { expect, it } from '@jest/globals';
import {
  makeStagingFolder,
  removeStagingFolder,
  sweepStagingFolders,
} from '../../src/book/staging-folders.ts';

it('imports that begin at once keep their folders, each its own, while others sweep', async () => {
  let isOver = false;
  const sweeping = async () => {
    while (!isOver) await sweepStagingFolders();
  };
  const sweeps = Array.from({ length: 4 }, sweeping);
  const folders = await Promise.all(Array.from({ length: 250 }, makeStagingFolder));
  isOver = true;
  await Promise.all(sweeps);
  const found = await Promise.allSettled(folders.map((folder) => stat(folder)));
  await Promise.all(folders.map(removeStagingFolder));
  expect(new Set(folders).size).toBe(folders.length);
  expect(found.filter(({ status }) => status === 'rejected')).toEqual([]);
});
