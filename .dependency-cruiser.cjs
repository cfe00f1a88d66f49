// Who may know whom. Arrows point forward only: a feature knows what came before it, never what follows.
// A new arrow is one line here, to be argued about in review and, where it surprises, in docs/decisions/.
const mayKnow = {
  taxonomy: [],
  glossary: [],
  identity: ['taxonomy'],
  account: ['identity', 'taxonomy'],
  'city-account': ['account', 'identity', 'taxonomy'],
  enrolment: ['account', 'identity', 'taxonomy'],
  invitation: ['account', 'identity', 'taxonomy'],
  mandate: ['account', 'identity', 'taxonomy'],
  privacy: ['account', 'enrolment', 'invitation', 'mandate', 'identity', 'taxonomy'],
  administration: ['account', 'mandate', 'identity', 'taxonomy'],
  demand: ['identity', 'taxonomy'],
  achievement: ['identity', 'taxonomy'],
  question: ['demand', 'identity', 'taxonomy'],
  feedback: ['demand', 'achievement', 'identity', 'taxonomy'],
  semantics: ['taxonomy'],
  matching: ['glossary', 'semantics', 'feedback', 'demand', 'achievement', 'identity', 'taxonomy'],
  learning: ['matching', 'feedback', 'identity', 'taxonomy'],
  exchange: ['demand', 'achievement', 'identity', 'taxonomy'],
  demo: [
    ...['identity', 'account', 'enrolment', 'mandate', 'privacy', 'exchange', 'demand', 'question', 'achievement'],
    'taxonomy',
  ],
  operations: ['semantics', 'identity', 'taxonomy'],
  oversight: ['identity', 'taxonomy'],
  'saved-view': ['identity'],
  search: ['matching', 'demand', 'achievement', 'saved-view', 'identity', 'taxonomy'],
  syndication: ['demand', 'achievement', 'taxonomy'],
  'match-round': ['matching', 'demand', 'identity', 'taxonomy'],
  exposure: ['matching', 'achievement', 'identity', 'taxonomy'],
  notification: ['matching', 'feedback', 'taxonomy'],
  overview: ['taxonomy', 'identity', 'demand', 'achievement', 'matching'],
};

const any = (names) => (names.length > 0 ? names.join('|') : '(?!)');
const rooms = Object.keys(mayKnow);
const features = `^libs/(?!kernel/|platform/)([^/]+)/`;

// Files that exist for tests only; whatever else lives under libs/, apps/ and migrations/ is the product.
const testCode = String.raw`(\.spec|\.factory|\.fixture|\.fake)\.ts$`;
const tests = `^test/|${testCode}`;
const product = { path: '^(libs|apps|migrations)/', pathNot: [tests, '^apps/web/'] };

// Where a request comes in or an answer goes out. Nothing else may know the web framework.
const httpEdge = [
  '^libs/[^/]+/http/',
  '^libs/platform/files/',
  String.raw`^libs/platform/live/live\.controller\.ts$`,
  '^apps/api/',
];
const door = String.raw`^libs/[^/]+/index\.ts$`;
const secondDoor = String.raw`^libs/[^/]+/http/index\.ts$`;
const domainFile = String.raw`\.(entity|lifecycle|events|errors)\.ts$`;
const npm = (names) => `(^|/)node_modules/(${names})(/|$)`;

/** One rule per feature: its list is its own, so that a refusal names the room it happened in. */
const knownNeighbours = rooms.map((room) => ({
  name: `known-neighbours-only:${room}`,
  comment: `${room} may know: ${mayKnow[room].join(', ') || 'no feature'} (table at the top of .dependency-cruiser.cjs).`,
  severity: 'error',
  from: { path: `^libs/${room}/` },
  to: { path: features, pathNot: `^libs/(${any([room, ...mayKnow[room]])})/` },
}));

