/**
 * Settings of the bot that `infra/azure.bicep` sets itself, or that are of no use there, each with what is to be done where an
 * environment states it: it would be without effect.
 */
export const SET_BY_TEMPLATE: Readonly<Record<string, string>> = {
  PORT: 'the container app asks for the bot at the port that is set there',
  HOST: 'the container app sets it',
  MicrosoftAppPassword: 'state SECRET_BOT_PASSWORD in the file beside it, .user',
  MicrosoftAppTenantId: 'it is the tenant of the subscription',
  DATABASE_URL: 'it is made of SECRET_DATABASE_PASSWORD and BICEP_databaseServerName',
  WSA_CONNECTIONS_PER_PEER: 'everybody comes from the few addresses of the ingress, for which it is set',
  WSA_TEAMS_PER_SECOND: 'what Teams allows is shared by the replicas (BICEP_replicas)',
  WSA_OAUTH_CONNECTION: 'it is the connection that is made here',
  WSA_SSO_APP_ID: 'it is AAD_APP_CLIENT_ID',
  WSA_PUBLIC_URL: 'it is made of BOT_DOMAIN',
  WSA_DATA_DIR: 'the database is PostgreSQL',
  WSA_PLAYGROUND: 'it is for local mode',
  WSA_GRAPH_URL: 'it is for local mode',
  WSA_GRAPH_TOKEN: 'it is for local mode',
};
