--liquibase formatted sql

--changeset sanji:0094-recognitions-of-decisions
--comment evaluation: the application whose decision wrote this row; what nobody but a recheck may end.
alter table recognition
    add column evaluation binary(16),
    add constraint recognition_evaluation foreign key (county, evaluation) references evaluation (county, id);
