package dev.spotifymcp.persistence.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.persistence.Persistence;
import dev.spotifymcp.persistence.RawDatabase;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A sealed column that nobody has told the rotation of would be lost with the old key. */
class KnowingWhatIsSealed {

    @Test
    void every_sealed_column_is_sealed_anew_when_the_key_changes() {
        DatabaseUrl url = DatabaseUrl.parse("jdbc:h2:mem:knowing-what-is-sealed");
        Persistence.migrate(url);

        // All our bytes are sealed, and nothing else is.
        assertThat(new RawDatabase(url)
                        .list("SELECT table_name || '.' || column_name FROM information_schema.columns"
                                + " WHERE table_schema = 'public' AND lower(data_type) IN ('bytea', 'binary varying')"))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("sealing_check.sealed"),
                                SealedColumn.ALL.stream().map(column -> column.table() + '.' + column.column()))
                        .toList());
    }
}
