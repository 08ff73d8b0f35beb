import type { AzureCloud } from './cloud-hosts.ts';

/**
 * Endings of the host names that Azure gives what runs in it, by the Azure it is in. A name of the organisation's own
 * tells nothing. Source: learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure; Container
 * Apps: what Azure Government names its environments (`….usgovvirginia.azurecontainerapps.us`); Front Door:
 * learn.microsoft.com/azure/frontdoor (`azurefd.us`).
 */
const AZURE_ENDINGS: Readonly<Record<AzureCloud, readonly string[]>> = {
  global: [
    '.azurewebsites.net',
    '.azurecontainerapps.io',
    '.azurecontainer.io',
    '.cloudapp.azure.com',
    '.cloudapp.net',
    '.azure-api.net',
    '.azurefd.net',
    '.trafficmanager.net',
    '.postgres.database.azure.com',
    '.postgres.cosmos.azure.com',
  ],
  'us-government': [
    '.azurewebsites.us',
    '.azurecontainerapps.us',
    '.cloudapp.usgovcloudapi.net',
    '.usgovcloudapp.net',
    '.azure-api.us',
    '.azurefd.us',
    '.usgovtrafficmanager.net',
    '.postgres.database.usgovcloudapi.net',
  ],
};

/** The Azure that a host name is in; null for any other name. */
export function azureOf(host: string): AzureCloud | null {
  const name = host.toLowerCase().replace(/\.$/, '');
  const found = (Object.keys(AZURE_ENDINGS) as AzureCloud[]).find((azure) =>
    AZURE_ENDINGS[azure].some((ending) => name.endsWith(ending)),
  );
  return found ?? null;
}
