-- Work that one replica does for all. docs/storage.md says what each column is for.
-- H2 commits every statement by itself: each can be done again after a start that was cut short.

CREATE TABLE IF NOT EXISTS leases (
    work    VARCHAR(40)              NOT NULL,
    ends_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT leases_key PRIMARY KEY (work)
);
