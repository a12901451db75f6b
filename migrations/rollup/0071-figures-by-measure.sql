--liquibase formatted sql

--changeset sanji:0071-figures-of-institutions-by-measure
--comment What all institutions of a county gave for a measure in some months lies together and holds the value, so that nothing else is read.
create index figure_own_by_measure on figure_own (measure, county, month, institution, segment_from, value, row_count);
