-- What replicas share about Spotify: who refreshes a token at this moment, and which gates are closed. docs/storage.md says
-- what each column is for. H2 commits every statement by itself: each can be done again after a start that was cut short.

ALTER TABLE spotify_connections ADD COLUMN IF NOT EXISTS refresh_holder VARCHAR(36);
ALTER TABLE spotify_connections ADD COLUMN IF NOT EXISTS refresh_until TIMESTAMP WITH TIME ZONE;

CREATE TABLE IF NOT EXISTS spotify_gates (
    app        VARCHAR(64)              NOT NULL,
    bucket     VARCHAR(40)              NOT NULL,
    cause      VARCHAR                  NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT spotify_gates_key PRIMARY KEY (app, bucket)
);
CREATE INDEX IF NOT EXISTS spotify_gates_by_end ON spotify_gates (expires_at);
