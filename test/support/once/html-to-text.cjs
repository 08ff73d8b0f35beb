module.exports = globalThis.loadedOnce['html-to-text'];
