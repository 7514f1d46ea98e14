package dev.spotifymcp.spotify.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Gathers a body up to a size. A longer one is dropped in its middle, together with the connection it comes on. */
final class CappedBody implements BodySubscriber<byte[]> {

    private final int cap;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private @Nullable Subscription source;

    CappedBody(int cap) {
        this.cap = cap;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
        for (ByteBuffer part : parts) {
            if (gathered.size() + part.remaining() > cap) {
                giveUp();
                return;
            }
            byte[] bytes = new byte[part.remaining()];
            part.get(bytes);
            gathered.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable problem) {
        whole.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
        whole.complete(gathered.toByteArray());
    }

    private void giveUp() {
        if (source != null) {
            source.cancel();
        }
        whole.completeExceptionally(new IOException("the answer is longer than " + cap + " bytes"));
    }
}
