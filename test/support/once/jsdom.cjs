module.exports = globalThis.loadedOnce.jsdom;
