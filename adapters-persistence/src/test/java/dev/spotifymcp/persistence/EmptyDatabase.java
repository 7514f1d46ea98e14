package dev.spotifymcp.persistence;

import dev.spotifymcp.persistence.settings.DatabaseUrl;

/** Where the stores can stand: tests of what no fake can show take place on each. */
enum EmptyDatabase {
    H2 {
        @Override
        DatabaseUrl made() {
            return DatabaseUrl.inMemory();
        }
    },

    POSTGRES {
        @Override
        DatabaseUrl made() {
            return RealPostgres.empty();
        }
    };

    /** Another one each time. */
    abstract DatabaseUrl made();
}
