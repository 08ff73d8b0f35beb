import { describe, expect, it } from '@jest/globals';
import { cloudOfDocument, parseOpenIdDocument, saysNotFound } from '../../src/directory/openid-document.ts';
import {
  china,
  commercial,
  type Document,
  dod,
  gcc,
  gccHigh,
  NOT_FOUND,
  TENANT,
  usGov,
} from './documents.ts';

function cloud(document: Document): string | null {
  const parsed = parseOpenIdDocument(document);
  if (!parsed) throw new Error('no document');
  return cloudOfDocument(parsed).cloud;
}

const ON_COM = { issuer: `https://login.microsoftonline.com/${TENANT}/v2.0` };

describe('the cloud of a document', () => {
  it.each<[string, Document, string]>([
    ['commercial', commercial(), 'commercial'],
    ['commercial, sub-scope null', commercial(TENANT, { tenant_region_sub_scope: null }), 'commercial'],
    ['commercial, sub-scope empty', commercial(TENANT, { tenant_region_sub_scope: '' }), 'commercial'],
    ['commercial, worldwide', commercial(TENANT, { tenant_region_scope: 'WW' }), 'commercial'],
    ['GCC', gcc(), 'gcc'],
    ['GCC, in another case', gcc(TENANT, { tenant_region_sub_scope: 'gcc' }), 'gcc'],
    ['GCC High', gccHigh(), 'gcc-high'],
    ['GCC High, older region', gccHigh(TENANT, { tenant_region_scope: 'USG' }), 'gcc-high'],
    ['GCC High, issuer on the worldwide host', gccHigh(TENANT, ON_COM), 'gcc-high'],
    ['DoD', dod(), 'dod'],
    ['US Government, no tier', usGov(), 'us-gov'],
    ['US Government, newer region', usGov(TENANT, { tenant_region_scope: 'USGOV' }), 'us-gov'],
    ['US Government, DoD Graph', usGov(TENANT, { msgraph_host: 'dod-graph.microsoft.us' }), 'us-gov'],
  ])('%s', (_name, document, expected) => {
    expect(cloud(document)).toBe(expected);
  });

  it.each<[string, Document]>([
    ['China', china()],
    ['an unknown sub-scope', commercial(TENANT, { tenant_region_sub_scope: 'GCCX' })],
    ['an unknown region', commercial(TENANT, { tenant_region_scope: 'XX' })],
    ['no region', commercial(TENANT, { tenant_region_scope: undefined })],
    ['GCC in a US Government region', gcc(TENANT, { tenant_region_scope: 'USGov' })],
    ['DODCON in a worldwide region', gccHigh(TENANT, { tenant_region_scope: 'NA' })],
    ['DODCON with the worldwide instance', gccHigh(TENANT, { cloud_instance_name: 'microsoftonline.com' })],
    ['DODCON with the Graph of DoD', gccHigh(TENANT, { msgraph_host: 'dod-graph.microsoft.us' })],
    ['DOD with the Graph of GCC High', dod(TENANT, { msgraph_host: 'graph.microsoft.us' })],
    ['no sub-scope and no Graph', commercial(TENANT, { msgraph_host: undefined })],
    ['no sub-scope and another Graph', commercial(TENANT, { msgraph_host: 'graph.microsoft.us' })],
    ['no sub-scope and no instance', commercial(TENANT, { cloud_instance_name: null })],
    ['no sub-scope and another instance', commercial(TENANT, { cloud_instance_name: 'microsoftonline.us' })],
    ['another issuer', commercial(TENANT, { issuer: `https://login.evil.com/${TENANT}/v2.0` })],
    [
      'an issuer that only looks alike',
      commercial(TENANT, { issuer: `https://login.microsoftonline.com.evil.com/${TENANT}/v2.0` }),
    ],
    [
      'an issuer without tenant',
      commercial(TENANT, { issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0' }),
    ],
    ['a US Government region with a Graph nobody knows', usGov(TENANT, { msgraph_host: 'graph.example.us' })],
  ])('is for a person to tell: %s', (_name, document) => {
    expect(cloud(document)).toBeNull();
  });

  it('says which other cloud it is', () => {
    const parsed = parseOpenIdDocument(china());
    expect(parsed && cloudOfDocument(parsed).reason).toContain('China');
  });
});

describe('a document', () => {
  it('is reduced to the values that tell the cloud, as they were written', () => {
    expect(parseOpenIdDocument(gccHigh(TENANT.toUpperCase()))).toEqual({
      issuer: `https://login.microsoftonline.us/${TENANT.toUpperCase()}/v2.0`,
      tenantId: TENANT,
      region: 'USGov',
      subScope: 'DODCON',
      instance: 'microsoftonline.us',
      graphHost: 'graph.microsoft.us',
    });
  });

  it.each([
    [null],
    [[]],
    ['text'],
    [{}],
    [{ issuer: 7 }],
    [commercial(TENANT, { tenant_region_sub_scope: 7 })],
    [commercial(TENANT, { tenant_region_scope: 'x'.repeat(201) })],
  ])('is not %j', (json) => {
    expect(parseOpenIdDocument(json)).toBeNull();
  });
});

describe('"tenant not found"', () => {
  it.each<[boolean, unknown]>([
    [true, NOT_FOUND],
    [true, { error: 'invalid_tenant' }],
    [true, { error: 'invalid_request', error_codes: [90002] }],
    [true, { error: 'invalid_request', error_description: 'AADSTS90002: Tenant not found.' }],
    [false, { error: 'invalid_tenant', error_codes: [900023] }],
    [false, { error: 'invalid_request', error_description: 'AADSTS900023: not a valid DNS name' }],
    [false, { error: 'invalid_request' }],
    [false, {}],
    [false, undefined],
  ])('%s: %j', (said, json) => {
    expect(saysNotFound(json)).toBe(said);
  });
});
