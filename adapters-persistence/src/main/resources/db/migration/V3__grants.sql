-- Clients, what they ask people for, and what people granted them. docs/storage.md says what each column is for and how
-- it is protected. H2 commits every statement by itself: each can be done again after a start that was cut short.

CREATE TABLE IF NOT EXISTS oauth_clients (
    id            VARCHAR(512)             NOT NULL,
    client_name   VARCHAR                  NOT NULL,
    source        VARCHAR                  NOT NULL,
    redirect_uris VARCHAR                  NOT NULL,
    auth_method   VARCHAR                  NOT NULL,
    secret_hash   VARCHAR(43),
    created_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    last_used_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT oauth_clients_key PRIMARY KEY (id)
);
CREATE INDEX IF NOT EXISTS oauth_clients_by_end ON oauth_clients (expires_at);

CREATE TABLE IF NOT EXISTS oauth_transactions (
    token_hash     VARCHAR(43)              NOT NULL,
    browser_hash   VARCHAR(43)              NOT NULL,
    client_id      VARCHAR(512)             NOT NULL,
    redirect_uri   VARCHAR                  NOT NULL,
    client_state   VARCHAR                  NOT NULL,
    scopes         VARCHAR                  NOT NULL,
    resource       VARCHAR                  NOT NULL,
    code_challenge VARCHAR(43)              NOT NULL,
    consented_at   TIMESTAMP WITH TIME ZONE,
    expires_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT oauth_transactions_key PRIMARY KEY (token_hash),
    CONSTRAINT oauth_transactions_client FOREIGN KEY (client_id) REFERENCES oauth_clients (id) ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS oauth_transactions_of_client ON oauth_transactions (client_id);
CREATE INDEX IF NOT EXISTS oauth_transactions_by_end ON oauth_transactions (expires_at);

CREATE TABLE IF NOT EXISTS oauth_grants (
    id                VARCHAR(22)              NOT NULL,
    user_id           VARCHAR(22)              NOT NULL,
    client_id         VARCHAR(512)             NOT NULL,
    redirect_uri      VARCHAR                  NOT NULL,
    scopes            VARCHAR                  NOT NULL,
    resource          VARCHAR                  NOT NULL,
    consented_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    code_hash         VARCHAR(43)              NOT NULL,
    code_challenge    VARCHAR(43)              NOT NULL,
    code_expires_at   TIMESTAMP WITH TIME ZONE NOT NULL,
    family_hash       VARCHAR(43),
    current_hash      VARCHAR(43),
    parent_hash       VARCHAR(43),
    parent_salt       VARCHAR(43),
    parent_retired_at TIMESTAMP WITH TIME ZONE,
    repeats           BIGINT                   NOT NULL,
    last_used_at      TIMESTAMP WITH TIME ZONE NOT NULL,
    expires_at        TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT oauth_grants_key PRIMARY KEY (id),
    CONSTRAINT oauth_grants_one_per_code UNIQUE (code_hash),
    CONSTRAINT oauth_grants_one_per_family UNIQUE (family_hash),
    CONSTRAINT oauth_grants_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT oauth_grants_client FOREIGN KEY (client_id) REFERENCES oauth_clients (id) ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS oauth_grants_of_user ON oauth_grants (user_id, consented_at);
CREATE INDEX IF NOT EXISTS oauth_grants_of_client ON oauth_grants (client_id);
CREATE INDEX IF NOT EXISTS oauth_grants_by_end ON oauth_grants (expires_at);

ALTER TABLE login_attempts ADD COLUMN IF NOT EXISTS transaction_hash VARCHAR(43);
