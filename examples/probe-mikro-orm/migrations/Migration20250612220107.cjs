'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
const { Migration } = require('@mikro-orm/migrations');

class Migration20250612220107 extends Migration {

  name = 'Migration20250612220107';

  async up() {
    this.addSql(`create table "product" ("id" serial primary key, "title" varchar(200) not null, "price" numeric(10,2) not null default 0.00);`);

    this.addSql(`alter table "product" add constraint "product_title_check" check (title like 'P%' and length(title) between 2 and 200);`);
  }

  async down() {
    this.addSql(`drop table if exists "product" cascade;`);
  }

}
exports.Migration20250612220107 = Migration20250612220107;
