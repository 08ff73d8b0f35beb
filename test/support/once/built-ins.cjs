/**
 * The objects of a global that belong to the language: its constructors with their prototypes, and its namespaces, those of
 * `Intl` among them; also `performance`.
 * @param {typeof globalThis} global
 * @returns {readonly object[]}
 */
module.exports = function builtIns(global) {
  const found = new Set();
  const add = (value) => {
    if (typeof value !== 'object' && typeof value !== 'function') return;
    if (value === null || value === global || found.has(value)) return;
    // What Node shares with its own code is no part of the language.
    if (!(value instanceof global.Object)) return;
    found.add(value);
    if (typeof value === 'function') add(value.prototype);
  };
  const addAll = (object) => {
    for (const { value } of Object.values(Object.getOwnPropertyDescriptors(object))) add(value);
  };
  addAll(global);
  addAll(global.Intl);
  add(Object.getPrototypeOf(global.Int8Array));
  // `Object.prototype` is no instance of `Object`.
  return [...found, global.Object.prototype, global.performance].filter((one) => one !== undefined);
};
