const path = require('node:path');
const { fileURLToPath } = require('node:url');
const { default: Runtime } = require('jest-runtime');
const isShared = require('./is-shared.cjs');

/** What loads the shared modules of this worker; it is never torn down, so that they can load more later. */
let shared = null;

/**
 * Jest loads each module anew for each test file, the whole product for a test through the front door: a second of one core,
 * and all that V8 had learned of it is lost. Here the modules of the product, and the packages, are loaded once in each
 * worker; those in `test` once for each test file, as ever.
 */
module.exports = class extends Runtime {
  constructor(config, environment, resolver, transformer, cacheFS, coverageOptions, testPath, globalConfig) {
    const common = [coverageOptions, testPath, globalConfig];
    super(config, environment, resolver, transformer, cacheFS, ...common);
    if (!environment.isShared) return;
    shared ??= sharedModules(new Runtime(config, environment, resolver, transformer, new Map(), ...common));
    const { esmLoader, registries, transformCache } = this;
    const ofFile = (file, suffix = '') => suffix === '' && isShared(config.rootDir, file);
    const own = {
      esm: esmLoader.loadEsmModule.bind(esmLoader),
      cjs: esmLoader.loadCjsAsEsm.bind(esmLoader),
    };
    esmLoader.loadEsmModule = (file, suffix) =>
      ofFile(file, suffix) ? shared.load(file) : own.esm(file, suffix);
    esmLoader.loadCjsAsEsm = (from, file, suffix, context) =>
      ofFile(file, suffix) ? shared.loadCjs(file, context) : own.cjs(from, file, suffix, context);
    registries.esModuleRegistry = new OwnAndShared((key) => {
      const file = typeof key === 'string' && /^file:[^?#]+$/.test(key) ? fileURLToPath(key) : '';
      return ofFile(file) ? shared.loadAtOnce(file, key) : undefined;
    });
    // Stacks go through modules of both.
    transformCache.sourceMaps = shared.sourceMaps;
  }
};

/** The modules of one test file; asked for a shared one, it has that, too. */
class OwnAndShared extends Map {
  constructor(sharedOne) {
    super();
    this.sharedOne = sharedOne;
  }
  get(key) {
    return super.get(key) ?? this.sharedOne?.(key);
  }
  has(key) {
    return this.get(key) !== undefined;
  }
}

function sharedModules(runtime) {
  const { esmLoader, registries, transformCache } = runtime;
  const loaded = registries.esModuleRegistry;
  // Node 20 does not link two graphs at once that have modules in common.
  let last = Promise.resolve();
  return {
    sourceMaps: transformCache.sourceMaps,
    load: (file) => {
      const before = last;
      const loading = before.then(() => runtime.unstable_importModule(file));
      last = loading.catch(() => {});
      return loading;
    },
    loadCjs: (file, context) => esmLoader.loadCjsAsEsm(file, file, '', context),
    /** What is loaded; from Node 24 on also what can be without waiting. */
    loadAtOnce: (file, key) => {
      const before = loaded.get(key);
      if (before?.status === 'evaluated') return before;
      if (before !== undefined || !canLoadAtOnce) return undefined;
      const isEsm = path.extname(file) === '.json' || runtime.unstable_shouldLoadAsEsm(file);
      const module = isEsm
        ? esmLoader.tryLoadGraphSync(file, '', 'sync-preferred')
        : esmLoader.loadCjsAsEsm(file, file, '', esmLoader.getContext());
      return module?.status === 'evaluated' ? module : undefined;
    },
  };
}

/** As Jest asks it (`supportsSyncEvaluate` of jest-runtime). */
const canLoadAtOnce = typeof require('node:vm').SourceTextModule?.prototype.hasAsyncGraph === 'function';
