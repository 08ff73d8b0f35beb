import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import yauzl from 'yauzl';
import { readSources } from '../../scripts/package/build.ts';
import { tokenServiceDomain } from '../../scripts/package/cloud.ts';
import { stringLeaves } from '../../scripts/package/leaves.ts';
import { SCHEMA_VERSIONS } from '../../scripts/package/template.ts';
import { MANIFEST_LANGUAGES, TRANSLATED_LANGUAGES } from '../../src/manifest/language.ts';
import { CLOUDS } from '../../src/policy/cloud-hosts.ts';
import { built, type Loose, STATED } from '../support/package/sources.ts';

async function unzipped(zip: Buffer): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const opened = await yauzl.fromBufferPromise(zip);
  for await (const entry of opened.eachEntry()) {
    const stream = await opened.openReadStreamPromise(entry);
    files.set(entry.fileName, await buffer(stream));
  }
  return files;
}

async function manifestOf(changes: Parameters<typeof built>[0]): Promise<Loose> {
  const { files } = await built(changes);
  return JSON.parse(String(files.find(({ name }) => name === 'manifest.json')?.content));
}

describe('appPackage/', () => {
  it('has what the code makes of it (else: npm run manifest)', () => {
    expect(readSources('.', '1.25').problems).toEqual([]);
  });
});

describe.each(SCHEMA_VERSIONS)('a package of schema %s', (version) => {
  it('meets the schema and every check, and is filled in to the last variable', async () => {
    const { problems, files } = await built({ version });
    expect(problems).toEqual([]);
    for (const { name, content } of files)
      if (name.endsWith('.json')) expect(String(content)).not.toContain('${{');
  });

  it('holds the manifest, a file for each language but the default, and the icons', async () => {
    const { zip } = await built({ version });
    const files = await unzipped(zip as Buffer);
    expect([...files.keys()].toSorted()).toEqual(
      [
        ...TRANSLATED_LANGUAGES.map((tag) => `${tag}.json`),
        'manifest.json',
        'color.png',
        'outline.png',
      ].toSorted(),
    );
    const manifest: Loose = JSON.parse(String(files.get('manifest.json')));
    expect(manifest.name.short).toBe('WSA Readiness-test');
    expect(manifest.bots[0].botId).toBe(STATED.BOT_ID);
  });
});

describe('a package', () => {
  it('is the same to the byte each time', async () => {
    const [one, other] = [await built(), await built()];
    expect(one.zip?.equals(other.zip as Buffer)).toBe(true);
  });

  it('has the token service of the cloud among its domains', async () => {
    const domains = [];
    for (const cloud of CLOUDS) {
      const { validDomains } = await manifestOf({ cloudDomain: tokenServiceDomain(cloud) });
      domains.push([cloud, ...validDomains]);
    }
    expect(domains).toEqual([
      ['commercial', 'wsa.northwind.com', 'token.botframework.com'],
      ['gcc', 'wsa.northwind.com', 'token.botframework.com'],
      ['gcc-high', 'wsa.northwind.com', 'tokengcch.botframework.azure.us'],
      ['dod', 'wsa.northwind.com', 'apidod.botframework.azure.us'],
    ]);
  });

  it('has links of deals shown to people without the app, too: as a card that says nothing of one', async () => {
    const { composeExtensions } = await manifestOf({});
    expect(composeExtensions[0].messageHandlers).toEqual([
      { type: 'link', value: { domains: [STATED.BOT_DOMAIN], supportsAnonymizedPayloads: true } },
    ]);
  });

  it('has the page as a tab of its own host, after the chat', async () => {
    const { staticTabs, validDomains } = await manifestOf({});
    const url = `https://${STATED.BOT_DOMAIN}/tab`;
    expect(staticTabs).toEqual([
      { entityId: 'conversations', scopes: ['personal'] },
      {
        ...{ entityId: 'book', name: 'Deals', contentUrl: url, websiteUrl: url },
        ...{ scopes: ['personal'], context: ['personalTab'] },
      },
    ]);
    expect(validDomains).toContain(STATED.BOT_DOMAIN);
  });

  it('asks for nothing but to know people and to write to them, and is no agent of Copilot', async () => {
    const manifest = await manifestOf({});
    expect(manifest.permissions).toEqual(['identity', 'messageTeamMembers']);
    expect(manifest).not.toHaveProperty('authorization');
    expect(stringLeaves(manifest).filter(({ text }) => text === 'copilot')).toEqual([]);
  });

  it('offers commands after a slash only where it is asked for, and only among others', async () => {
    const slash = (manifest: Loose) =>
      manifest.bots[0].commandLists.map(({ scopes, triggers }: Loose) => [scopes[0], triggers]);
    expect(slash(await manifestOf({}))).toEqual([
      ['personal', undefined],
      ['team', undefined],
      ['groupChat', undefined],
    ]);
    const newer = await manifestOf({ version: '1.30' });
    expect(newer.bots[0].supportsTargetedMessages).toBe(true);
    expect(slash(newer)).toEqual([
      ['personal', undefined],
      ['team', ['mention', 'slash']],
      ['groupChat', ['mention', 'slash']],
    ]);
  });

  it('has its strings in every language', async () => {
    const { files } = await built();
    const shown = new Map(files.map(({ name, content }) => [name, content]));
    for (const language of MANIFEST_LANGUAGES.filter((one) => one !== 'en')) {
      const strings: Loose = JSON.parse(String(shown.get(`${language}.json`)));
      expect(strings['bots[0].commandLists[1].commands[0].title']).toBeTruthy();
    }
  });

  it('notes what is right and should be known', async () => {
    expect((await built()).notes).toEqual([]);
    const example = { DEVELOPER_TERMS_URL: 'https://www.example.com/terms' };
    expect((await built({ values: example })).notes).toEqual([
      "DEVELOPER_TERMS_URL lead to example.com: state your organisation's pages, as people can open them.",
    ]);
    expect((await built({ version: '1.30' })).notes).toEqual([expect.stringContaining('preview')]);
  });
});
