module.exports = globalThis.loadedOnce['@microsoft/agents-hosting'];
