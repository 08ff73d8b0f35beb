module.exports = globalThis.loadedOnce.handlebars;
