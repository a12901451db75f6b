-- The accounts of Sanji (design: a mistake in one part cannot do what another part may). Run it once, as an administrator
-- of the database server, with other passwords, before the first migration:
--
--   sed 's/change-me-migrator/…/; s/change-me-app/…/; s/change-me-exchange/…/' migrations/accounts.sql | mysql -uroot -p
--
-- sanji_migrator changes tables and gives rights (DB_MIGRATION_USERNAME), sanji_app reads and writes rows (DB_USERNAME),
-- sanji_exchange reads what a province may see (DB_EXCHANGE_USERNAME). What each may do with each table is given by
-- sanji_migrator at the end of every migration and stands in docs/database-accounts.md.
--
-- Where the server writes a binary log it lets nobody but SUPER make triggers, unless it runs with
-- log_bin_trust_function_creators=ON; the migrations make triggers.

create database if not exists `sanji` character set utf8mb4 collate utf8mb4_0900_ai_ci;
create user if not exists 'sanji_migrator'@'%' identified by 'change-me-migrator';
create user if not exists 'sanji_app'@'%' identified by 'change-me-app';
create user if not exists 'sanji_exchange'@'%' identified by 'change-me-exchange';
grant select, insert, update, delete, create, alter, drop, index, references, trigger, lock tables
    on `sanji`.* to 'sanji_migrator'@'%' with grant option;
