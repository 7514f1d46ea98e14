package dev.spotifymcp.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** While the database is away, the pool's next connection is tried for again and again, at the same short distance. */
class InsistingOnConnections {

    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void it_is_tried_until_there_is_one_and_never_less_often() throws SQLException {
        var away = new Away(40);

        try (Connection connection = new Insistent(away, pauses::add).getConnection()) {
            assertThat(connection.isValid(1)).isTrue();
        }

        assertThat(pauses).isEqualTo(Collections.nCopies(40, Duration.ofMillis(250)));
    }

    @Test
    void the_end_of_the_pool_ends_it() {
        var insistent = new Insistent(new Away(Integer.MAX_VALUE), length -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(insistent::getConnection)
                .isInstanceOf(SQLException.class)
                .hasMessage("nobody there");
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Refuses so often. */
    @SuppressWarnings("serial") // as data sources are; nobody writes this one down
    private static final class Away extends PGSimpleDataSource {

        private int refusals;

        Away(int refusals) {
            this.refusals = refusals;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (refusals-- > 0) {
                throw new SQLException("nobody there");
            }
            return DriverManager.getConnection("jdbc:h2:mem:");
        }
    }
}
