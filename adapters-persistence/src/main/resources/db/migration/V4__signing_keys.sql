-- The keys of access tokens, one row. docs/storage.md says what each column is for and how it is protected.
-- H2 commits every statement by itself: each can be done again after a start that was cut short.

CREATE TABLE IF NOT EXISTS signing_keys (
    id          VARCHAR(16)              NOT NULL,
    sealed_keys BYTEA                    NOT NULL,
    version     BIGINT                   NOT NULL,
    changed_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT signing_keys_key PRIMARY KEY (id)
);
