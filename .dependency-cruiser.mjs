import swc from '@swc/core';
import { DIRECTIONS, RULED } from './import-directions.mjs';

// Dependency-cruiser has swc read every file as TypeScript without JSX, in which a `.tsx` is full of errors. It calls this.
const { parseFileSync } = swc;
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') });

/** @param {string} text */
function literally(text) {
  return text.replace(/[.\\^$*+?()[\]{}|]/g, '\\$&');
}

/** Matches a folder with all it has, or one file. @param {string} path */
function within(path) {
  return path.endsWith('.ts') ? `^${literally(path)}$` : `^${literally(path)}/`;
}

/** Folders and files below a row that have rows of their own. @param {string} path */
function roomsOf(path) {
  return DIRECTIONS.flatMap((other) => (other.path.startsWith(`${path}/`) ? [within(other.path)] : []));
}

/** Matches a package, or a module that Node has built in, with all its parts. @param {string} name */
function packaged(name) {
  if (name.startsWith('node:')) return `^(?:node:)?${literally(name.slice('node:'.length))}(?:/|$)`;
  return `(?:^|(?:^|/)node_modules/(?:@types/)?)${literally(name)}(?:/|$)`;
}

/** @param {import('./import-directions.mjs').Direction} row */
function ruleOf({ path, imports, packages }) {
  const rooms = roomsOf(path);
  return {
    name: path,
    comment: `What ${path} may import is its row in import-directions.mjs.`,
    severity: 'error',
    from: { path: within(path), pathNot: rooms },
    to: { pathNot: [ownOf(path), ...imports.map(within), ...packages.map(packaged)] },
  };
}

/** A row's own files. Rows below it must be named like any other. @param {string} path */
function ownOf(path) {
  const rooms = roomsOf(path).map((room) => room.slice(1));
  return rooms.length === 0 ? within(path) : `^(?!${rooms.join('|')})${within(path).slice(1)}`;
}

const ruled = `^(?:${RULED.map(literally).join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...DIRECTIONS.map(ruleOf),
    {
      name: 'without-a-row',
      comment: 'Each folder has a row in import-directions.mjs that says what it may import.',
      severity: 'error',
      from: { path: ruled, pathNot: DIRECTIONS.map(({ path }) => within(path)) },
      to: {},
    },
    {
      name: 'circle',
      comment: 'No file imports itself by way of others, not even for a type.',
      severity: 'error',
      from: { path: ruled },
      to: { circular: true },
    },
  ],
  options: {
    // TypeScript 7 has no parser to lend; this one sees imports of types, too.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
