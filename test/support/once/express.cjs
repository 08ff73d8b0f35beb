module.exports = globalThis.loadedOnce.express;
