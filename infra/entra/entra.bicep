// The Entra app with which people sign in for their mailboxes, and what the bot's identity may ask Graph for: the same as
// entra-app.sh does, for who deploys with Bicep. Worldwide Azure only; Bicep 0.36.1 or newer.

extension microsoftGraphV1

@description('BOT_ID of azure.bicep.')
param botId string

@description('BOT_DOMAIN of azure.bicep.')
param botDomain string

@description('IDENTITY_PRINCIPAL_ID of azure.bicep, whose application permissions take a Privileged Role Administrator; empty for a bot that is no managed identity.')
param identityPrincipalId string = ''

@description('OAUTH_UNIQUE_IDENTIFIER of azure.bicep.')
param uniqueIdentifier string

@description('The id of the tenant as entra-app.sh --encode prints it: the 16 bytes of the GUID in base64url.')
param encodedTenantId string

@description('Whether the bot may install its app for people who are to be alerted and do not have it (WSA_TEAMS_APP_ID).')
param installsApp bool = false

@description('Whether nobody has to consent on their own. These permissions are delegated: an Application Administrator or Cloud Application Administrator may.')
param consentsForAll bool = true

param displayName string = 'WSA Readiness (sign-in)'

// src/policy/permissions.ts says of each why.
var delegatedPermissions = ['openid', 'profile', 'offline_access', 'Mail.ReadWrite']
var lookUpRoles = ['CrossTenantInformation.ReadBasic.All']
var installRoles = ['User.Read.All', 'TeamsAppInstallation.ReadWriteSelfForUser.All']

// Clients of Microsoft that may ask for the app's token without a question:
// learn.microsoft.com/microsoftteams/platform/m365-apps/extend-m365-teams-message-extension, and -personal-tab
var clients = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264' // Teams, desktop and mobile
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346' // Teams, web
  'd3590ed6-52b3-4102-aeff-aad2292ab01c' // Outlook, desktop
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3' // Outlook, web
  '27922004-5251-4030-b22d-91ecd9a37ea4' // Outlook, mobile
  '4765445b-32c6-49b0-83e6-1d93765276ca' // Microsoft 365, web
  '0ec893e0-5785-4de6-99da-4ed124e5296c' // Microsoft 365, desktop
]

var uniqueName = 'wsa-readiness-${botId}'
var scopeId = guid(uniqueName, 'access_as_user')

resource graph 'Microsoft.Graph/servicePrincipals@v1.0' existing = {
  appId: '00000003-0000-0000-c000-000000000000'
}

resource signInApp 'Microsoft.Graph/applications@v1.0' = {
  uniqueName: uniqueName
  displayName: displayName
  signInAudience: 'AzureADMyOrg'
  identifierUris: ['api://${botDomain}/botid-${botId}']
  web: {
    redirectUris: ['https://token.botframework.com/.auth/web/redirect', 'https://${botDomain}/tab/consent/end']
  }
  api: {
    requestedAccessTokenVersion: 2
    oauth2PermissionScopes: [
      {
        id: scopeId
        value: 'access_as_user'
        type: 'User'
        isEnabled: true
        adminConsentDisplayName: 'Use WSA Readiness as the person signed in'
        adminConsentDescription: 'Lets Teams and Outlook sign people in to WSA Readiness without asking them.'
        userConsentDisplayName: 'Use WSA Readiness as you'
        userConsentDescription: 'Lets Teams and Outlook sign you in to WSA Readiness without asking you.'
      }
    ]
    preAuthorizedApplications: [for client in clients: {
      appId: client
      delegatedPermissionIds: [scopeId]
    }]
  }
  requiredResourceAccess: [
    {
      resourceAppId: graph.appId
      resourceAccess: [for permission in delegatedPermissions: {
        id: filter(graph.oauth2PermissionScopes, scope => scope.value == permission)[0].id
        type: 'Scope'
      }]
    }
  ]
}

// The Bot Service's token store signs in as this app without a secret:
// learn.microsoft.com/microsoft-365/agents-sdk/azure-bot-user-authorization-federated-credentials
resource tokenStore 'Microsoft.Graph/applications/federatedIdentityCredentials@v1.0' = {
  name: '${signInApp.uniqueName}/bot-token-store'
  audiences: ['api://AzureADTokenExchange']
  issuer: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
  subject: '/eid1/c/pub/t/${encodedTenantId}/a/9ExAW52n_ky4ZiS_jhpJIQ/${uniqueIdentifier}'
}

resource servicePrincipal 'Microsoft.Graph/servicePrincipals@v1.0' = {
  appId: signInApp.appId
}

resource consent 'Microsoft.Graph/oauth2PermissionGrants@v1.0' = if (consentsForAll) {
  clientId: servicePrincipal.id
  consentType: 'AllPrincipals'
  resourceId: graph.id
  scope: join(delegatedPermissions, ' ')
}

resource roles 'Microsoft.Graph/appRoleAssignedTo@v1.0' = [for role in (installsApp ? concat(lookUpRoles, installRoles) : lookUpRoles): if (!empty(identityPrincipalId)) {
  appRoleId: filter(graph.appRoles, appRole => appRole.value == role)[0].id
  principalId: identityPrincipalId
  resourceId: graph.id
}]

output AAD_APP_CLIENT_ID string = signInApp.appId
