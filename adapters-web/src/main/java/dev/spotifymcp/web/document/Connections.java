package dev.spotifymcp.web.document;

import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/** Connections to servers that strangers choose. */
final class Connections {

    /** Else somebody could send all that we fetch at once to one victim. */
    static final int MOST_PER_HOST = 4;

    private static final Timeout LONGEST_CONNECT = Timeout.ofSeconds(2);

    private static final Http1Config PARSING = Http1Config.custom()
            .setMaxLineLength(4 * 1024)
            .setMaxHeaderCount(100)
            .setMaxEmptyLineCount(1)
            .build();

    private Connections() {}

    /** A client without redirects, retries, cookies, unpacking, proxies, or anything else that would act by itself. */
    static HttpClient within(Reach reach) {
        return HttpClients.createMinimal(PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedNames(reach))
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(reach.roots()))
                .setMaxConnPerRoute(MOST_PER_HOST)
                .setMaxConnTotal(Fetching.MOST_AT_ONCE)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(PARSING)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(LONGEST_CONNECT)
                        .build())
                .build());
    }
}
