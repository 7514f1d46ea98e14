package dev.spotifymcp.bootstrap.cluster.trial;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** One proof. */
public interface Trial {

    /** Leaves everything running and ready that it was given. */
    List<Goal> run() throws IOException, InterruptedException, SQLException;
}
