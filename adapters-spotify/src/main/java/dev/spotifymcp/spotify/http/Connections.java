package dev.spotifymcp.spotify.http;

import java.net.InetAddress;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.IdleConnectionEvictor;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Connections to Spotify's two hosts, kept open for a while after use. */
record Connections(PoolingHttpClientConnectionManager pool) {

    static final Timeout LONGEST_CONNECT = Timeout.ofSeconds(2);

    private static final int MOST_PER_HOST = 256;

    private static final Timeout LONGEST_IDLE = Timeout.ofSeconds(30);

    // One that was used a moment ago is taken to be alive: to look costs a system call that waits.
    private static final TimeValue UNSUSPICIOUS = TimeValue.ofSeconds(1);

    // Far beyond what Spotify sends; without a bound, headers that never end would fill the memory.
    private static final Http1Config PARSING = Http1Config.custom()
            .setMaxLineLength(16 * 1024)
            .setMaxHeaderCount(200)
            .build();

    /** Trusts whom the Java platform trusts. */
    static Connections open() {
        return trusting(SSLContexts.createSystemDefault());
    }

    /** Certificates have to lead to one of these roots, and to name the host that was asked for. */
    static Connections trusting(SSLContext roots) {
        PoolingHttpClientConnectionManager pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnPerRoute(MOST_PER_HOST)
                .setMaxConnTotal(2 * MOST_PER_HOST)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(PARSING)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(LONGEST_CONNECT)
                        // An alarm ends what takes too long; a timeout of the socket's would cost a timer for each
                        // read.
                        .setSocketTimeout(Timeout.DISABLED)
                        .setIdleTimeout(LONGEST_IDLE)
                        .setValidateAfterInactivity(UNSUSPICIOUS)
                        .build())
                .setDnsResolver(new NameLookup(InetAddress::getAllByName, LONGEST_CONNECT))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(roots))
                .build();
        new IdleConnectionEvictor(pool, Thread.ofVirtual().factory(), LONGEST_IDLE, LONGEST_IDLE).start();
        return new Connections(pool);
    }

    /** A client without redirects, retries, cookies, or anything else that would act by itself. */
    HttpClient client() {
        return HttpClients.createMinimal(pool);
    }

    void closeIdle() {
        pool.closeIdle(TimeValue.ZERO_MILLISECONDS);
    }
}
