const transform = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      sourceMaps: 'inline',
      swcrc: false,
      module: { type: 'commonjs' },
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', decorators: true, dynamicImport: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        keepClassNames: true,
      },
    },
  ],
};
const base = {
  rootDir: '.',
  testEnvironment: 'node',
  moduleFileExtensions: ['js', 'json', 'ts'],
  transform,
  // Without the private condition `#demand` would resolve into dist and test yesterday's build.
  testEnvironmentOptions: { customExportConditions: ['jiqiao-source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.local'],
};
module.exports = {
  // An application boots in a second; beside the faults, on two busy cores, it took more than Jest's five.
  testTimeout: 30_000,
  projects: [
    { ...base, displayName: 'unit', testRegex: '(?<!\\.(db|http|e2e))\\.spec\\.ts$' },
    {
      ...base,
      displayName: 'db',
      testRegex: '\\.(db|http)\\.spec\\.ts$',
      setupFilesAfterEnv: ['<rootDir>/test/support/one-connection.ts'],
      globalSetup: '<rootDir>/test/support/start-postgres.ts',
      globalTeardown: '<rootDir>/test/support/stop-postgres.ts',
    },
    {
      ...base,
      displayName: 'e2e',
      testRegex: '\\.e2e\\.spec\\.ts$',
      globalSetup: '<rootDir>/test/journeys/start-demo.ts',
      globalTeardown: '<rootDir>/test/journeys/stop-demo.ts',
    },
  ],
};
