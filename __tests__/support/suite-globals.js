/** What stands for `@jest/globals`, evaluated anew for each suite: that package is for modules that jest itself loads. */
import { suiteGlobals } from './suite-state.js'

export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } = suiteGlobals()
