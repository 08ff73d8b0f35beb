import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../../../bench/tab/find-chromium.ts';

/** Whether browser tests can run; says loudly that they can't, and fails where they are required. */
export function browserAvailable(): boolean {
  if (findChromium() !== null) return true;
  const message = 'NO CHROMIUM: the browser tests are SKIPPED. Install one, or set CHROMIUM_PATH.';
  if (process.env.REQUIRE_CHROMIUM === '1') throw new Error(message);
  console.warn(message);
  return false;
}

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with a profile in a folder. */
export function launchBrowser(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? '',
    headless: true,
    args: QUIET,
  });
}

/** Runs something with a fresh browser, and leaves nothing of it behind. */
export async function withBrowser<T>(run: (context: BrowserContext) => Promise<T>): Promise<T> {
  const profile = await mkdtemp(path.join(tmpdir(), 'wsa-chromium-'));
  const context = await launchBrowser(profile);
  try {
    return await run(context);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

/** Where pictures are kept that tests take. */
export async function artifact(name: string): Promise<string> {
  const folder = path.resolve('test-artifacts');
  await mkdir(folder, { recursive: true });
  return path.join(folder, name);
}
