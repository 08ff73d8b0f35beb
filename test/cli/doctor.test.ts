import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CHECKS } from '../../src/doctor/checks/index.ts';
import { doctorPage } from '../../src/doctor/doctor-page.ts';
import { freshFolder } from '../support/databases/folders.ts';
import { doctor, doctorJson, NOW, REGISTERED } from '../support/doctor/doctor.ts';
import { startMicrosoft } from '../support/doctor/microsoft.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

describe('wsa doctor', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await freshFolder('doctor');
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('in local mode says what would be needed, checks what there is, and calls nobody', async () => {
    const { of, results, outcome, status } = await doctorJson({ WSA_DATA_DIR: folder }, null);
    const local = results.filter(({ detail }) => detail === 'local mode has none of it');
    expect(local.map(({ check }) => check)).toEqual(
      CHECKS.filter(({ needs }) => needs === 'registration').map(({ name }) => name),
    );
    expect(new Set(local.map(({ state }) => state))).toEqual(new Set(['not checked']));
    expect(of('configuration')).toEqual([
      expect.objectContaining({
        state: 'ok',
        remedy: expect.stringMatching(/organisation set MicrosoftAppId/),
      }),
    ]);
    expect({ outcome, status }).toEqual({ outcome: 'ok', status: 0 });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('has a JSON form with the worst outcome, a time, and what each result is', async () => {
    const microsoft = await startMicrosoft('commercial', NOW);
    microsoft.roles = [];
    const { of: _, ...printed } = await doctorJson({ ...REGISTERED, WSA_DATA_DIR: folder }, microsoft);
    await microsoft.stop();
    expect(printed).toEqual({
      version: 1,
      at: '2026-06-10T12:00:00.000Z',
      outcome: 'warning',
      status: 0,
      results: expect.any(Array),
    });
    for (const result of printed.results) {
      expect(Object.keys(result)).toEqual(['check', 'state', 'about', 'detail', 'remedy', 'docs']);
      expect(['ok', 'warning', 'failed', 'not checked']).toContain(result.state);
      if (result.state === 'failed') expect(result.remedy).not.toBeNull();
    }
  });

  it('for a person is a line a result, with what to do and where it is written', async () => {
    const microsoft = await startMicrosoft('commercial', NOW);
    const { stdout, stderr, status } = await doctor(
      { ...REGISTERED, WSA_DATA_DIR: folder, WSA_OAUTH_CONNECTION: 'mail' },
      microsoft,
    );
    await microsoft.stop();
    expect(stdout).toContain(
      [
        'failed       oauth-connection (WSA_OAUTH_CONNECTION=mail): the bot has no such connection (HTTP 404)',
        '             Add it to the Azure Bot at https://portal.azure.com (Configuration, OAuth Connection Settings), or correct the name. See docs/doctor.md#oauth-connection',
      ].join('\n'),
    );
    expect(stdout).toMatch(/\n\n1 failed, 0 warning, \d+ not checked, \d+ ok\.\n$/);
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  });

  it('tells each setting that is wrong, and checks nothing else', async () => {
    const given = { ...REGISTERED, PORT: 'x', WSA_CLOUD: 'mars', MicrosoftAppId: 'app-1' };
    const { of, results, status } = await doctorJson(given, null);
    expect(of('configuration').map(({ state, about }) => ({ state, about }))).toEqual([
      { state: 'failed', about: 'PORT' },
      { state: 'failed', about: 'MicrosoftAppId' },
      { state: 'failed', about: 'WSA_CLOUD' },
    ]);
    expect(results.filter(({ check }) => check !== 'configuration')).toHaveLength(CHECKS.length);
    expect(results.filter(({ state }) => state === 'ok')).toEqual([]);
    expect(status).toBe(1);
  });

  it('tells settings that contradict each other', async () => {
    const given = { ...REGISTERED, WSA_CLOUD: 'dod', WSA_PUBLIC_URL: 'https://bot.azurewebsites.net' };
    const { of } = await doctorJson(given, null);
    expect(of('configuration')).toEqual([
      expect.objectContaining({ state: 'failed', about: 'WSA_PUBLIC_URL' }),
    ]);
  });

  it.each([
    [{ MicrosoftAppId: REGISTERED.MicrosoftAppId }, /^MicrosoftAppId is set, so these must be too: /],
    [{ HOST: '0.0.0.0' }, /^HOST is 0\.0\.0\.0, /],
  ])('tells what is wrong with %j', async (given, detail) => {
    const { of, status } = await doctorJson(given, null);
    expect(of('configuration')).toEqual([
      expect.objectContaining({
        state: 'failed',
        about: Object.keys(given)[0],
        detail: expect.stringMatching(detail),
      }),
    ]);
    expect(status).toBe(1);
  });

  it('warns of what is not used', async () => {
    const microsoft = await startMicrosoft('commercial', NOW);
    microsoft.cut('http://169.254.169.254');
    const given = { ...REGISTERED, WSA_DATA_DIR: folder, MicrosoftAppType: 'UserAssignedMSI' };
    const { of } = await doctorJson(given, microsoft);
    await microsoft.stop();
    expect(of('configuration').map(({ state, about }) => ({ state, about }))).toEqual([
      { state: 'ok', about: null },
      { state: 'warning', about: 'MicrosoftAppPassword' },
    ]);
  });

  it('ends with status 2 where the command line is wrong', async () => {
    expect((await doctor({}, null, ['--nonsense'])).status).toBe(2);
  });

  it('is described by the page that is made of its checks', () => {
    const page = readFileSync(path.join(ROOT, 'docs/doctor.md'), 'utf8');
    expect(page).toBe(doctorPage());
    for (const name of ['configuration', ...CHECKS.map((check) => check.name)])
      expect(page).toContain(`\n## ${name}\n`);
  });
});
