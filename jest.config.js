/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  // Loads what is tested by node itself, so that jest has nothing to transform.
  testRunner: '<rootDir>/__tests__/support/suite-runner.js',
  transform: {},
  injectGlobals: false,
  testSequencer: '<rootDir>/__tests__/support/sequencer.js',
  // Tests wait for servers and programs, so that a processor for jest itself would be idle.
  maxWorkers: '100%',
  globalSetup: '<rootDir>/__tests__/support/global-setup.js',
  globalTeardown: '<rootDir>/__tests__/support/global-teardown.js',
  testTimeout: 60_000,
  // A test that fails may leave a server or a thread behind: the run has to end all the same.
  forceExit: true
}
