module.exports = class AddEmail1749769267000 {
    name = "AddEmail1749769267000"
    transaction = false

    async up(queryRunner) {
        await queryRunner.query(`ALTER TABLE "people" ADD "email" character varying(320)`);
        await queryRunner.query(`CREATE UNIQUE INDEX CONCURRENTLY "people_email" ON "people" ("email") `);
    }

    async down(queryRunner) {
        await queryRunner.query(`DROP INDEX "public"."people_email"`);
        await queryRunner.query(`ALTER TABLE "people" DROP COLUMN "email"`);
    }
}
