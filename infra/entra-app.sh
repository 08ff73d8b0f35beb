#!/usr/bin/env bash
# Makes the Entra app with which people sign in for their mailboxes, and gives the bot's managed identity what it may ask
# Graph for. Run it after the first deployment of azure.bicep, whose outputs it takes:
#   entra-app.sh --env prod        from env/.env.prod, into which it writes AAD_APP_CLIENT_ID
#   entra-app.sh                   from the environment of the process, which wins over that file
#   … --only app                   the app alone, for an Application or Cloud Application Administrator
#   … --only roles                 the permissions of the identity alone, for a Privileged Role Administrator
#   entra-app.sh --encode ID       only prints the id of a tenant as entra.bicep needs it
# What it takes:
#   BOT_ID BOT_DOMAIN          the bot
#   OAUTH_UNIQUE_IDENTIFIER    names the federated credential (worldwide Azure)
#   IDENTITY_PRINCIPAL_ID      the managed identity; left out for a bot with a secret, which is granted them by hand
#   WSA_CLOUD                  commercial (default), gcc, gcc-high or dod
#   WSA_TEAMS_APP_ID           the bot may install its app for people who are to be alerted (as does INSTALLS_APP=1)
#   AAD_APP_CLIENT_ID          an app that is there already, such as the Toolkit's; left out, one is made
# --only roles takes IDENTITY_PRINCIPAL_ID, WSA_CLOUD and WSA_TEAMS_APP_ID alone. It may be run again: what is there already is kept. Needs
# python3, node and the Azure CLI, signed in (in Azure Government after `az cloud set --name AzureUSGovernment`). It prints
# AAD_APP_CLIENT_ID; src/policy/permissions.ts says of each permission why.
set -euo pipefail

GRAPH_APP=00000003-0000-0000-c000-000000000000
DELEGATED_PERMISSIONS='openid profile offline_access Mail.ReadWrite'
LOOK_UP_ROLES='CrossTenantInformation.ReadBasic.All'
INSTALL_ROLES='User.Read.All TeamsAppInstallation.ReadWriteSelfForUser.All'
# Teams (desktop and mobile, web), Outlook (desktop, web, mobile) and Microsoft 365 (web, desktop).
CLIENTS='1fec8e78-bce4-4aaf-ab1b-5451cc387264 5e3ce6c0-2b1f-4285-8d4b-75ee78787346
d3590ed6-52b3-4102-aeff-aad2292ab01c bc59ab01-8403-45c6-8796-ac3ef710b3e3 27922004-5251-4030-b22d-91ecd9a37ea4
4765445b-32c6-49b0-83e6-1d93765276ca 0ec893e0-5785-4de6-99da-4ed124e5296c'
# The Bot Service's token store, in the form of --encode.
TOKEN_STORE=9ExAW52n_ky4ZiS_jhpJIQ

# The 16 bytes of a GUID, in the order in which Windows stores them, as base64url.
encode() {
  python3 -c 'import base64, sys, uuid
print(base64.urlsafe_b64encode(uuid.UUID(sys.argv[1]).bytes_le).decode().rstrip("="))' "$1"
}

fail() { echo "entra-app.sh: $1" >&2; exit 1; }

only= env_file=
while [ $# -gt 0 ]; do
  case $1 in
    --encode) encode "${2:?is the id of a tenant}"; exit ;;
    --only) only=${2:-}; case $only in app | roles) ;; *) fail '--only is app or roles' ;; esac; shift 2 ;;
    --env) env_file=$(dirname "$0")/../env/.env.${2:-}; [ -f "$env_file" ] || fail "--env: there is no env/.env.${2:-}"; shift 2 ;;
    *) fail "$1 is not known; its first lines say how it is called" ;;
  esac
done

