/**
 * Notes the properties that an object has of its own; what it gives puts them back as they were, and takes away those that
 * came since. What can't be taken away stays.
 * @param {object} object
 * @param {ReadonlySet<PropertyKey>} leftAlone properties that stay as they are
 * @returns {() => void}
 */
module.exports = function remember(object, leftAlone = new Set()) {
  const had = own(object);
  return () => {
    for (const [key, now] of own(object)) {
      const before = had.get(key);
      if (leftAlone.has(key) || !now.configurable) continue;
      if (!before) Reflect.deleteProperty(object, key);
      else if (before.value !== now.value || before.get !== now.get || before.set !== now.set) {
        Reflect.defineProperty(object, key, before);
      }
    }
    for (const [key, before] of had) {
      if (!leftAlone.has(key) && !Object.hasOwn(object, key)) Reflect.defineProperty(object, key, before);
    }
  };
};

function own(object) {
  const keys = Reflect.ownKeys(object);
  return new Map(keys.map((key) => [key, Reflect.getOwnPropertyDescriptor(object, key)]));
}
