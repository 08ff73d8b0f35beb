import { cloudOfDocument, parseOpenIdDocument, saysNotFound } from '../../directory/openid-document.ts';
import type { DirectoryCloud } from '../../domain/ids.ts';
import { CLOUD_HOSTS, type Cloud } from '../../policy/cloud-hosts.ts';
import { type Check, type Finding, failing, good, unchecked, warning } from '../check.ts';

const ABOUT = 'MicrosoftAppTenantId';

/** Whether the tenant is there, and in the cloud that `WSA_CLOUD` says. */
export const tenant: Check = {
  name: 'tenant',
  needs: 'registration',
  looks: 'whether the tenant exists, and is in the cloud of `WSA_CLOUD`, by its public OpenID document.',
  mend: 'copy the tenant id from the Entra admin center (Overview), or correct `WSA_CLOUD`. A GCC tenant is not always told from a commercial one by the document.',
  run: async ({ bot, config, hosts, reach }) => {
    const reached = await reach.get(
      `https://${hosts.signIn}/${bot.tenantId}/v2.0/.well-known/openid-configuration`,
    );
    if (reached.kind === 'no answer')
      return [unchecked(`${hosts.signIn} gave no answer: ${reached.why}`, null, ABOUT)];
    if (reached.status === 400 && saysNotFound(reached.json))
      return [
        failing(
          `there is no tenant ${bot.tenantId} at ${hosts.signIn}`,
          `Copy the tenant id from https://${hosts.entraPortal}, or correct WSA_CLOUD.`,
          ABOUT,
        ),
      ];
    const document = parseOpenIdDocument(reached.json);
    if (reached.status !== 200 || !document)
      return [unchecked(`${hosts.signIn} answered HTTP ${reached.status} about the tenant`, null, ABOUT)];
    const { cloud: found, reason } = cloudOfDocument(document);
    return [
      found === null
        ? warning(`its cloud can't be told: ${reason}`, null, ABOUT)
        : compared(config.cloud, found),
    ];
  },
};

/** What is to be said of a tenant that is found in a cloud. */
function compared(cloud: Cloud, found: DirectoryCloud): Finding {
  if (found === cloud) return good(`it is a tenant of ${found}`, ABOUT);
  if (found === 'us-gov' && CLOUD_HOSTS[cloud].azure === 'us-government')
    return good('it is a tenant of the US Government cloud; which tier its document does not tell', ABOUT);
  if (cloud === 'gcc' && found === 'commercial')
    return warning(
      'its document names no cloud, as those of commercial tenants do',
      'Make sure that it is a GCC tenant; else set WSA_CLOUD=commercial.',
      ABOUT,
    );
  return failing(
    `it is a tenant of ${found}, but WSA_CLOUD is ${cloud}`,
    'Correct WSA_CLOUD or the tenant.',
    ABOUT,
  );
}
