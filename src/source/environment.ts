import type { Variables } from './process.js'

/** What every program needs to be found and to speak the user's language. */
const everywhere = /^(?:PATH|HOME|LANG|LANGUAGE|LC_\w+)$/
/** On Windows nothing starts without these either. */
const onWindows = /^(?:PATH|SYSTEMROOT|COMSPEC|PATHEXT|TEMP|TMP|USERPROFILE|APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES(?:\(X86\))?)$/i
/** What git reads, beside what every program needs: whose configuration counts, and what a hook tells of the index. */
const ofGit = /^(?:GIT_\w+|XDG_CONFIG_HOME|SUDO_UID)$/
/** What of that is about no repository in particular. */
const ofAnyRepository = /^GIT_CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)$/

/**
 * The variables that a command of the user's may see: what it needs to run, and those that the user names. A runner's
 * environment holds tokens, and what a pull request runs must not find them.
 */
export function allowedVariables(environment: Variables, passed: readonly string[], platform: NodeJS.Platform = process.platform): Variables {
  return only(environment, (name) => isUsual(name, platform) || passed.includes(name))
}

/** The variables that git may see: the filters that a configuration names are run with them. */
export function gitVariables(environment: Variables, platform: NodeJS.Platform = process.platform): Variables {
  return only(environment, (name) => isUsual(name, platform) || ofGit.test(name))
}

/** The same for a repository that is not the one that the environment tells of: a hook names the index of its own. */
export function gitVariablesElsewhere(environment: Variables, platform: NodeJS.Platform = process.platform): Variables {
  return only(gitVariables(environment, platform), (name) => !name.startsWith('GIT_') || ofAnyRepository.test(name))
}

function isUsual(name: string, platform: NodeJS.Platform): boolean {
  return everywhere.test(name) || (platform === 'win32' && onWindows.test(name))
}

function only(environment: Variables, isAllowed: (name: string) => boolean): Variables {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => isAllowed(name)))
}
