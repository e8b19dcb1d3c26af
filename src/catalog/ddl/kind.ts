import type { Change } from '../../snapshot/change.js'
import type { DatabaseObject } from '../../snapshot/object.js'
import type { Model } from './model.js'

/** How one kind of object is written as SQL. Statements are without semicolons. */
export interface KindOfObject {
  /** What COMMENT and ALTER … OWNER call it; absent for what is named within its relation (`TRIGGER t ON r`). */
  readonly noun?: string
  /** What GRANT calls it, where that is another word. */
  readonly grantNoun?: string
  /** Privileges that the owner of such an object has without a GRANT; absent for kinds that have none. */
  readonly owner?: readonly string[]
  /** Privileges that everyone has without a GRANT. */
  readonly everyone?: readonly string[]
  /** How COMMENT, GRANT and ALTER name the object, where that is not by its name. */
  readonly target?: (object: DatabaseObject) => string
  /** A statement that makes an object known to what it needs itself, before it is made: a shell type. */
  readonly announce?: (object: DatabaseObject) => string | undefined
  /** The statement that makes an object, on its own; undefined where it comes with another. */
  readonly create?: (object: DatabaseObject, model: Model) => string | undefined
  /** Keys of objects that have to be made before this one, where `pg_depend` does not tell. */
  readonly needs?: (object: DatabaseObject, model: Model) => readonly string[]
  /** Statements that stand right behind `create`, since objects that are written later may need what they add. */
  readonly extend?: (object: DatabaseObject) => readonly string[]
  /** Statements that complete an object once everything that it speaks of is there. */
  readonly complete?: (object: DatabaseObject, model: Model) => readonly string[]
  /**
   * Statements that give an object the attributes that a change lists. Not every attribute can be altered: what cannot is
   * left out, and whoever uses the statements proves the outcome.
   */
  readonly alter?: (change: Change, object: DatabaseObject, model: Model) => readonly string[]
}
