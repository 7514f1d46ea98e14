-- What one replica leaves for the others to find. docs/storage.md says what each column is for and how it is protected.
-- H2 commits every statement by itself: each can be done again after a start that was cut short.

CREATE TABLE IF NOT EXISTS notes (
    owner_id    VARCHAR(22)              NOT NULL,
    note_name   VARCHAR(200)             NOT NULL,
    sealed_text BYTEA                    NOT NULL,
    expires_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT notes_key PRIMARY KEY (owner_id, note_name),
    CONSTRAINT notes_owner FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS notes_by_end ON notes (expires_at);
