// The bot as Teams knows it, its channels, and the connection with which people sign in for their mailboxes.

param name string
param displayName string
param cloud string
param appType string
param appId string
@description('The managed identity that the bot is; empty for SingleTenant.')
param identityResourceId string
param domain string
@description('Empty: no connection is made.')
param aadAppClientId string
@secure()
@description('Empty: the connection uses a federated credential, and none is made where there is no such thing.')
param aadAppClientSecret string
param outlook bool
param workspaceId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${domain}/api/messages'
    msaAppId: appId
    msaAppType: appType
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: empty(identityResourceId) ? null : identityResourceId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
      enableCalling: false
      acceptedTerms: true
      // Azure Government has no such choice.
      deploymentEnvironment: cloud == 'gcc' ? 'GCCModerateDeployment' : cloud == 'commercial' ? 'CommercialDeployment' : null
    }
  }
}

// Outlook and Microsoft 365.
resource microsoft365 'Microsoft.BotService/botServices/channels@2022-09-15' = if (outlook) {
  parent: bot
  name: 'M365Extensions'
  location: 'global'
  properties: {
    channelName: 'M365Extensions'
  }
}

var connectionName = 'graph'
var graphHosts = {
  commercial: 'graph.microsoft.com'
  gcc: 'graph.microsoft.com'
  'gcc-high': 'graph.microsoft.us'
  dod: 'dod-graph.microsoft.us'
}
// Drafts are written and followed; nothing is sent. offline_access lets the token service renew the token.
var scopes = 'openid profile offline_access https://${graphHosts[cloud]}/Mail.ReadWrite'
var tokenExchangeUrl = 'api://${domain}/botid-${appId}'
// Named by both the connection and the federated credential of the Entra app.
var uniqueIdentifier = guid(bot.id, connectionName)
// Described for the worldwide Azure alone.
var hasFederation = cloud == 'commercial' || cloud == 'gcc'

var hasSecret = !empty(aadAppClientSecret)

// With a secret where there is one, else with a federated credential.
resource connection 'Microsoft.BotService/botServices/connections@2022-09-15' = if (!empty(aadAppClientId) && (hasSecret || hasFederation)) {
  parent: bot
  name: connectionName
  location: 'global'
  properties: {
    serviceProviderDisplayName: hasSecret ? 'Azure Active Directory v2' : 'AAD v2 with Federated Credentials'
    serviceProviderId: hasSecret ? '30dd229c-58e3-4a48-bdfd-91ec48eb906c' : 'c00b44ab-5e16-c44c-af26-2fd5bc55eb18'
    clientId: aadAppClientId
    clientSecret: hasSecret ? aadAppClientSecret : null
    scopes: scopes
    parameters: hasSecret
      ? [
          {
            key: 'tenantID'
            value: tenant().tenantId
          }
          {
            key: 'tokenExchangeUrl'
            value: tokenExchangeUrl
          }
        ]
      : [
          {
            key: 'ClientId'
            value: aadAppClientId
          }
          {
            key: 'UniqueIdentifier'
            value: uniqueIdentifier
          }
          {
            key: 'TokenExchangeUrl'
            value: tokenExchangeUrl
          }
          {
            key: 'TenantId'
            value: tenant().tenantId
          }
        ]
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: bot
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'allLogs'
        enabled: true
      }
    ]
  }
}

output connectionName string = connectionName
output uniqueIdentifier string = uniqueIdentifier
