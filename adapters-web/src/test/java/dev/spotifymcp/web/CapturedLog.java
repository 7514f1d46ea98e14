package dev.spotifymcp.web;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Everything that is logged while it is open. */
final class CapturedLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger ours = (Logger) LoggerFactory.getLogger("dev.spotifymcp");
    private final List<String> lines = new CopyOnWriteArrayList<>();

    CapturedLog(Level level) {
        ours.setLevel(level);
        ours.addAppender(this);
        start();
    }

    @Override
    protected void append(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        lines.add(event.getLevel() + " " + event.getFormattedMessage()
                + Optional.ofNullable(thrown).map(ThrowableProxyUtil::asString).orElse(""));
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        ours.detachAppender(this);
        ours.setLevel(null);
    }
}
