/** Who may import whom: the table of rooms in ARCHITECTURE.md, and what each runtime may touch. */

/** Each room of src-shared and the other rooms that it may import. */
const solutionAndBelow = ['solution', 'exercise', 'network', 'algebra'];
const rooms = {
  algebra: [],
  notation: ['algebra'],
  network: ['algebra'],
  exercise: ['network', 'algebra'],
  solution: ['algebra', 'network', 'exercise'],
  grading: solutionAndBelow,
  generator: ['grading', ...solutionAndBelow],
  derivation: ['algebra', 'notation'],
  document: ['grading', 'derivation', 'notation', ...solutionAndBelow],
  contract: [],
};

/** Each host of src-main; what they share is in `app` and `store`. */
const hosts = ['electron', 'web', 'cli'];

const test = '\\.test\\.(ts|mjs)$';
const builtin = ['core'];
const packages = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];
const nodeModule = (...names) => `(^|/)node_modules/(${names.join('|')})/`;
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const roomRules = Object.entries(rooms).map(([room, others]) =>
  rule(
    `room-${room}`,
    `src-shared/${room} imports only ${others.length > 0 ? others.join(', ') : 'itself'}.`,
    { path: `^src-shared/${room}/`, pathNot: test },
    { path: '^(src-|e2e/|bench/|scripts/)', pathNot: `^src-shared/(${[room, ...others].join('|')})/` },
  ),
);

const hostRules = hosts.map((host) =>
  rule(
    `host-${host}`,
    'Hosts never import each other: what they share is in src-main/app.',
    { path: `^src-main/${host}/` },
    { path: `^src-main/(${hosts.filter((other) => other !== host).join('|')})/` },
  ),
);

const sharedRules = [
  rule(
    'shared-known-room',
    'Every folder of src-shared is a room of the table.',
    { path: '^src-shared/', pathNot: `^src-shared/(${Object.keys(rooms).join('|')})/|${test}` },
    { path: '.' },
  ),
  rule(
    'shared-no-builtin',
    'src-shared runs anywhere: no module of Node.',
    { path: '^src-shared/', pathNot: test },
    { dependencyTypes: builtin },
  ),
  rule(
    'shared-packages',
    'src-shared uses valibot for schemas, mathjs to parse, decimal.js for digits, seedrandom for draws, nothing else.',
    { path: '^src-shared/', pathNot: test },
    {
      dependencyTypes: packages,
      pathNot: nodeModule('valibot', 'mathjs', 'decimal.js', 'seedrandom', '@types/seedrandom'),
    },
  ),
  rule(
    'valibot-in-schemas',
    'Schemas live in exercise and contract.',
    { path: '^src-shared/', pathNot: ['^src-shared/(exercise|contract)/', test] },
    { path: nodeModule('valibot') },
  ),
  rule(
    'mathjs-in-one-place',
    'Only one file of algebra knows mathjs: it parses with it.',
    { pathNot: '^(src-shared/algebra/parse-scalar\\.ts$|bench/)' },
    { path: nodeModule('mathjs') },
  ),
  rule(
    'mathjs-parser-only',
    'The build bundles the parser of mathjs/number: the whole of mathjs is large and takes long to load.',
    { path: '^src-' },
    { path: nodeModule('mathjs'), pathNot: '/number\\.js$', dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'decimals-in-one-place',
    'Digits beyond plain numbers come through algebra/decimals.ts only.',
    { pathNot: '^src-shared/algebra/decimals\\.ts$' },
    { path: nodeModule('decimal.js') },
  ),
  rule(
    'seedrandom-in-one-place',
    'Chance comes through generator/random.ts only.',
    { pathNot: '^src-shared/generator/random\\.ts$' },
    { path: nodeModule('seedrandom', '@types/seedrandom') },
  ),
  rule(
    'fixtures-in-tests',
    'Fixtures are for tests.',
    { path: '^src-', pathNot: test },
    { path: '^src-shared/fixtures/' },
  ),
];

const runtimeRules = [
  rule(
    'renderer-only-contract',
    'The window knows the contract and itself.',
    { path: '^src-renderer/' },
    { path: '^(src-|e2e/|bench/|scripts/)', pathNot: '^(src-renderer/|src-shared/contract/)' },
  ),
  rule(
    'renderer-no-builtin',
    'The window has no Node.',
    { path: '^src-renderer/', pathNot: test },
    { dependencyTypes: builtin },
  ),
  rule(
    'renderer-packages',
    'The window uses svelte and katex, nothing else.',
    { path: '^src-renderer/', pathNot: test },
    { dependencyTypes: packages, pathNot: nodeModule('svelte', 'katex', '@types/katex') },
  ),
  rule(
    'electron-in-its-host',
    'Only src-main/electron knows Electron.',
    { pathNot: '^(src-main/electron/|e2e/)' },
    { path: nodeModule('electron'), dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'main-no-window',
    'The main process knows nothing of the window.',
    { path: '^src-main/' },
    { path: `^(src-renderer/|e2e/|bench/|scripts/)|${nodeModule('svelte', 'katex')}` },
  ),
  rule(
    'app-no-host',
    'Use cases and store do not know who hosts them.',
    { path: '^src-main/(app|store|typeset)/' },
    { path: `^src-main/(${hosts.join('|')})/` },
  ),
  rule(
    'store-below-app',
    'The store knows nothing of the use cases.',
    { path: '^src-main/store/' },
    { path: '^src-main/app/' },
  ),
  rule('nothing-imports-tests', 'A test is imported by nobody.', {}, { path: [test, '\\.spec\\.ts$'] }),
];

const graphRules = [
  rule('no-circular', 'Imports have a direction.', {}, { circular: true }),
  rule(
    'no-orphans',
    'A file that nothing imports and that imports nothing is dead.',
    { orphan: true, pathNot: ['\\.d\\.ts$', test, '^[^/]+$'] },
    {},
  ),
  rule(
    'resolvable',
    'An import names something that is there; electron-vite/node has types alone.',
    {},
    { couldNotResolve: true, pathNot: '^electron-vite/node$' },
  ),
  rule(
    'declared',
    'A package that is imported stands in package.json.',
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
];

module.exports = {
  forbidden: [...roomRules, ...hostRules, ...sharedRules, ...runtimeRules, ...graphRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'browser', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json', '.svelte'],
    },
  },
};