# As the other programs read it (scripts/package/environment.ts), the file of secrets over it: a comment is no value, and
# nothing in it is run. The environment of the process wins.
# shellcheck disable=SC2016 # What stands in `…` is JavaScript's.
READ_ENV='const { existsSync, readFileSync } = require("node:fs");
const [file, ...names] = process.argv.slice(1);
const read = (one) => existsSync(one) ? require("node:util").parseEnv(readFileSync(one, "utf8").replace(/^\uFEFF/, "")) : {};
const files = [read(`${file}.user`), read(file)];
for (const name of names) {
  const value = files.map((of) => (of[name] ?? "").trim()).find((one) => one !== "") ?? "";
  if (/[\r\n]/.test(value)) { console.error(`entra-app.sh: ${name} has a line break in ${file}`); process.exit(1); }
  console.log(`${name}=${value}`);
}'
if [ -n "$env_file" ]; then
  stated=$(node -e "$READ_ENV" "$env_file" BOT_ID BOT_DOMAIN OAUTH_UNIQUE_IDENTIFIER IDENTITY_PRINCIPAL_ID WSA_CLOUD WSA_TEAMS_APP_ID AAD_APP_CLIENT_ID) ||
    fail "--env: $env_file can not be read"
  while IFS='=' read -r name value; do
    [ -n "${!name:-}" ] || printf -v "$name" %s "$value"
  done <<<"$stated"
fi
# It decides on permissions in the whole organisation.
case ${WSA_TEAMS_APP_ID:-} in
  '') ;;
  *) [[ $WSA_TEAMS_APP_ID =~ ^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$ ]] ||
    fail "WSA_TEAMS_APP_ID is \"$WSA_TEAMS_APP_ID\": expected the id of an app, such as 00000000-0000-0000-0000-000000000000" ;;
esac

if [ "$only" = roles ]; then
  : "${IDENTITY_PRINCIPAL_ID:?is the IDENTITY_PRINCIPAL_ID that azure.bicep put out}"
else
  : "${BOT_ID:?is the BOT_ID that azure.bicep put out}" "${BOT_DOMAIN:?is the BOT_DOMAIN that azure.bicep put out}"
fi
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
[ -z "$federated" ] || [ "$only" = roles ] || : "${OAUTH_UNIQUE_IDENTIFIER:?is the OAUTH_UNIQUE_IDENTIFIER that azure.bicep put out}"

graph_call() { az rest --method "$1" --url "$graph/v1.0/$2" --resource "$graph" --headers Content-Type=application/json "${@:3}"; }

make_app() {
  local name app_id tenant scope_id access id clients
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
    \"web\": { \"redirectUris\": [$redirects, \"https://$BOT_DOMAIN/tab/consent/end\"] },
    \"optionalClaims\": { \"accessToken\": [{ \"name\": \"idtyp\" }, { \"name\": \"acct\" }, { \"name\": \"upn\" }] },
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

  # Known from here on, whatever becomes of the rest.
  if [ -n "$env_file" ]; then
    grep -v '^AAD_APP_CLIENT_ID=' "$env_file" >"$env_file.new" || true
    echo "AAD_APP_CLIENT_ID=$app_id" >>"$env_file.new"
    mv "$env_file.new" "$env_file"
  fi
  echo "AAD_APP_CLIENT_ID=$app_id"
}

give_roles() {
  local graph_sp given id role
  graph_sp=$(az ad sp show --id $GRAPH_APP --query id --output tsv)
  given=$(graph_call GET "servicePrincipals/$IDENTITY_PRINCIPAL_ID/appRoleAssignments" --query 'value[].appRoleId' --output tsv)
  for role in $LOOK_UP_ROLES ${installs:+$INSTALL_ROLES}; do
    id=$(az ad sp show --id $GRAPH_APP --query "appRoles[?value=='$role'] | [0].id" --output tsv)
    # Every text has an empty one in it.
    [ -n "$id" ] || fail "Graph has no application permission $role in $cloud"
    case $given in *"$id"*) continue ;; esac
    graph_call POST "servicePrincipals/$IDENTITY_PRINCIPAL_ID/appRoleAssignments" --output none \
      --body "{ \"principalId\": \"$IDENTITY_PRINCIPAL_ID\", \"resourceId\": \"$graph_sp\", \"appRoleId\": \"$id\" }"
  done
}

installs=${INSTALLS_APP:-}${WSA_TEAMS_APP_ID:-}
[ "$only" = roles ] || make_app
[ "$only" = app ] || [ -z "${IDENTITY_PRINCIPAL_ID:-}" ] || give_roles
