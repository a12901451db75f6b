--liquibase formatted sql

--changeset sanji:0091-evaluations-in-campaigns
--comment changes: how often what belongs to it, such as its self-assessment, was changed. due_on: the day by which a returned application is to be submitted again. recheck_on: the day from which a granted one is to be looked at again.
alter table evaluation
    add column changes int not null default 0,
    add column campaign binary(16),
    add column due_on date,
    add column decided_on date,
    add column recheck_on date,
    add index evaluation_by_campaign (county, campaign, state);
