import { afterEach, describe, expect, it } from '@jest/globals';
import type { Result } from '../../src/doctor/run-doctor.ts';
import { CLOUD_HOSTS, CLOUDS } from '../../src/policy/cloud-hosts.ts';
import { doctor, doctorJson, type Environment, NOW, REGISTERED } from '../support/doctor/doctor.ts';
import {
  BOT_ID,
  CATALOG_ID,
  jwt,
  type Microsoft,
  PUBLIC_URL,
  SECRET,
  startMicrosoft,
  TENANT_ID,
  tenantDocument,
} from '../support/doctor/microsoft.ts';

let microsoft: Microsoft;
afterEach(() => microsoft.stop());

/** No database is made by any of these. */
const SET_UP: Environment = { ...REGISTERED, WSA_DATA_DIR: '/nowhere/at/all' };
const ALL_ROLES = [
  'CrossTenantInformation.ReadBasic.All',
  'User.Read.All',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
];

/** What a check finds where something is wrong: its state, and words of what is said and of what to do. */
interface Case {
  readonly check: string;
  readonly what: string;
  readonly given?: Environment;
  readonly spoil?: (microsoft: Microsoft) => void;
  readonly state: Result['state'];
  readonly about?: string;
  readonly detail: string | RegExp;
  readonly remedy: string | RegExp | null;
}

function refuses(code: number, said: string) {
  return (spoilt: Microsoft) => {
    spoilt.refusal = { code, text: said };
  };
}

function registered(...ends: readonly (readonly [hint: string, end: string])[]) {
  return (spoilt: Microsoft) => {
    spoilt.graph.registration = {
      passwordCredentials: ends.map(([hint, endDateTime]) => ({ displayName: null, hint, endDateTime })),
      keyCredentials: [],
    };
  };
}

function sendsBackTo(...redirectUris: readonly string[]) {
  return (spoilt: Microsoft) => {
    spoilt.graph.registration = { web: { redirectUris } };
  };
}

const SIGN_IN = 'https://login.microsoftonline.com';
const TOKENS = 'https://api.botframework.com';

