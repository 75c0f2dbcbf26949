import { availableParallelism } from 'node:os';

export default {
  // Of two cores jest would use one; of sixty-four, more than there is memory and PostgreSQL for.
  maxWorkers: Math.min(availableParallelism(), 8),
  // What files leave behind in their worker slows all later ones, tenfold near 4 GB; a worker begun anew costs some seconds.
  workerIdleMemoryLimit: '2GB',
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  globalSetup: '<rootDir>/test/support/postgres.setup.mjs',
  globalTeardown: '<rootDir>/test/support/postgres.teardown.mjs',
  testTimeout: 180_000,
  testRegex: '\\.spec\\.ts$',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
};
