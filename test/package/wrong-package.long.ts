import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { drawIcon } from '../../scripts/package/icons.ts';
import { variable } from '../../scripts/package/variable.ts';
import { PLACEHOLDERS } from '../../src/manifest/placeholders.ts';
import { type Changes, type Loose, wrong } from '../support/package/sources.ts';

const NIL = '00000000-0000-0000-0000-000000000000';

function svg(size: number, content: string): Buffer {
  return drawIcon(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${content}</svg>`,
  );
}

function manifest(change: (json: Loose) => void): Changes {
  return { change: ['manifest.json', change] };
}

function german(change: (json: Loose) => void): Changes {
  return { change: ['de.json', change] };
}

const CASES: readonly {
  readonly name: string;
  readonly changes: Changes;
  readonly says: readonly (string | RegExp)[];
}[] = [
  {
    name: 'a variable without a value',
    changes: { without: 'AAD_APP_CLIENT_ID' },
    says: [
      `manifest.json: webApplicationInfo.id: ${variable('AAD_APP_CLIENT_ID')} is not set: state AAD_APP_CLIENT_ID in env/.env.test, or in the environment`,
    ],
  },
  {
    name: 'a variable without a value in a language file',
    changes: german((json) => {
      json['description.short'] = `Für ${variable('ORGANISATION')}`;
    }),
    says: [/^de\.json: description\.short: .*ORGANISATION}} is not set/],
  },
  {
    name: 'a secret',
    changes: {
      ...manifest((json) => {
        json.developer.name = variable('SECRET_BOT_PASSWORD');
      }),
      values: { SECRET_BOT_PASSWORD: 'hush' },
    },
    says: [
      /^manifest\.json: developer\.name: .*SECRET_BOT_PASSWORD}} is a secret: what is in the package, everybody can read$/,
    ],
  },
  {
    name: 'a name that is too long once it is filled in, in each language',
    changes: { values: { APP_NAME_SUFFIX: ' of the whole organisation' } },
    says: [
      'manifest.json: name.short: has 39 characters, at most 30 are allowed',
      ...['de', 'fr', 'es', 'pt', 'it', 'nl', 'ja'].map(
        (tag) => `${tag}.json: name.short: has 39 characters, at most 30 are allowed`,
      ),
    ],
  },
  {
    name: 'an id that is none',
    changes: { values: { TEAMS_APP_ID: 'wsa' } },
    says: [/^manifest\.json: id: "wsa" does not have the form/],
  },
  {
    name: 'an id of nothing',
    changes: { values: { AAD_APP_CLIENT_ID: NIL } },
    says: ['manifest.json: webApplicationInfo.id: is the GUID of nothing (all zeros)'],
  },
  {
    name: 'a message extension of another bot',
    changes: manifest((json) => {
      json.composeExtensions[0].botId = variable('TEAMS_APP_ID');
    }),
    says: [/^manifest\.json: composeExtensions\[0\]\.botId: is .*1a01, but the bot is .*1a02$/],
  },
  {
    name: 'the resource of another bot',
    changes: manifest((json) => {
      json.webApplicationInfo.resource = `api://${variable('BOT_DOMAIN')}/${variable('BOT_ID')}`;
    }),
    says: [
      /^manifest\.json: webApplicationInfo\.resource: is "api:.*; single sign-on of this bot needs api:\/\/wsa\.northwind\.com\/botid-0b7f3c1e/,
    ],
  },
  ...['\n', '\u0007', '\u200B', '\u202E', '\u{E0041}'].map((character) => ({
    name: `what is drawn as nothing or turns what stands beside it (U+${character.codePointAt(0)?.toString(16)})`,
    changes: { values: { DEVELOPER_NAME: `North${character}wind` } },
    says: [/^manifest\.json: developer\.name: DEVELOPER_NAME has a control or format character at 6/],
  })),
  {
    name: 'a value that has a variable in it',
    changes: { values: { DEVELOPER_NAME: `North${variable('SECRET_BOT_PASSWORD')}wind` } },
    says: [/^manifest\.json: developer\.name: DEVELOPER_NAME has a variable in it/],
  },
  ...[
    'https://',
    'https://?',
    'http://northwind.com',
    'https://northwind',
    'https://ann:x@northwind.com',
  ].map((url) => ({
    name: `a page at ${url}`,
    changes: { values: { DEVELOPER_PRIVACY_URL: url } },
    says: [/^manifest\.json: developer\.privacyUrl: /],
  })),
  {
    name: 'a wildcard for a bot',
    changes: { values: { BOT_DOMAIN: '*.northwind.com' } },
    says: [
      /^manifest\.json: \S+domains\[0\]: BOT_DOMAIN is "\*\.northwind\.com", not the one host of the bot$/,
    ],
  },
  {
    name: 'a tab of another host',
    changes: manifest((json) => {
      json.staticTabs[1].contentUrl = 'https://pages.example.com/tab';
    }),
    says: ['manifest.json: staticTabs[1].contentUrl: "pages.example.com" is not among the valid domains'],
  },
  {
    name: 'ids that are made up',
    changes: { values: PLACEHOLDERS },
    says: [
      ['id', 'TEAMS_APP_ID'],
      ['bots[0].botId', 'BOT_ID'],
      ['composeExtensions[0].messageHandlers[0].value.domains[0]', 'BOT_DOMAIN'],
      ['webApplicationInfo.id', 'AAD_APP_CLIENT_ID'],
    ].map(
      ([place, name]) =>
        `manifest.json: ${place}: ${name} is a placeholder of the package for a look: state your own`,
    ),
  },
  {
    name: 'something that the schema does not know',
    changes: manifest((json) => {
      json.bots[0].supportsTargetedMessages = true;
    }),
    says: ['manifest.json: bots[0]: "supportsTargetedMessages" is not known to this version of the schema'],
  },
  {
    name: 'a scope that there is none',
    changes: manifest((json) => {
      json.defaultInstallScope = 'planet';
    }),
    says: [/^manifest\.json: defaultInstallScope: "planet" is none of \["personal"/],
  },
  {
    name: 'a menu of more commands than clients show',
    changes: manifest((json) => {
      json.bots[0].commandLists[0].commands.push({ title: 'more', description: 'more' });
    }),
    says: ['manifest.json: bots[0].commandLists[0].commands: has 13 entries, at most 12 are allowed'],
  },
  {
    name: 'what must be there and is not',
    changes: manifest((json) => {
      delete json.accentColor;
    }),
    says: ['manifest.json: "accentColor" is missing'],
  },
  {
    name: 'a kind of feed entry twice',
    changes: manifest((json) => {
      json.activities.activityTypes[1].type = json.activities.activityTypes[0].type;
    }),
    says: ['manifest.json: activities.activityTypes[1].type: "dealEscalated" stands twice'],
  },
  {
    name: 'a kind of feed entry that Teams keeps for itself',
    changes: manifest((json) => {
      json.activities.activityTypes[0].type = 'systemDefault';
    }),
    says: ['manifest.json: activities.activityTypes[0].type: "systemDefault" is reserved'],
  },
  {
    name: 'a string in no language but English',
    changes: german((json) => {
      delete json['bots[0].commandLists[2].commands[3].title'];
    }),
    says: ['de.json: bots[0].commandLists[2].commands[3].title: is not translated'],
  },
  {
    name: 'a string that stands for nothing',
    changes: german((json) => {
      json['staticTabs[0].name'] = 'Start';
    }),
    says: ['de.json: staticTabs[0].name: there is no such string in the manifest'],
  },
  {
    name: 'a key that the schema does not know',
    changes: german((json) => {
      json['bots[0].title'] = 'Bot';
    }),
    says: [
      'de.json: "bots[0].title" is not known to this version of the schema',
      'de.json: bots[0].title: there is no such string in the manifest',
    ],
  },
  {
    name: 'a language file of another version',
    changes: german((json) => {
      json.$schema = String(json.$schema).replace('1.25', '1.16');
    }),
    says: ['de.json: $schema: is not of version 1.25, as the manifest is'],
  },
  {
    name: 'a feed entry with other parameters',
    changes: german((json) => {
      json['activities.activityTypes[3].templateText'] = '{kunde}: {days} Tage';
    }),
    says: [
      'de.json: activities.activityTypes[3].templateText: has the parameters {days}, {kunde}, the manifest has {customer}, {days}',
    ],
  },
  {
    name: 'a language file that is not there',
    changes: manifest((json) => {
      json.localizationInfo.additionalLanguages[0].file = 'de-de.json';
    }),
    says: [
      'manifest.json: localizationInfo.additionalLanguages[0].file: there is no file "de-de.json"',
      'de.json: is not named in localizationInfo of the manifest',
    ],
  },
  { name: 'no icon', changes: { icons: { 'outline.png': undefined } }, says: ['outline.png: is missing'] },
  {
    name: 'an icon that is no PNG file',
    changes: { icons: { 'color.png': readFileSync('appPackage/icons/color.svg') } },
    says: ['color.png: is not a PNG file'],
  },
  {
    name: 'an icon of another size',
    changes: { icons: { 'outline.png': svg(48, '<circle cx="24" cy="24" r="9" fill="#fff"/>') } },
    says: ['outline.png: has 48×48 pixels, must have 32×32'],
  },
  {
    name: 'a colour icon without a background',
    changes: {
      icons: { 'color.png': svg(192, '<rect x="40" y="40" width="112" height="112" fill="#135"/>') },
    },
    says: [/^color\.png: has \d+ pixels that are not opaque; the background goes to the edge$/],
  },
  {
    name: 'a colour icon with something at its edge',
    changes: {
      icons: {
        'color.png': svg(
          192,
          '<rect width="192" height="192" fill="#135"/><circle cx="20" cy="20" r="9" fill="#fff"/>',
        ),
      },
    },
    says: [/^color\.png: something stands at \d+,\d+, outside of the middle 120×120 pixels$/],
  },
  {
    name: 'an outline in colour',
    changes: { icons: { 'outline.png': svg(32, '<circle cx="16" cy="16" r="6" fill="#fe0"/>') } },
    says: [/^outline\.png: has \d+ pixels that are neither white nor transparent$/],
  },
  {
    name: 'an outline on a background',
    changes: { icons: { 'outline.png': svg(32, '<rect width="32" height="32" fill="#fff"/>') } },
    says: [/^outline\.png: has hardly a transparent pixel/],
  },
  {
    name: 'an outline of nothing',
    changes: { icons: { 'outline.png': svg(32, '') } },
    says: ['outline.png: is empty'],
  },
];

