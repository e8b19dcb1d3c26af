import { expandedStar, joinSpelling, outputAlias, outputReference, tableAlias } from './aliases.js'
import { castSpelling, implicitCast } from './casts.js'
import { booleanConstant, numberConstant, stringConstant, valueSpelling } from './constants.js'
import { impliedNotNull, inlineConstraint, referencedColumns, serial } from './constraints.js'
import { defaultClause } from './defaults.js'
import { constraintName, indexName, longName, qualifiedName, quotedName } from './names.js'
import { operatorSpelling } from './operators.js'
import { clauseOrder, parentheses } from './order.js'
import { checkOption } from './parameters.js'
import { argumentDefault, optionalWord, synonym } from './phrases.js'
import type { Reason } from './reason.js'
import { partitionOf, separateStatement } from './statements.js'
import { comment, ifNotExists, languageName, letterCase, orReplace, trailingSemicolon, whiteSpace } from './surface.js'
import { typeAlias } from './types.js'

/**
 * Every reason, in the order in which they are applied. Of two sets of the same size that explain a difference, the one whose
 * reasons stand further ahead is named. What reads the structure of a statement stands behind what makes its words alike, and in front of
 * what takes the structure away.
 */
export const reasons = [
  comment, trailingSemicolon, ifNotExists, orReplace, languageName, letterCase,
  expandedStar, outputReference, outputAlias, tableAlias, joinSpelling,
  longName, quotedName, qualifiedName, typeAlias, castSpelling, stringConstant, valueSpelling, numberConstant, booleanConstant, implicitCast, operatorSpelling,
  synonym, optionalWord, argumentDefault, checkOption, constraintName, indexName,
  separateStatement, partitionOf, inlineConstraint, impliedNotNull, serial, referencedColumns, defaultClause, clauseOrder,
  parentheses, whiteSpace
] as const satisfies readonly Reason[]

/** The name of a reason. */
export type Cause = (typeof reasons)[number]['name']
