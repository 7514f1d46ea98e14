package dev.spotifymcp.persistence.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.spotifymcp.persistence.settings.DatabaseUrl.Engine;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingDatabaseUrls {

    private static final String IN_FORCE =
            "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        postgresql://ann:pw@db.example.org:5433/music              | jdbc:postgresql://db.example.org:5433/music | ann | pw
        postgres://ann:pw@db.example.org/music                     | jdbc:postgresql://db.example.org/music      | ann | pw
        postgres://ann@db/music                                    | jdbc:postgresql://db/music                  | ann | ''
        postgresql://db/music                                      | jdbc:postgresql://db/music                  | ''  | ''
        postgresql:///music?user=ann&password=pw                   | jdbc:postgresql://localhost/music           | ann | pw
        postgresql://ann:pw@db/music?sslmode=verify-full           | jdbc:postgresql://db/music?sslmode=verify-full              | ann | pw
        postgresql://ann:pw@db/music?sslmode=require&channel_binding=require | jdbc:postgresql://db/music?sslmode=require&channelBinding=require | ann | pw
        postgresql://ann:pw@db/music?connect_timeout=7             | jdbc:postgresql://db/music?connectTimeout=7 | ann | pw
        postgresql://ann:p%40ss%2Fw%3Frd%23%25+%2B%3A@db/music     | jdbc:postgresql://db/music                  | ann | p@ss/w?rd#%++:
        postgresql://ann%40corp:a:b@db/music                       | jdbc:postgresql://db/music                  | ann@corp | a:b
        postgresql://ann:p@ss#w@db/music                           | jdbc:postgresql://db/music                  | ann | p@ss#w
        postgresql://ann:pw@[::1]:5432/music                       | jdbc:postgresql://[::1]:5432/music          | ann | pw
        postgresql://ann:pw@one:5432,two:5433/music                | jdbc:postgresql://one:5432,two:5433/music   | ann | pw
        postgresql://ann:pw@one,two/music?targetServerType=primary | jdbc:postgresql://one,two/music?targetServerType=primary | ann | pw
        postgresql://ann:pw@one,two:5433/music?target_session_attrs=read-write | jdbc:postgresql://one,two:5433/music?targetServerType=primary | ann | pw
        postgresql://ann:pw@one,two/music?target_session_attrs=any | jdbc:postgresql://one,two/music?targetServerType=any | ann | pw
        jdbc:postgresql://db:5432/music?user=ann&password=p%26w&sslmode=require | jdbc:postgresql://db:5432/music?sslmode=require | ann | p&w
        jdbc:postgresql://ann:pw@db/music                          | jdbc:postgresql://db/music                  | ann | pw
        jdbc:postgresql:music                                      | jdbc:postgresql:music                       | ''  | ''
        """)
    void postgresql_is_understood_in_every_spelling(String text, String jdbc, String user, String password) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        assertThat(url.engine()).isEqualTo(Engine.POSTGRESQL);
        assertThat(url.jdbc()).isEqualTo(jdbc);
        assertThat(url.user()).isEqualTo(user);
        assertThat(url.password().map(DatabasePassword::reveal).orElse("")).isEqualTo(password);
    }

    @Property(tries = 300)
    void any_password_survives_percent_encoding(@ForAll @NotBlank @StringLength(max = 40) String password) {
        String encoded = URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20");
        String arrives = new String(password.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        DatabaseUrl url = DatabaseUrl.parse("postgresql://ann:" + encoded + "@db/music");

        assertThat(url.password()).contains(new DatabasePassword(arrives));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://ann:sesame@db/music",
                "db.example.org",
                "",
                "postgresql://ann:se/same@db/music",
                "postgresql://ann:se?same@db/music",
                "postgresql://ann:12/sesame@db/music",
                "postgresql://ann:sesame%zz@db/music",
                "postgresql://ann:sesame@db:port/music",
                "postgresql://ann:sesame@db:5432:5433/music"
            })
    void what_cannot_be_meant_is_refused_without_being_repeated(String text) {
        var refusal = catchThrowableOfType(UnusableSetting.class, () -> DatabaseUrl.parse(text));

        assertThat(refusal.variable()).isEqualTo("DATABASE_URL");
        assertThat(refusal).hasMessageStartingWith("DATABASE_URL ").hasNoCause();
        assertThat(refusal.getMessage()).doesNotContain("sesame").doesNotContain("same@");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        jdbc:h2:file:/srv/music                              | jdbc:h2:async:/srv/music
        jdbc:h2:/srv/music                                   | jdbc:h2:async:/srv/music
        jdbc:h2:~/music                                      | jdbc:h2:async:~/music
        jdbc:h2:./music;                                     | jdbc:h2:async:./music
        jdbc:h2:C:/music                                     | jdbc:h2:async:C:/music
        jdbc:h2:tcp://localhost/music                        | jdbc:h2:tcp://localhost/music
        jdbc:h2:/srv/music;WRITE_DELAY=500;mode=Oracle       | jdbc:h2:async:/srv/music
        """)
    void h2_gets_the_settings_that_keep_what_was_acknowledged(String text, String place) {
        String url = DatabaseUrl.parse(text).jdbc();

        assertThat(url.substring(0, url.indexOf(';'))).isEqualTo(place);
        assertThat(url.substring(url.indexOf(';') + 1).split(";")).containsExactlyInAnyOrder(IN_FORCE.split(";"));
    }

    @Test
    void other_settings_of_h2_are_kept_and_credentials_are_taken_out() {
        DatabaseUrl url = DatabaseUrl.parse("jdbc:h2:/srv/music;CACHE_SIZE=1024;USER=ann;password=se\\;same");

        assertThat(url.jdbc()).contains(";CACHE_SIZE=1024;").doesNotContainIgnoringCase("password=");
        assertThat(url.user()).isEqualTo("ann");
        assertThat(url.password()).contains(new DatabasePassword("se;same"));
    }

    @Test
    void every_database_in_memory_is_another_one() {
        assertThat(DatabaseUrl.inMemory().jdbc())
                .startsWith("jdbc:h2:mem:")
                .contains(";DB_CLOSE_DELAY=-1")
                .isNotEqualTo(DatabaseUrl.inMemory().jdbc());
    }

    @Test
    void the_embedded_database_lies_in_the_data_directory(@TempDir Path directory) {
        DatabaseUrl url = DatabaseUrl.embedded(new DataDirectory(directory.resolve("data")));

        assertThat(url.jdbc()).startsWith("jdbc:h2:async:" + directory + "/data/spotify-mcp;");
        assertThat(url.engine()).isEqualTo(Engine.H2);
    }

    @Test
    void a_directory_that_would_end_the_url_is_refused(@TempDir Path directory) {
        var odd = new DataDirectory(directory.resolve("a;INIT=evil"));

        assertThatThrownBy(() -> DatabaseUrl.embedded(odd))
                .isInstanceOf(UnusableSetting.class)
                .hasMessage("DATA_DIR must not contain a semicolon");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ann:sesame@db:5433/music?sslmode=require",
                "jdbc:postgresql://db:5433/music?password=sesame",
                "jdbc:h2:/srv/music;PASSWORD=sesame"
            })
    void a_url_prints_without_its_secrets(String text) {
        DatabaseUrl url = DatabaseUrl.parse(text);

        assertThat(url + " " + url.jdbc() + " " + url.password()).doesNotContain("sesame");
        assertThat(url.toString()).isIn("jdbc:postgresql://db:5433/music", "jdbc:h2:async:/srv/music");
    }
}