describe('what is wrong is told with its place', () => {
  it.each(CASES)('$name', async ({ changes, says }) => {
    const told = await wrong(changes);
    expect(told).toEqual(says.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))));
  });
});

const DOMAINS: readonly { readonly domain: string; readonly what: string | null }[] = [
  { domain: 'wsa.northwind.com', what: null },
  { domain: 'WSA.northwind.com', what: null },
  { domain: '*.northwind.com', what: null },
  { domain: 'wsa.westeurope.azurecontainerapps.io', what: null },
  { domain: 'abc-3978.euw.devtunnels.ms', what: null },
  { domain: 'https://wsa.northwind.com', what: 'has a scheme: a domain is a host alone' },
  { domain: 'wsa.northwind.com/bot', what: 'has a path: a domain is a host alone' },
  { domain: 'wsa.northwind.com:443', what: 'has a port: a domain is a host alone' },
  { domain: '*.com', what: 'opens the app to everybody who has a host under it' },
  { domain: '*.co.uk', what: 'opens the app to everybody who has a host under it' },
  { domain: '*.azurewebsites.net', what: 'opens the app to everybody who has a host under it' },
  { domain: '*', what: 'has a wildcard in another place than the beginning' },
  { domain: 'wsa.*.com', what: 'has a wildcard in another place than the beginning' },
  { domain: 'localhost', what: 'is not a host name' },
  { domain: '127.0.0.1', what: 'is not a host name' },
  { domain: 'wsa northwind.com', what: 'is not a host name' },
  { domain: 'co.uk', what: 'is not the domain of anybody in particular' },
];

describe('a domain', () => {
  it.each(DOMAINS)('"$domain": $what', async ({ domain, what }) => {
    const told = await wrong(
      manifest((json) => {
        json.validDomains.push(domain);
        json.composeExtensions[0].messageHandlers[0].value.domains.push(domain);
      }),
    );
    const places = ['validDomains[2]', 'composeExtensions[0].messageHandlers[0].value.domains[1]'];
    expect(told).toEqual(
      what === null ? [] : places.map((place) => `manifest.json: ${place}: "${domain}" ${what}`),
    );
  });
});
