/** Every output of the action, in the order of the documentation. Values are strings, as the runner wants them. */
export const outputs = [
  { name: 'conclusion', description: 'What came of it: success, failure or error.' },
  { name: 'create-count', description: 'How many objects the desired side has and the current side lacks.' },
  { name: 'modify-count', description: 'How many objects differ between the two sides.' },
  { name: 'drop-count', description: 'How many objects the current side has and the desired side lacks.' },
  { name: 'effect-create-count', description: 'How many objects the pull request creates.' },
  { name: 'effect-modify-count', description: 'How many objects the pull request modifies.' },
  { name: 'effect-drop-count', description: 'How many objects the pull request drops.' },
  { name: 'false-positive-count', description: 'How many objects are equal although their text checksums differ.' },
  { name: 'finding-count', description: 'How many findings there are, of any severity.' },
  { name: 'report-json', description: 'The path of the report as JSON.' },
  { name: 'report-html', description: 'The path of the report as HTML.' },
  { name: 'comment-url', description: 'The address of the comment, where there is one.' },
  { name: 'issue-url', description: 'The addresses of the open issues about drift that was found, one a line.' }
] as const

export type OutputName = (typeof outputs)[number]['name']
