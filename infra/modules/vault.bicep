// The secrets of the bot. Its identity may read each of them, and nothing else of the vault.

@maxLength(24)
param name string
param location string
param readerPrincipalId string
@secure()
param databaseUrl string
@secure()
@description('Empty for a bot that is a managed identity: it has no password.')
param botAppPassword string
param purgeProtection bool
param workspaceId string

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: {
      family: 'A'
      name: 'standard'
    }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: purgeProtection ? true : null
  }
}

resource databaseUrlSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database-url'
  properties: {
    value: databaseUrl
  }
}

resource passwordSecret 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = if (!empty(botAppPassword)) {
  parent: vault
  name: 'bot-app-password'
  properties: {
    value: botAppPassword
  }
}

var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'
var secretsUserId = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)

resource mayReadDatabaseUrl 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(databaseUrlSecret.id, readerPrincipalId, secretsUser)
  scope: databaseUrlSecret
  properties: {
    roleDefinitionId: secretsUserId
    principalId: readerPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource mayReadPassword 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(botAppPassword)) {
  name: guid(passwordSecret.id, readerPrincipalId, secretsUser)
  scope: passwordSecret
  properties: {
    roleDefinitionId: secretsUserId
    principalId: readerPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'logs'
  scope: vault
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'audit'
        enabled: true
      }
    ]
  }
}

// Without a version, so that a new value is taken.
output databaseUrlSecret string = '${vault.properties.vaultUri}secrets/database-url'
output botAppPasswordSecret string = empty(botAppPassword) ? '' : '${vault.properties.vaultUri}secrets/bot-app-password'
output name string = vault.name
