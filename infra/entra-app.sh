#!/usr/bin/env bash
# Makes the Entra app with which people sign in for their mailboxes, and gives the bot's managed identity what it may ask
# Graph for. Run it after the first deployment of azure.bicep, whose outputs it takes from the environment:
#   BOT_ID BOT_DOMAIN          the bot
#   OAUTH_UNIQUE_IDENTIFIER    names the federated credential (worldwide Azure)
#   IDENTITY_PRINCIPAL_ID      the managed identity; left out for a bot with a secret, which is granted them by hand
#   WSA_CLOUD                  commercial (default), gcc, gcc-high or dod
#   INSTALLS_APP=1             the bot may install its app for people who are to be alerted (WSA_TEAMS_APP_ID)
#   AAD_APP_CLIENT_ID          an app that is there already, such as the Toolkit's; left out, one is made
# It may be run again: what is there already is kept. Needs the Azure CLI, signed in (in Azure Government after
# `az cloud set --name AzureUSGovernment`) as an Application Administrator, and for the consent and the application
# permissions as a Privileged Role Administrator. It prints AAD_APP_CLIENT_ID; src/policy/permissions.ts says of
# each permission why.
#   entra-app.sh --encode TENANT_ID    only prints that id as entra.bicep needs it
set -euo pipefail

GRAPH_APP=00000003-0000-0000-c000-000000000000
DELEGATED_PERMISSIONS='openid profile offline_access Mail.ReadWrite'
LOOK_UP_ROLES='CrossTenantInformation.ReadBasic.All'
INSTALL_ROLES='User.Read.All TeamsAppInstallation.ReadWriteSelfForUser.All'
# Teams (desktop and mobile, web) and Outlook (desktop, web, mobile).
CLIENTS='1fec8e78-bce4-4aaf-ab1b-5451cc387264 5e3ce6c0-2b1f-4285-8d4b-75ee78787346
d3590ed6-52b3-4102-aeff-aad2292ab01c bc59ab01-8403-45c6-8796-ac3ef710b3e3 27922004-5251-4030-b22d-91ecd9a37ea4'
# The Bot Service's token store, in the form of --encode.
TOKEN_STORE=9ExAW52n_ky4ZiS_jhpJIQ

# The 16 bytes of a GUID, in the order in which Windows stores them, as base64url.
encode() {
  python3 -c 'import base64, sys, uuid
print(base64.urlsafe_b64encode(uuid.UUID(sys.argv[1]).bytes_le).decode().rstrip("="))' "$1"
}

if [ "${1:-}" = --encode ]; then
  encode "$2"
  exit
fi

: "${BOT_ID:?is the BOT_ID that azure.bicep put out}" "${BOT_DOMAIN:?is the BOT_DOMAIN that azure.bicep put out}"
cloud=${WSA_CLOUD:-commercial}
case $cloud in
  commercial | gcc)
    graph=https://graph.microsoft.com redirects='"https://token.botframework.com/.auth/web/redirect"' federated=1 ;;
  gcc-high)
    # learn.microsoft.com/azure/bot-service/ref-oauth-redirect-urls names the second, the page on GCC High the first.
    graph=https://graph.microsoft.us
    redirects='"https://tokengcch.botframework.azure.us/.auth/web/redirect", "https://token.botframework.azure.us/.auth/web/redirect"'
    federated= ;;
  dod)
    graph=https://dod-graph.microsoft.us
    redirects='"https://apiDoD.botframework.azure.us/.auth/web/redirect", "https://token.botframework.azure.us/.auth/web/redirect"'
    federated= ;;
  *) echo "WSA_CLOUD is $cloud: expected commercial, gcc, gcc-high or dod" >&2; exit 1 ;;
esac
[ -z "$federated" ] || : "${OAUTH_UNIQUE_IDENTIFIER:?is the OAUTH_UNIQUE_IDENTIFIER that azure.bicep put out}"

graph_call() { az rest --method "$1" --url "$graph/v1.0/$2" --resource "$graph" --headers Content-Type=application/json "${@:3}"; }

