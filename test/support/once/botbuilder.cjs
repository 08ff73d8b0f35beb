module.exports = globalThis.loadedOnce.botbuilder;
