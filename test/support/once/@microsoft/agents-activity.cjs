module.exports = globalThis.loadedOnce['@microsoft/agents-activity'];
