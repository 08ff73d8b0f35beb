// The bot for one organisation on Azure: registration, container app, database, secrets, logs. README.md has the order:
// this is deployed twice, first without `image` and `aadAppClientId`, then with both.

@minLength(3)
@maxLength(14)
@description('Begin of the names of all resources: lower-case letters and digits, a letter first.')
param resourceBaseName string

param location string = resourceGroup().location

@allowed(['commercial', 'gcc', 'gcc-high', 'dod'])
@description('Cloud of the organisation: WSA_CLOUD. GCC is in the worldwide Azure, GCC High and DoD are in Azure Government.')
param cloud string = 'commercial'

@description('Image of the bot with its registry and tag. Empty: everything but the container app is made.')
param image string = ''

@description('Name under which Azure and the sign-in show the bot.')
param botDisplayName string = 'WSA Readiness'

@allowed(['UserAssignedMSI', 'SingleTenant'])
@description('How the bot is registered: as the managed identity made here, or as an Entra app of yours with a secret.')
param botAppType string = 'UserAssignedMSI'

@description('With SingleTenant: client id of that Entra app.')
param botAppId string = ''

@secure()
@description('With SingleTenant: client secret of that Entra app.')
param botAppPassword string = ''

@description('Client id of the Entra app with which people sign in for their mailboxes. Empty: no drafts in Outlook yet.')
param aadAppClientId string = ''

@secure()
@description('Client secret of that app. Empty: it trusts the Bot Service by a federated credential, in the worldwide Azure; in Azure Government there is no connection without it.')
param aadAppClientSecret string = ''

@secure()
@minLength(24)
@description('Password of the database. Made once and kept: openssl rand -hex 32')
param databasePassword string

@description('WSA_ADMINS: object ids of who sees every deal and the audit log.')
param admins string = ''

@allowed(['on', 'off'])
@description('WSA_ALERTS')
param alerts string = 'on'

@description('WSA_CADENCE, as JSON.')
param cadence string = '{}'

@description('WSA_THRESHOLDS, as JSON.')
param thresholds string = '{}'

@description('WSA_ALERT_BACKUP: the address that unanswered critical alerts are escalated to.')
param alertBackup string = ''

@description('WSA_TEAMS_APP_ID: id of the app in the catalogue, where the bot may install itself for people.')
param teamsAppId string = ''

@description('Other settings of the bot (docs/configuration.md) by name, none of them secret. What the template sets itself they can not change.')
param extraSettings object = {}

@allowed(['debug', 'info', 'warn', 'error'])
@description('LOG_LEVEL')
param logLevel string = 'info'

@description('The channel of Outlook and Microsoft 365. In US Government only Teams was found to be offered.')
param outlook bool = cloud == 'commercial' || cloud == 'gcc'

@description('Addresses of the virtual network, /23 or wider. They can not be changed later.')
param addressPrefix string = '10.20.0.0/23'

@minValue(2)
@maxValue(10)
@description('Replicas of the bot. Two is enough for thousands of people; it is not scaled by load.')
param replicas int = 2

@description('Name of the PostgreSQL server, such as one that was restored from a back-up. Empty: one named after resourceBaseName.')
param databaseServerName string = ''

@description('Compute size of PostgreSQL. Each replica holds up to 10 connections, twice as many while a new revision starts.')
param databaseSku string = 'Standard_B2s'

@allowed(['Burstable', 'GeneralPurpose', 'MemoryOptimized'])
param databaseTier string = 'Burstable'

@allowed(['Disabled', 'SameZone', 'ZoneRedundant'])
@description('A standby of the database; not with Burstable.')
param databaseHighAvailability string = 'Disabled'

@minValue(30)
@maxValue(730)
@description('Days for which Log Analytics keeps what is logged.')
param logRetentionDays int = 90

@description('Whether the key vault refuses to be purged. Once on it can not be turned off, and its name stays taken.')
param keyVaultPurgeProtection bool = true

var isManaged = botAppType == 'UserAssignedMSI'
// Names that must be unique in all of Azure have a hash of the resource group in them.
var suffix = take(uniqueString(resourceGroup().id), 6)
var appName = '${resourceBaseName}-bot'

