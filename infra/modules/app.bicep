// The bot: replicas of one image behind an HTTPS ingress. A new revision takes over once it is ready.

param name string
param location string
param environmentId string
param identityResourceId string
param image string
param registryServer string
@description('Address of the secret in the key vault, without a version.')
param databaseUrlSecret string
@description('The same; empty for a managed identity.')
param botAppPasswordSecret string
param replicas int
@description('Settings of the bot (docs/configuration.md) that are no secrets; empty ones count as missing.')
param settings object

var port = 3978
// What is stated below, whatever `settings` holds.
var own = ['HOST', 'PORT', 'DATABASE_URL', 'MicrosoftAppPassword']

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityResourceId}': {}
    }
  }
  properties: {
    environmentId: environmentId
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: {
        external: true
        targetPort: port
        transport: 'http'
        allowInsecure: false
      }
      registries: [
        {
          server: registryServer
          identity: identityResourceId
        }
      ]
      secrets: concat([
        {
          name: 'database-url'
          keyVaultUrl: databaseUrlSecret
          identity: identityResourceId
        }
      ], empty(botAppPasswordSecret) ? [] : [
        {
          name: 'bot-app-password'
          keyVaultUrl: botAppPasswordSecret
          identity: identityResourceId
        }
      ])
    }
    template: {
      // The bot finishes what it has begun for up to 45 s (docs/operating.md).
      terminationGracePeriodSeconds: 45
      containers: [
        {
          name: 'bot'
          image: image
          resources: {
            cpu: json('0.5')
            memory: '1Gi'
          }
          env: concat([
            {
              name: 'HOST'
              value: '0.0.0.0'
            }
            {
              name: 'PORT'
              value: string(port)
            }
            {
              name: 'DATABASE_URL'
              secretRef: 'database-url'
            }
          ], empty(botAppPasswordSecret) ? [] : [
            {
              name: 'MicrosoftAppPassword'
              secretRef: 'bot-app-password'
            }
          ], map(filter(items(settings), setting => !empty(setting.value) && !contains(own, setting.key)), setting => {
            name: setting.key
            value: setting.value
          }))
          probes: [
            {
              // Listens once the database is migrated: up to five minutes.
              type: 'Startup'
              httpGet: {
                path: '/healthz'
                port: port
              }
              initialDelaySeconds: 5
              periodSeconds: 30
              timeoutSeconds: 5
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: {
                path: '/healthz'
                port: port
              }
              periodSeconds: 10
              timeoutSeconds: 5
              failureThreshold: 3
            }
            {
              // Answers within 2 s, whatever the database does.
              type: 'Readiness'
              httpGet: {
                path: '/readyz'
                port: port
              }
              periodSeconds: 5
              timeoutSeconds: 5
              failureThreshold: 3
            }
          ]
        }
      ]
      scale: {
        minReplicas: replicas
        maxReplicas: replicas
      }
    }
  }
}