const CASES: readonly Case[] = [
  {
    check: 'tenant',
    what: 'a tenant that is not there',
    spoil: (spoilt) => {
      const error_description = `AADSTS90002: Tenant '${TENANT_ID}' not found.`;
      spoilt.tenant = {
        status: 400,
        body: { error: 'invalid_tenant', error_description, error_codes: [90002] },
      };
    },
    state: 'failed',
    about: 'MicrosoftAppTenantId',
    detail: `there is no tenant ${TENANT_ID} at login.microsoftonline.com`,
    remedy: /Copy the tenant id from https:\/\/entra\.microsoft\.com, or correct WSA_CLOUD/,
  },
  {
    check: 'tenant',
    what: 'a GCC tenant of a bot that is set to commercial',
    spoil: (spoilt) => {
      const body = tenantDocument('login.microsoftonline.com', 'graph.microsoft.com', 'GCC');
      spoilt.tenant = { status: 200, body };
    },
    state: 'failed',
    detail: 'it is a tenant of gcc, but WSA_CLOUD is commercial',
    remedy: 'Correct WSA_CLOUD or the tenant.',
  },
  {
    check: 'tenant',
    what: 'a tenant of a government cloud',
    spoil: (spoilt) => {
      const body = tenantDocument('login.microsoftonline.us', 'graph.microsoft.us', 'DODCON');
      spoilt.tenant = { status: 200, body };
    },
    state: 'failed',
    detail: 'it is a tenant of gcc-high, but WSA_CLOUD is commercial',
    remedy: 'Correct WSA_CLOUD or the tenant.',
  },
  {
    check: 'tenant',
    what: 'a tenant whose cloud can not be told',
    spoil: (spoilt) => {
      const body = tenantDocument('login.microsoftonline.com', 'graph.microsoft.com', 'MARS');
      spoilt.tenant = { status: 200, body };
    },
    state: 'warning',
    detail: /^its cloud can't be told: /,
    remedy: null,
  },
  {
    check: 'tenant',
    what: 'an answer that is none',
    spoil: (spoilt) => {
      spoilt.tenant = { status: 502, body: '<html>' };
    },
    state: 'not checked',
    detail: 'login.microsoftonline.com answered HTTP 502 about the tenant',
    remedy: null,
  },
  {
    check: 'app-token',
    what: 'a secret that is not the one',
    given: { ...SET_UP, MicrosoftAppPassword: 'another-secret' },
    state: 'failed',
    about: 'MicrosoftAppPassword',
    detail: 'Entra refuses the bot: AADSTS7000215: Invalid client secret provided',
    remedy: /make a new secret/,
  },
  ...[
    [7000222, 'The provided client secret keys are expired', /has expired: make a new one/],
    [700016, 'Application was not found in the directory', /MicrosoftAppId is not an app of this tenant/],
    [7000112, 'Application is disabled', /enable its enterprise application/],
    [
      700023,
      'Client assertion audience claim does not match',
      /registered in another cloud: check WSA_CLOUD/,
    ],
    [99999, 'Something new', /^Look AADSTS99999 up at https:\/\/login\.microsoftonline\.com\/error\.$/],
  ].map(
    ([code, said, remedy]): Case => ({
      check: 'app-token',
      what: `the refusal AADSTS${code}`,
      spoil: refuses(Number(code), String(said)),
      state: 'failed',
      about: 'MicrosoftAppPassword',
      detail: `Entra refuses the bot: AADSTS${code}: ${said}`,
      remedy: remedy as RegExp,
    }),
  ),
  {
    check: 'app-token',
    what: 'a token of another app',
    spoil: (spoilt) => {
      spoilt.claims = { appid: CATALOG_ID };
    },
    state: 'failed',
    detail: `the token is of another app, ${CATALOG_ID}`,
    remedy: /AZURE_CLIENT_ID/,
  },
  {
    check: 'app-token',
    what: 'a token of another tenant',
    spoil: (spoilt) => {
      spoilt.claims = { tid: CATALOG_ID };
    },
    state: 'failed',
    detail: `the token is of another tenant, ${CATALOG_ID}`,
    remedy: 'Correct MicrosoftAppTenantId.',
  },
  {
    check: 'app-token',
    what: 'a sign-in that is not reached',
    spoil: (spoilt) => spoilt.cut(SIGN_IN),
    state: 'failed',
    detail: /^login\.microsoftonline\.com gave no answer: /,
    remedy: /https/,
  },
  {
    check: 'secret',
    what: 'a secret that has expired',
    spoil: registered([SECRET.slice(0, 3), '2026-06-01T00:00:00Z'], ['zzz', '2027-06-01T00:00:00Z']),
    state: 'failed',
    about: 'MicrosoftAppPassword',
    detail: 'the secret expired on 2026-06-01',
    remedy: /^Make a new secret/,
  },
  {
    check: 'secret',
    what: 'a secret that is about to expire',
    spoil: registered([SECRET.slice(0, 3), '2026-06-20T12:00:00Z']),
    state: 'warning',
    detail: 'the secret expires in 10 days, on 2026-06-20',
    remedy: /^Make a new secret/,
  },
  {
    check: 'secret',
    what: 'an app without a secret',
    spoil: registered(),
    state: 'failed',
    detail: 'the app has no secret',
    remedy: /^Make one/,
  },
  {
    check: 'secret',
    what: 'a registration that may not be read',
    state: 'not checked',
    detail: 'the bot may not read its registration (Graph answered HTTP 403)',
    remedy: /az ad app credential list --id/,
  },
  {
    check: 'consent',
    what: 'an app that does not send people back to the page',
    spoil: sendsBackTo('https://token.botframework.com/.auth/web/redirect', `${PUBLIC_URL}/tab/consent`),
    state: 'failed',
    detail: `the app lacks the redirect URI ${PUBLIC_URL}/tab/consent/end`,
    remedy: /platform Web/,
  },
  {
    check: 'consent',
    what: 'an app that does',
    spoil: sendsBackTo(`${PUBLIC_URL}/tab/consent/end`),
    state: 'ok',
    detail: 'the app sends people back to the page',
    remedy: null,
  },
  {
    check: 'consent',
    what: 'a registration that may not be read',
    state: 'not checked',
    detail: 'the bot may not read the registration (Graph answered HTTP 403)',
    remedy: new RegExp(`${PUBLIC_URL}/tab/consent/end`),
  },
  {
    check: 'permissions',
    what: 'a look-up without its permission',
    spoil: (spoilt) => {
      spoilt.roles = [];
    },
    state: 'warning',
    about: 'CrossTenantInformation.ReadBasic.All',
    detail: /^it is not granted, so a look-up says /,
    remedy: /^Grant it at https:\/\/entra\.microsoft\.com/,
  },
  ...['User.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All'].map(
    (name): Case => ({
      check: 'permissions',
      what: `${name} missing where the app is to be installed`,
      given: { ...SET_UP, WSA_TEAMS_APP_ID: CATALOG_ID },
      spoil: (spoilt) => {
        spoilt.roles = ALL_ROLES.filter((role) => role !== name);
      },
      state: 'failed',
      about: name,
      detail: /^it is not granted, so the app is installed for nobody/,
      remedy: /^Grant it at /,
    }),
  ),
  {
    check: 'permissions',
    what: 'one that these settings have no use for',
    spoil: (spoilt) => {
      spoilt.roles = ['CrossTenantInformation.ReadBasic.All', 'User.Read.All'];
    },
    state: 'warning',
    about: 'User.Read.All',
    detail: /^it is granted, but not used with these settings/,
    remedy: /^Remove it at /,
  },
  {
    check: 'permissions',
    what: 'one that opens every mailbox',
    spoil: (spoilt) => {
      spoilt.roles = ['CrossTenantInformation.ReadBasic.All', 'Mail.ReadWrite'];
    },
    state: 'warning',
    about: 'Mail.ReadWrite',
    detail: "it is granted and never used: it opens everybody's data to the bot",
    remedy: /^Remove it at /,
  },
  {
    check: 'oauth-connection',
    what: 'a connection of another name',
    given: { ...SET_UP, WSA_OAUTH_CONNECTION: 'mail' },
    state: 'failed',
    about: 'WSA_OAUTH_CONNECTION=mail',
    detail: 'the bot has no such connection (HTTP 404)',
    remedy: /^Add it to the Azure Bot at https:\/\/portal\.azure\.com/,
  },
  {
    check: 'oauth-connection',
    what: 'a token service that does not take the bot',
    spoil: (spoilt) => {
      spoilt.tokens.botToken = 'another';
    },
    state: 'failed',
    detail: "api.botframework.com does not take the bot's token (HTTP 401)",
    remedy: /Azure Bot has MicrosoftAppId/,
  },
  {
    check: 'oauth-connection',
    what: 'a connection without a silent sign-in',
    spoil: (spoilt) => {
      spoilt.tokens.exchangeUri = null;
    },
    state: 'warning',
    detail: 'it is there, without a Token Exchange URL: everybody has to sign in by hand once',
    remedy: /access_as_user/,
  },
  {
    check: 'oauth-connection',
    what: 'a token service that is not reached',
    spoil: (spoilt) => spoilt.cut(TOKENS),
    state: 'failed',
    detail: /^api\.botframework\.com gave no answer: /,
    remedy: /https/,
  },
  ...(
    [
      [SIGN_IN, 'sign-in'],
      ['https://graph.microsoft.com', 'Graph'],
      [TOKENS, 'token service'],
      ['https://smba.trafficmanager.net', 'Teams'],
      ['https://login.botframework.com', 'the OpenID document of the channel'],
    ] as const
  ).map(
    ([origin, name]): Case => ({
      check: 'hosts',
      what: `${origin} not reached`,
      spoil: (spoilt) => spoilt.cut(origin),
      state: 'failed',
      about: new URL(origin).host,
      detail: new RegExp(`^${name} gave no answer: `),
      remedy: 'Let the bot reach it by https (443).',
    }),
  ),
  ...[
    {
      status: 200,
      body: { issuer: 'https://api.botframework.us', jwks_uri: 'https://login.botframework.com/k' },
    },
    { status: 200, body: { issuer: TOKENS, jwks_uri: 'https://evil.example/keys' } },
    { status: 200, body: '<html>Proxy</html>' },
    { status: 403, body: {} },
  ].map(
    (answer): Case => ({
      check: 'hosts',
      what: `${JSON.stringify(answer)} in place of the OpenID document`,
      spoil: (spoilt) => {
        spoilt.channel = answer;
      },
      state: 'failed',
      about: 'login.botframework.com',
      detail: `what answers is not the OpenID document of the channel (HTTP ${answer.status})`,
      remedy: 'Look for a proxy that answers in its place.',
    }),
  ),
  ...(
    [
      [-400, 'failed', 'ahead of'],
      [120, 'warning', 'behind'],
    ] as const
  ).map(
    ([seconds, state, words]): Case => ({
      check: 'clock',
      what: `a clock that is off by ${-seconds} s`,
      spoil: (spoilt) => {
        spoilt.clock = NOW + seconds * 1000;
      },
      state,
      detail: new RegExp(
        `^the clock is (?:400|399|120|121) s ${words} that of login\\.microsoftonline\\.com$`,
      ),
      remedy: 'Set it by NTP.',
    }),
  ),
  {
    check: 'clock',
    what: 'no answer with a time',
    spoil: (spoilt) => spoilt.cut(SIGN_IN),
    state: 'not checked',
    detail: 'login.microsoftonline.com told no time',
    remedy: null,
  },
  {
    check: 'endpoint',
    what: 'a bot that can not work',
    spoil: (spoilt) => {
      spoilt.ready = { status: 503, body: { wrong: ['the database can not be reached'] } };
    },
    state: 'failed',
    about: `WSA_PUBLIC_URL=${PUBLIC_URL}`,
    detail: /can not work: .*the database can not be reached/,
    remedy: 'See docs/operating.md.',
  },
  {
    check: 'endpoint',
    what: 'somebody else at the address',
    spoil: (spoilt) => {
      spoilt.ready = { status: 404, body: 'no such site' };
    },
    state: 'warning',
    detail: 'something answers there with HTTP 404',
    remedy: 'Check that it is the bot.',
  },
  {
    check: 'endpoint',
    what: 'nobody at the address',
    spoil: (spoilt) => spoilt.cut(PUBLIC_URL),
    state: 'warning',
    detail: /^nobody answers there: /,
    remedy: /^Nothing to do before it is deployed/,
  },
  {
    check: 'endpoint',
    what: 'no address',
    given: { ...SET_UP, WSA_PUBLIC_URL: undefined },
    state: 'not checked',
    detail: 'WSA_PUBLIC_URL is not set, so the address of the bot is not known here',
    remedy: null,
  },
  {
    check: 'mailbox',
    what: 'no admin',
    state: 'not checked',
    detail: 'WSA_ADMINS names nobody',
    remedy: /^Set WSA_ADMINS/,
  },
];

