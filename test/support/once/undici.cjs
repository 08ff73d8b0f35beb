module.exports = globalThis.loadedOnce.undici;