name="WSA Readiness (sign-in) $BOT_ID"
app_id=${AAD_APP_CLIENT_ID:-$(az ad app list --filter "displayName eq '$name'" --query '[0].appId' --output tsv)}
if [ -z "$app_id" ]; then
  app_id=$(az ad app create --display-name "$name" --sign-in-audience AzureADMyOrg --query appId --output tsv)
fi
az ad sp show --id "$app_id" --output none 2>/dev/null || az ad sp create --id "$app_id" --output none
tenant=$(az account show --query tenantId --output tsv)

# The scope keeps the id it was made with: clients are authorised by it.
scope_id=$(az ad app show --id "$app_id" --query "api.oauth2PermissionScopes[?value=='access_as_user'] | [0].id" --output tsv)
if [ -z "$scope_id" ]; then scope_id=$(python3 -c 'import uuid; print(uuid.uuid4())'); fi
access=
for permission in $DELEGATED_PERMISSIONS; do
  id=$(az ad sp show --id $GRAPH_APP --query "oauth2PermissionScopes[?value=='$permission'] | [0].id" --output tsv)
  access="$access${access:+, }{ \"id\": \"$id\", \"type\": \"Scope\" }"
done
graph_call PATCH "applications(appId='$app_id')" --body "{
  \"requiredResourceAccess\": [{ \"resourceAppId\": \"$GRAPH_APP\", \"resourceAccess\": [$access] }],
  \"identifierUris\": [\"api://$BOT_DOMAIN/botid-$BOT_ID\"],
  \"web\": { \"redirectUris\": [$redirects] },
  \"api\": {
    \"requestedAccessTokenVersion\": 2,
    \"oauth2PermissionScopes\": [{
      \"id\": \"$scope_id\", \"value\": \"access_as_user\", \"type\": \"User\", \"isEnabled\": true,
      \"adminConsentDisplayName\": \"Use WSA Readiness as the person signed in\",
      \"adminConsentDescription\": \"Lets Teams and Outlook sign people in to WSA Readiness without asking them.\",
      \"userConsentDisplayName\": \"Use WSA Readiness as you\",
      \"userConsentDescription\": \"Lets Teams and Outlook sign you in to WSA Readiness without asking you.\"
    }]
  }
}"
clients=
for client in $CLIENTS; do
  clients="$clients${clients:+, }{ \"appId\": \"$client\", \"delegatedPermissionIds\": [\"$scope_id\"] }"
done
# Apart from the scope: Entra takes clients only once it knows the scope.
graph_call PATCH "applications(appId='$app_id')" --body "{ \"api\": { \"preAuthorizedApplications\": [$clients] } }"

az ad app permission grant --id "$app_id" --api $GRAPH_APP --scope "$DELEGATED_PERMISSIONS" --output none

if [ -n "$federated" ] && ! az ad app federated-credential show --id "$app_id" --federated-credential-id bot-token-store --output none 2>/dev/null; then
  az ad app federated-credential create --id "$app_id" --output none --parameters "{
    \"name\": \"bot-token-store\",
    \"issuer\": \"https://login.microsoftonline.com/$tenant/v2.0\",
    \"subject\": \"/eid1/c/pub/t/$(encode "$tenant")/a/$TOKEN_STORE/$OAUTH_UNIQUE_IDENTIFIER\",
    \"audiences\": [\"api://AzureADTokenExchange\"]
  }"
fi

if [ -n "${IDENTITY_PRINCIPAL_ID:-}" ]; then
  graph_sp=$(az ad sp show --id $GRAPH_APP --query id --output tsv)
  given=$(graph_call GET "servicePrincipals/$IDENTITY_PRINCIPAL_ID/appRoleAssignments" --query 'value[].appRoleId' --output tsv)
  for role in $LOOK_UP_ROLES ${INSTALLS_APP:+$INSTALL_ROLES}; do
    id=$(az ad sp show --id $GRAPH_APP --query "appRoles[?value=='$role'] | [0].id" --output tsv)
    case $given in *"$id"*) continue ;; esac
    graph_call POST "servicePrincipals/$IDENTITY_PRINCIPAL_ID/appRoleAssignments" --output none \
      --body "{ \"principalId\": \"$IDENTITY_PRINCIPAL_ID\", \"resourceId\": \"$graph_sp\", \"appRoleId\": \"$id\" }"
  done
fi

echo "AAD_APP_CLIENT_ID=$app_id"
