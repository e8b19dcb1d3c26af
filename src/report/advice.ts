import type { Code } from '../config/codes.js'

/** What to do about findings of each code: one sentence, in Markdown's notation of code. */
export const advice: Readonly<Record<Code, string>> = {
  'migration-failed': 'Mend the statement at the place that is shown, and try again; nothing after it was run.',
  'object-missing': 'Write a migration that creates it; if a migration dropped it on purpose, take it out of the committed schema.',
  'object-extra': 'Add it to the committed schema, which `check --fix` does for you; if it should not exist, write a migration that drops it.',
  'object-changed': 'If the migrations are right, bring the committed schema up to date with `check --fix`; if the schema is right, write a migration that makes the change.',
  'object-cosmetic': 'Spell it in the committed schema as the server spells it, so that nobody has to ask whether it is the same.',
  'object-unknown': 'Check this object by hand, or compare on a server where it can be created (`database-url`); leave it out with `ignore` only if nobody depends on it.',
  'object-unmodelled': 'Check objects of this kind by hand: they are not compared.',
  'checksum-false-positive': 'Nothing has to be migrated; `audit --fix` changes the spelling so that text checksums agree too.',
  'checksum-false-negative': 'Do not trust the text checksum here: it overlooks a real difference.',
  'migration-rate': 'Put the new migrations into one, or let the new one wait until the earliest time that is allowed (in its name, if that states one); a maintainer can set the override label.',
  'migration-no-op': 'Delete the migration, and find out why its generator believes that something differs: `probe` tells.',
  'migration-opaque': 'Read the migration yourself: what it does depends on data, which a scratch database does not have.',
  'migration-duplicate': 'Delete the migration: an earlier one already did the same.',
  'migration-flip-flop': 'Find out who changes it back, decide for one of the two states, and keep only the migration that leads there.',
  'migration-edited': 'Restore the file as it was merged, and put the change into a new migration: databases that ran the old one never run the new text.',
  'migration-removed': 'Restore the file; superfluous migrations are archived with `cleanup --apply`, which proves that the rest builds the same.',
  'migration-out-of-order': 'Give the migration a later number or timestamp than the newest one of the base branch.',
  'migration-clock': 'Name migrations by the time in UTC; check the clock of the machine that named this one, and rename it before it is merged.',
  'rollback-missing': 'Add the rollback, as the other migrations have one.',
  'rollback-incomplete': 'Complete the rollback so that it undoes everything that the migration did.',
  'generator-pending': 'Commit the migration that the generator writes, or take the change out of what it reads.',
  'generator-phantom': 'Spell the object as the server spells it, so that the generator sees no difference where there is none.',
  'generator-loop': 'Do not run this generator unattended until the difference that it sees every time is gone; `guard` stops it meanwhile.',
  'live-missing': 'Find out why a migration did not arrive; create the object by a migration, never by hand.',
  'live-extra': 'Drop it by a migration, or bring it into the committed schema and the migrations if it should stay.',
  'live-changed': 'Find out who changed it; then undo it on the database, or write the migration and schema that say the same.',
  'live-pending': 'Nothing but to deploy: merged migrations that were not yet applied make this change.',
  'live-unmanaged': 'Nothing: it is expected there.',
  'ledger-mismatch': "Compare the tool's migration table with the folder, and find out which migrations were run from elsewhere."
}
