/**
 * The input is wrong: everything that is wrong with it, at once, one sentence a problem.
 *
 * Programs end with exit code 2 on it. No problem ever holds the value of a secret input.
 */
export class ConfigError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[], options?: ErrorOptions) {
    const heading = problems.length === 1 ? 'There is a problem with the configuration:' : `There are ${problems.length} problems with the configuration:`
    super([heading, ...problems.map((problem) => `- ${problem}`)].join('\n'), options)
    this.name = 'ConfigError'
    this.problems = problems
  }
}
