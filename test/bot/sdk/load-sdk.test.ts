import { expect, it } from '@jest/globals';
import { loadSdk } from '../../../bot/sdk/load-sdk.ts';
import { SettingsSchema } from '../../../src/settings-schema.ts';
import { SDKS } from '../../support/bot/local-config.ts';

it.each(SDKS)('WSA_SDK=%s is the SDK of that name', async (name) => {
  expect((await loadSdk(name)).name).toBe(name);
});

it('every SDK that can be set can be loaded, and the default is botbuilder', () => {
  const setting = SettingsSchema.shape.WSA_SDK;
  expect(setting.unwrap().options).toEqual([...SDKS]);
  expect(setting.parse(undefined)).toBe('botbuilder');
});
