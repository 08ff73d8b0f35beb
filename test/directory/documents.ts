/** OpenID documents as the sign-in hosts answer them, whole: one for each cloud. */

export const TENANT = '3f2b8c1e-5a77-4d0e-9c64-0b8f1d2e3a45';
export const OTHER_TENANT = 'b1d4e6f8-0a2c-4e6a-8c0e-2a4c6e8a0c2e';
export const CONSUMER_TENANT = '9cd80435-793b-4f48-844b-6b3f37d1c1f3';

export type Document = Record<string, unknown>;

function whole(login: string, tenant: string, marks: Document): Document {
  return {
    token_endpoint: `${login}/${tenant}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: `${login}/${tenant}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${login}/${tenant}/v2.0`,
    request_uri_parameter_supported: false,
    userinfo_endpoint: 'https://graph.microsoft.com/oidc/userinfo',
    authorization_endpoint: `${login}/${tenant}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${login}/${tenant}/oauth2/v2.0/devicecode`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${login}/${tenant}/oauth2/v2.0/logout`,
    claims_supported: [
      'sub',
      'iss',
      'cloud_instance_name',
      'cloud_graph_host_name',
      'msgraph_host',
      'aud',
      'tid',
    ],
    kerberos_endpoint: `${login}/${tenant}/kerberos`,
    ...marks,
  };
}

const COM = 'https://login.microsoftonline.com';
const US = 'https://login.microsoftonline.us';

export function commercial(tenant = TENANT, marks: Document = {}): Document {
  return whole(COM, tenant, {
    tenant_region_scope: 'EU',
    cloud_instance_name: 'microsoftonline.com',
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: 'graph.microsoft.com',
    rbac_url: 'https://pas.windows.net',
    ...marks,
  });
}

export function gcc(tenant = TENANT, marks: Document = {}): Document {
  return commercial(tenant, { tenant_region_scope: 'NA', tenant_region_sub_scope: 'GCC', ...marks });
}

export function gccHigh(tenant = TENANT, marks: Document = {}): Document {
  return whole(US, tenant, {
    tenant_region_scope: 'USGov',
    tenant_region_sub_scope: 'DODCON',
    cloud_instance_name: 'microsoftonline.us',
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: 'graph.microsoft.us',
    rbac_url: 'https://pasff.usgovcloudapi.net',
    ...marks,
  });
}

export function dod(tenant = TENANT, marks: Document = {}): Document {
  return gccHigh(tenant, {
    tenant_region_sub_scope: 'DOD',
    msgraph_host: 'dod-graph.microsoft.us',
    ...marks,
  });
}

export function usGov(tenant = TENANT, marks: Document = {}): Document {
  return gccHigh(tenant, { tenant_region_scope: 'USG', tenant_region_sub_scope: undefined, ...marks });
}

export function china(tenant = TENANT): Document {
  return whole('https://login.partner.microsoftonline.cn', tenant, {
    tenant_region_scope: 'AS',
    cloud_instance_name: 'partner.microsoftonline.cn',
    cloud_graph_host_name: 'graph.chinacloudapi.cn',
    msgraph_host: 'microsoftgraph.chinacloudapi.cn',
    rbac_url: 'https://pas.chinacloudapi.cn',
  });
}

/** The answer, with HTTP 400, about a domain no tenant has. */
export const NOT_FOUND: Document = {
  error: 'invalid_tenant',
  error_description:
    "AADSTS90002: Tenant 'nobody.com' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Trace ID: 5d0c Timestamp: 2026-11-21 10:00:00Z",
  error_codes: [90002],
  timestamp: '2026-11-21 10:00:00Z',
  trace_id: '5d0c7c5e-0000-4000-8000-000000000000',
  correlation_id: '7a1e7c5e-0000-4000-8000-000000000000',
  error_uri: 'https://login.microsoftonline.com/error?code=90002',
};