module.exports = {
  forbidden: [
    ...knownNeighbours,
    {
      name: 'known-neighbours-only',
      comment: 'A feature that is not in the table of .dependency-cruiser.cjs knows nobody: add it.',
      severity: 'error',
      from: { path: features, pathNot: `^libs/(${any(rooms)})/` },
      to: { path: features, pathNot: '^libs/$1/' },
    },
    {
      name: 'through-the-door',
      comment:
        'From outside, a feature is its index.ts (and http/index.ts, see below). Tests may also use its builders.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: features, pathNot: ['^libs/$1/', door, secondDoor, testCode] },
    },
    {
      name: 'through-the-door:apps',
      comment: 'The same for what stands outside libs. The figures of bench/ may measure the engine itself.',
      severity: 'error',
      from: { path: '^(apps|migrations|bench|test)/' },
      to: { path: features, pathNot: [door, secondDoor, testCode, '^libs/matching/engine/'] },
    },
    {
      name: 'second-door-is-for-the-api',
      comment: 'A worker or a command that loads http/ loads controllers it never serves.',
      severity: 'error',
      from: { path: '^(libs|apps|migrations)/', pathNot: ['^apps/api/', tests] },
      to: { path: secondDoor },
    },
    {
      name: 'door-is-for-outsiders',
      comment: 'Inside a feature import the file itself; a door that its own house uses makes cycles.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: String.raw`^libs/$1/(http/)?index\.ts$` },
    },
    {
      name: 'no-cycles',
      comment: 'Type-only circles count too: they are the first sign of two words in one room.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-kernel',
      comment: 'The kernel imports itself and node:crypto, nothing else, so that any file may use it.',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: tests },
      to: { pathNot: ['^libs/kernel/', '^(node:)?crypto$'] },
    },
    {
      name: 'quiet-domain',
      comment: 'Entities, lifecycles, events and errors know the kernel, typeorm, column helpers and each other.',
      severity: 'error',
      from: { path: String.raw`^libs/([^/]+)/.*` + domainFile, pathNot: ['^libs/kernel/', tests] },
      to: {
        pathNot: [
          '^libs/kernel/',
          npm('typeorm'),
          String.raw`^libs/platform/database/[^/]+\.column\.ts$`,
          String.raw`^libs/$1/.*` + domainFile,
        ],
      },
    },
    {
      name: 'http-is-an-edge',
      comment: 'Only http/, platform/files, the live controller and apps/api know the web framework.',
      severity: 'error',
      from: { path: product.path, pathNot: [...product.pathNot, ...httpEdge] },
      to: { path: npm('@nestjs/swagger|fastify|@fastify/[^/]+|@nestjs/platform-fastify') },
    },
    {
      name: 'input-is-checked-at-the-edge',
      comment: 'class-validator belongs to requests and to the settings.',
      severity: 'error',
      from: { path: product.path, pathNot: [...product.pathNot, ...httpEdge, '^libs/platform/config/'] },
      to: { path: npm('class-validator') },
    },
    {
      name: 'http-stays-inside',
      comment:
        'Within a feature nothing outside http/ imports from http/: a verb that knows its controller cannot run in a worker.',
      severity: 'error',
      from: { path: '^libs/(?!platform/)([^/]+)/', pathNot: ['^libs/[^/]+/http/', tests] },
      to: { path: '^libs/$1/http/' },
    },
    {
      name: 'http-stays-inside:platform',
      comment: 'Of platform/http only the actor, whom every verb takes, is for others than the edge.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: [...httpEdge, '^apps/web/', tests] },
      to: { path: '^libs/platform/http/', pathNot: String.raw`/actor\.ts$` },
    },
    {
      name: 'no-web-framework-in-the-background',
      comment:
        'Whatever the worker or the command line reaches, by however many steps, it must not be the web framework.',
      severity: 'error',
      from: { path: '^apps/(worker|cli)/main\\.ts$' },
      to: {
        path: npm('@nestjs/swagger|fastify|@nestjs/platform-fastify') + '|^libs/(?!platform/)[^/]+/http/',
        reachable: true,
      },
    },
    {
      name: 'platform-knows-no-feature',
      comment: 'The engine room serves all features alike.',
      severity: 'error',
      from: { path: '^libs/(platform|kernel)/', pathNot: tests },
      to: { path: features },
    },
    {
      name: 'libs-know-no-app',
      comment: 'Apps are lists and starts; nobody imports them.',
      severity: 'error',
      from: { path: '^(libs|migrations)/' },
      to: { path: '^(apps|bench)/' },
    },
    {
      name: 'apps-stand-alone',
      comment: 'Each process is deployed without the others.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'web-knows-no-lib',
      comment: 'The web talks to the contract: it imports its generated client and nothing of the server.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|migrations|test|bench|apps/(api|worker|cli))/' },
    },
    {
      name: 'commander-is-for-the-command-line',
      severity: 'error',
      from: { pathNot: ['^apps/cli/', 'node_modules'] },
      to: { path: npm('commander') },
    },
    {
      name: 'pure-engine',
      comment: 'The engine is text in, scores out: its own files, the word cutter and the stemmer.',
      severity: 'error',
      from: { path: '^libs/matching/engine/', pathNot: tests },
      to: { pathNot: ['^libs/matching/engine/', npm('@node-rs/jieba|stemmer')] },
    },
    {
      name: 'migrations-outlive-classes',
      comment: 'A migration is SQL: an entity that changes later must not change what it did.',
      severity: 'error',
      from: { path: '^migrations/', pathNot: tests },
      to: { path: '^(libs|apps)/' },
    },
    {
      name: 'test-code-stays-in-tests',
      comment: 'Builders, fakes and test tools are not part of the product.',
      severity: 'error',
      from: { path: '^(libs|apps|migrations|bench)/', pathNot: tests },
      to: { path: tests },
    },
    {
      name: 'no-dev-dependency-in-the-product',
      comment: 'The image is built without devDependencies.',
      severity: 'error',
      from: { path: product.path, pathNot: [...product.pathNot] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports is either a start or forgotten.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(libs|apps|migrations|bench|test)/',
        pathNot: [
          '^apps/web/',
          String.raw`^apps/[^/]+/(main|openapi)\.ts$`,
          String.raw`\.spec\.ts$`,
          String.raw`\.d\.m?ts$`,
          '^bench/[^/]+\\.ts$',
        ],
      },
      to: {},
    },
    {
      name: 'nothing-forgotten',
      comment: 'What no process reaches is not part of the product: use it or delete it.',
      severity: 'error',
      // A thread is opened by the name of its file.
      from: { path: String.raw`^apps/(api|worker|cli)/(main|openapi)\.ts$|^libs/matching/.+-thread\.ts$` },
      // A door stands in every feature, whether somebody needs it yet or not.
      to: { path: '^libs/', pathNot: [tests, door, String.raw`-thread\.ts$`], reachable: false },
    },
    {
      name: 'nothing-unresolved',
      comment: 'What cannot be resolved cannot be judged.',
      severity: 'error',
      from: { pathNot: '^apps/web/' },
      to: { couldNotResolve: true, pathNot: String.raw`^\./metadata(\.js)?$` },
    },
    {
      name: 'sources-not-builds',
      comment: "An import that lands in dist judges yesterday's build and every rule above stays silently green.",
      severity: 'error',
      from: {},
      to: { path: '^dist/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // Generated, and ignored by git: its imports are the swagger plugin's business.
    exclude: { path: ['^apps/api/metadata', '^apps/web/src/api/'] },
    enhancedResolveOptions: {
      conditionNames: ['jiqiao-source', 'import', 'require', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mts', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
