--liquibase formatted sql

--changeset sanji:0085-recoded-counties
--comment A county that got a new code: its rows go on lying under the first code it had here, the tenant. No tenant: its own code is the first.
alter table county
    add column tenant char(6) character set ascii collate ascii_bin,
    add column predecessor char(6) character set ascii collate ascii_bin,
    add column recoded_on date,
    add constraint county_tenant foreign key (tenant) references county (code),
    add constraint county_predecessor foreign key (predecessor) references county (code);
