-- People and what stands for them. docs/storage.md says what each column is for and how it is protected.
-- H2 commits every statement by itself: each can be done again after a start that was cut short.

CREATE TABLE IF NOT EXISTS users (
    id              VARCHAR(22)              NOT NULL,
    spotify_account VARCHAR                  NOT NULL,
    user_name       VARCHAR                  NOT NULL,
    display_name    VARCHAR                  NOT NULL,
    welcomed        BOOLEAN                  NOT NULL,
    created_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    last_active_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT users_key PRIMARY KEY (id),
    CONSTRAINT users_one_per_account UNIQUE (spotify_account)
);

CREATE TABLE IF NOT EXISTS api_keys (
    id           VARCHAR(12)              NOT NULL,
    owner_id     VARCHAR(22)              NOT NULL,
    kind         VARCHAR                  NOT NULL,
    label        VARCHAR                  NOT NULL,
    secret_hash  VARCHAR(43)              NOT NULL,
    scopes       VARCHAR                  NOT NULL,
    created_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    last_used_at TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at   TIMESTAMP WITH TIME ZONE,
    CONSTRAINT api_keys_key PRIMARY KEY (id),
    CONSTRAINT api_keys_owner FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS api_keys_of_owner ON api_keys (owner_id, created_at);

CREATE TABLE IF NOT EXISTS browser_sessions (
    id         VARCHAR                  NOT NULL,
    user_id    VARCHAR(22)              NOT NULL,
    token_hash VARCHAR(43)              NOT NULL,
    browser    VARCHAR                  NOT NULL,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT browser_sessions_key PRIMARY KEY (id),
    CONSTRAINT browser_sessions_one_per_token UNIQUE (token_hash),
    CONSTRAINT browser_sessions_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS browser_sessions_of_user ON browser_sessions (user_id, created_at);
CREATE INDEX IF NOT EXISTS browser_sessions_by_end ON browser_sessions (expires_at);

CREATE TABLE IF NOT EXISTS login_attempts (
    state_hash      VARCHAR(43)              NOT NULL,
    browser_hash    VARCHAR(43)              NOT NULL,
    sealed_verifier BYTEA                    NOT NULL,
    app             VARCHAR(64)              NOT NULL,
    expires_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT login_attempts_key PRIMARY KEY (state_hash)
);
CREATE INDEX IF NOT EXISTS login_attempts_by_end ON login_attempts (expires_at);

CREATE TABLE IF NOT EXISTS spotify_connections (
    user_id              VARCHAR(22)              NOT NULL,
    app                  VARCHAR(64)              NOT NULL,
    sealed_token         BYTEA                    NOT NULL,
    token_expires_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    sealed_refresh_token BYTEA                    NOT NULL,
    scopes               VARCHAR                  NOT NULL,
    authorized_at        TIMESTAMP WITH TIME ZONE NOT NULL,
    state                VARCHAR                  NOT NULL,
    version              BIGINT                   NOT NULL,
    CONSTRAINT spotify_connections_key PRIMARY KEY (user_id),
    CONSTRAINT spotify_connections_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE TABLE IF NOT EXISTS sealing_check (
    id     VARCHAR NOT NULL,
    sealed BYTEA   NOT NULL,
    CONSTRAINT sealing_check_key PRIMARY KEY (id)
);