// Who the bot is: registered as this, pulls its image and reads its secrets as this, and asks Graph as this.
resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${resourceBaseName}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${resourceBaseName}-logs'
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: logRetentionDays
    features: {
      // Read by who may read the resource, and written by Entra identities alone.
      enableLogAccessUsingOnlyResourcePermissions: true
      disableLocalAuth: true
    }
  }
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: {
    name: '${resourceBaseName}-net'
    location: location
    baseName: resourceBaseName
    addressPrefix: addressPrefix
  }
}

module registry 'modules/registry.bicep' = {
  name: 'registry'
  params: {
    name: '${resourceBaseName}${suffix}'
    location: location
    pullerPrincipalId: identity.properties.principalId
  }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    name: empty(databaseServerName) ? '${resourceBaseName}-${suffix}-db' : databaseServerName
    location: location
    subnetId: network.outputs.databaseSubnetId
    dnsZoneId: network.outputs.databaseDnsZoneId
    password: databasePassword
    skuName: databaseSku
    skuTier: databaseTier
    highAvailability: databaseHighAvailability
    workspaceId: logs.id
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    name: '${resourceBaseName}-${suffix}-kv'
    location: location
    readerPrincipalId: identity.properties.principalId
    // A secret of 64 hexadecimal digits needs no escaping; another one may.
    databaseUrl: 'postgres://${database.outputs.user}:${uriComponent(databasePassword)}@${database.outputs.host}:5432/${database.outputs.databaseName}?sslmode=verify-full'
    botAppPassword: isManaged ? '' : botAppPassword
    purgeProtection: keyVaultPurgeProtection
    workspaceId: logs.id
  }
}

module apps 'modules/environment.bicep' = {
  name: 'environment'
  params: {
    name: '${resourceBaseName}-env'
    location: location
    subnetId: network.outputs.appSubnetId
    workspaceId: logs.id
  }
}

var botDomain = '${appName}.${apps.outputs.defaultDomain}'
var botId = isManaged ? identity.properties.clientId : botAppId

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${resourceBaseName}-${suffix}-bot'
    displayName: botDisplayName
    cloud: cloud
    appType: botAppType
    appId: botId
    identityResourceId: isManaged ? identity.id : ''
    domain: botDomain
    aadAppClientId: aadAppClientId
    aadAppClientSecret: aadAppClientSecret
    outlook: outlook
    workspaceId: logs.id
  }
}

module app 'modules/app.bicep' = if (!empty(image)) {
  name: 'app'
  params: {
    name: appName
    location: location
    environmentId: apps.outputs.id
    identityResourceId: identity.id
    image: image
    registryServer: registry.outputs.loginServer
    databaseUrlSecret: vault.outputs.databaseUrlSecret
    botAppPasswordSecret: vault.outputs.botAppPasswordSecret
    replicas: replicas
    settings: union(extraSettings, {
      MicrosoftAppId: botId
      MicrosoftAppType: botAppType
      MicrosoftAppTenantId: tenant().tenantId
      WSA_CLOUD: cloud
      WSA_OAUTH_CONNECTION: bot.outputs.connectionName
      WSA_SSO_APP_ID: aadAppClientId
      WSA_PUBLIC_URL: 'https://${botDomain}'
      WSA_ADMINS: admins
      WSA_ALERTS: alerts
      WSA_CADENCE: cadence
      WSA_THRESHOLDS: thresholds
      WSA_ALERT_BACKUP: alertBackup
      WSA_TEAMS_APP_ID: teamsAppId
      // Everybody comes from the few addresses of the ingress.
      WSA_CONNECTIONS_PER_PEER: '9999'
      // What Teams allows the bot in a tenant, shared by the replicas.
      WSA_TEAMS_PER_SECOND: string(50 / replicas)
      LOG_LEVEL: logLevel
    })
  }
}

// The Agents Toolkit and `npm run deploy` write these into env/.env.<name>.
output BOT_ID string = botId
output BOT_DOMAIN string = botDomain
output BOT_ENDPOINT string = 'https://${botDomain}/api/messages'
output AAD_APP_TENANT_ID string = tenant().tenantId
output OAUTH_UNIQUE_IDENTIFIER string = bot.outputs.uniqueIdentifier
output IDENTITY_PRINCIPAL_ID string = identity.properties.principalId
output DATABASE_SERVER_NAME string = database.outputs.serverName
output KEY_VAULT_NAME string = vault.outputs.name
output CONTAINER_APP_NAME string = appName
output CONTAINER_REGISTRY_NAME string = registry.outputs.name
output CONTAINER_REGISTRY_SERVER string = registry.outputs.loginServer
