import type { Variables } from './process.js'

/** What every program needs to be found and to speak the user's language. */
const everywhere = /^(?:PATH|HOME|LANG|LANGUAGE|LC_\w+)$/
/** On Windows nothing starts without these either. */
const onWindows = /^(?:PATH|SYSTEMROOT|COMSPEC|PATHEXT|TEMP|TMP|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES(?:\(X86\))?)$/i

/**
 * The variables that a command of the user's may see: what it needs to run, and those that the user names. A runner's
 * environment holds tokens, and what a pull request runs must not find them.
 */
export function allowedVariables(environment: Variables, passed: readonly string[], platform: NodeJS.Platform = process.platform): Variables {
  const isAllowed = (name: string): boolean => everywhere.test(name) || (platform === 'win32' && onWindows.test(name)) || passed.includes(name)
  return Object.fromEntries(Object.entries(environment).filter(([name]) => isAllowed(name)))
}
