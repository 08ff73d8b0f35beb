import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTokenIssuer, type TokenIssuer } from '../../bench/token-issuer.ts';
import { ACCESS_AS_USER, entraAuthority } from '../../src/tokens/entra-authority.ts';
import { PersonTokens } from '../../src/tokens/person-tokens.ts';

const TENANT = '11111111-2222-3333-4444-555555555555';
const APP = '22222222-3333-4444-8555-666666666666';
const ISSUER = `https://login.microsoftonline.us/${TENANT}/v2.0`;
const OID = '33333333-4444-4555-8666-777777777777';

let issuer: TokenIssuer;
beforeAll(async () => {
  issuer = await startTokenIssuer(ISSUER);
});
afterAll(() => issuer.close());

const OPTIONS = {
  signInHost: 'login.microsoftonline.us',
  tenantId: TENANT,
  appId: APP,
  monotonic: () => performance.now(),
  log: { warn: () => {} },
};

const claims = () => ({
  ...{ iss: ISSUER, aud: APP, tid: TENANT, oid: OID, scp: ACCESS_AS_USER, name: 'Ann' },
  exp: Math.floor(Date.now() / 1000) + 600,
});

describe('a tenant of Entra ID', () => {
  it('signs tokens whose keys its own document names', async () => {
    const { close, ...authority } = entraAuthority({ ...OPTIONS, openIdUrl: issuer.openIdUrl });
    const tokens = new PersonTokens(authority, Date.now);
    expect(await tokens.verify(`Bearer ${await issuer.sign(claims())}`)).toMatchObject({ objectId: OID });
    const strange = issuer.sign({ ...claims(), iss: ISSUER.replace('.us', '.com') });
    await expect(tokens.verify(`Bearer ${await strange}`)).rejects.toMatchObject({ statusCode: 401 });
    await close();
  });

  it('issues under its host and id, in lower case, whatever the setting has', () => {
    const { issuer: stated } = entraAuthority({ ...OPTIONS, tenantId: TENANT.toUpperCase() });
    expect(stated).toBe(ISSUER);
  });

  it('that can not be reached refuses nobody, but lets nobody in', async () => {
    const { close, ...authority } = entraAuthority({ ...OPTIONS, openIdUrl: 'http://127.0.0.1:1/openid' });
    const tokens = new PersonTokens(authority, Date.now);
    const sent = tokens.verify(`Bearer ${await issuer.sign(claims())}`);
    await expect(sent).rejects.toMatchObject({ statusCode: 503 });
    await close();
  });
});