describe('the doctor', () => {
  it.each(CASES)('finds $check $state: $what', async ({ given = SET_UP, spoil, check, ...expected }) => {
    microsoft = await startMicrosoft('commercial', NOW);
    spoil?.(microsoft);
    const { of, status, outcome } = await doctorJson(given, microsoft);
    const matching = (text: string | RegExp | null) =>
      text instanceof RegExp ? expect.stringMatching(text) : text;
    expect(of(check)).toContainEqual(
      expect.objectContaining({
        state: expected.state,
        ...(expected.about === undefined ? {} : { about: expected.about }),
        detail: matching(expected.detail),
        remedy: matching(expected.remedy),
        docs: `docs/doctor.md#${check}`,
      }),
    );
    if (expected.state === 'failed') expect({ status, outcome }).toEqual({ status: 1, outcome: 'failed' });
  });

  it.each(CLOUDS)('finds a bot that is set up well in %s', async (cloud) => {
    microsoft = await startMicrosoft(cloud, NOW);
    microsoft.roles = [...ALL_ROLES, 'Application.Read.All'];
    registered([SECRET.slice(0, 3), '2027-06-01T00:00:00Z'])(microsoft);
    const { signIn, graph } = CLOUD_HOSTS[cloud];
    const subScope = { commercial: null, gcc: 'GCC', 'gcc-high': 'DODCON', dod: 'DOD' }[cloud];
    microsoft.tenant = { status: 200, body: tenantDocument(signIn, graph, subScope) };
    const { results, status, outcome } = await doctorJson(
      { ...SET_UP, WSA_CLOUD: cloud, WSA_TEAMS_APP_ID: CATALOG_ID },
      microsoft,
    );
    expect(results.filter(({ state }) => state === 'warning' || state === 'failed')).toEqual([]);
    expect({ status, outcome }).toEqual({ status: 0, outcome: 'ok' });
    // A token for Graph and one for the Bot Framework, of this cloud.
    expect(microsoft.posted.map((form) => form.get('scope')?.split(' ')[0]).sort()).toEqual(
      [`https://${graph}/.default`, `${CLOUD_HOSTS[cloud].botScope}/.default`].sort(),
    );
  });

  it('waits for nobody, and checks the rest', async () => {
    microsoft = await startMicrosoft('commercial', NOW);
    await doctor(SET_UP, microsoft);
    microsoft.hang('https://smba.trafficmanager.net');
    const { stdout, status } = await doctor(SET_UP, microsoft, ['--json'], 1500);
    const { results } = JSON.parse(stdout) as { results: Result[] };
    expect(results.filter(({ state }) => state === 'failed')).toEqual([
      expect.objectContaining({ check: 'hosts', detail: 'Teams gave no answer: no answer within 1.5 s' }),
    ]);
    expect(status).toBe(1);
  });

  it('prints no secret and no token', async () => {
    microsoft = await startMicrosoft('commercial', NOW);
    refuses(7000215, `Invalid client secret '${SECRET}' ${jwt({ tid: 'x' })}`)(microsoft);
    const { stdout } = await doctor(SET_UP, microsoft);
    expect(stdout).toContain('AADSTS7000215');
    expect(stdout).not.toContain(SECRET);
    expect(stdout).not.toMatch(/eyJ/);
  });

  it('asks for nothing that changes anything', async () => {
    microsoft = await startMicrosoft('commercial', NOW);
    await doctor(SET_UP, microsoft);
    expect(microsoft.graph.requests.map(({ method }) => method)).not.toContain('POST');
    expect(new Set(microsoft.tokens.asked)).toEqual(new Set(['GetSignInResource', '']));
    expect(microsoft.posted.every((form) => form.get('client_id') === BOT_ID)).toBe(true);
  });
});
