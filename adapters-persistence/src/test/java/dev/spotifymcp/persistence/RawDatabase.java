package dev.spotifymcp.persistence;

import dev.spotifymcp.persistence.settings.DatabasePassword;
import dev.spotifymcp.persistence.settings.DatabaseUrl;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A database as somebody sees it who has its password and nothing else: plain JDBC, none of our code. */
public record RawDatabase(DatabaseUrl url) {

    /** Runs a statement; says how many rows it met. */
    public int run(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    /** The first column of every row. */
    public List<String> list(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException failed) {
            throw new AssertionError(sql, failed);
        }
    }

    /** Changes the one value that the query finds. */
    public void changeBytes(String query, Consumer<byte[]> change) {
        try (Connection connection = connect();
                var statement =
                        connection.createStatement(ResultSet.TYPE_SCROLL_SENSITIVE, ResultSet.CONCUR_UPDATABLE);
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            byte[] value = rows.getBytes(1);
            change.accept(value);
            rows.updateBytes(1, value);
            rows.updateRow();
        } catch (SQLException failed) {
            throw new AssertionError(query, failed);
        }
    }

    /** Names of all tables that are ours. */
    public List<String> tables() {
        return list("SELECT table_name FROM information_schema.tables"
                + " WHERE table_schema = 'public' AND table_type LIKE '%TABLE%' ORDER BY table_name");
    }

    /** Every value of every column of every table, bytes as Latin letters, one per line. */
    public String dump() {
        var dump = new StringBuilder();
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (String table : tables()) {
                dump(table, statement.executeQuery("SELECT * FROM " + table), dump);
            }
        } catch (SQLException failed) {
            throw new AssertionError("no dump", failed);
        }
        return dump.toString();
    }

    private static void dump(String table, ResultSet rows, StringBuilder dump) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                Object value = rows.getObject(column);
                dump.append(table)
                        .append('.')
                        .append(rows.getMetaData().getColumnName(column))
                        .append('=')
                        .append(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value)
                        .append('\n');
            }
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url.jdbc(),
                url.user(),
                url.password().map(DatabasePassword::reveal).orElse(""));
    }
}
