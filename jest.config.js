/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/__tests__'],
  testMatch: ['**/*.test.ts'],
  // Node loads what is tested, not jest.
  testRunner: '<rootDir>/__tests__/support/suite-runner.js',
  injectGlobals: false,
  transform: {},
  globalSetup: '<rootDir>/__tests__/support/global-setup.js',
  globalTeardown: '<rootDir>/__tests__/support/global-teardown.js',
  testTimeout: 60_000,
  // A test that fails may leave a server or a thread behind: the run has to end all the same.
  forceExit: true
}
