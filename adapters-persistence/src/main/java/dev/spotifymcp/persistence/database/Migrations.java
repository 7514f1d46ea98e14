package dev.spotifymcp.persistence.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/** The migrations by name. Flyway would otherwise search every jar for them, and see none in some ways of packing. */
final class Migrations implements ResourceProvider {

    static final String LATEST = "8";

    /** In order; a script that has been released is never changed again. */
    static final List<String> SCRIPTS = List.of(
            "V1__accounts.sql",
            "V2__notes.sql",
            "V3__grants.sql",
            "V4__signing_keys.sql",
            "V5__audit_entries.sql",
            "V6__leases_and_gates.sql",
            "V7__leases.sql",
            "V8__receipts.sql");

    private static final String FOLDER = "db/migration/";

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return SCRIPTS.stream()
                .filter(script -> name.equals(FOLDER + script))
                .map(Script::new)
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return SCRIPTS.stream()
                .filter(script ->
                        script.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(script::endsWith))
                .<LoadableResource>map(Script::new)
                .toList();
    }

    private static final class Script extends LoadableResource {

        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override
        public Reader read() {
            try {
                InputStream script = Migrations.class.getModule().getResourceAsStream(FOLDER + name);
                return new InputStreamReader(Objects.requireNonNull(script, name), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public String getAbsolutePath() {
            return FOLDER + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return FOLDER + name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return FOLDER + name;
        }
    }
}
