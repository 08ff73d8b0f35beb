const path = require('node:path');

/** The folders of the product, whose modules keep nothing that a test could leave behind, and its packages. */
const SHARED = ['api', 'bench', 'bot', 'cards', 'node_modules', 'packages', 'server', 'src'];

/**
 * Whether a file is loaded once for all test files of a worker.
 * @param {string} rootDir of the project
 * @param {string} file its path
 */
module.exports = function isShared(rootDir, file) {
  if (!path.isAbsolute(file)) return false;
  const [folder = ''] = path.relative(rootDir, file).split(path.sep);
  return SHARED.includes(folder);
};
