module.exports = globalThis.loadedOnce.kysely;
