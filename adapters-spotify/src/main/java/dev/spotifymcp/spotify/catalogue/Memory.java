package dev.spotifymcp.spotify.catalogue;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Cancelled;
import dev.spotifymcp.domain.catalogue.Page;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * What was answered a moment ago, and what is being asked just now: who asks the same meanwhile waits for that answer.
 * Refusals are not remembered.
 */
final class Memory {

    private final AsyncCache<Question, Answer<?>> answers;

    /** What Spotify finds depends on who asks, by their market, so nobody is told what another was. */
    private record Question(UserId user, Record query) {}

    /** @param room how many items of all answers together are kept */
    Memory(Duration goodFor, long room, InstantSource clock) {
        this.answers = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(room)
                .weigher((Question question, Answer<?> answer) -> 1 + items(answer))
                .expireAfterWrite(goodFor)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .buildAsync();
    }

    /**
     * Asks, unless the answer is known or on its way.
     *
     * @param query of a type that is asked in one place only, so that its answers are of one type
     */
    @SuppressWarnings("unchecked") // As the parameter's rule says.
    <T> Answer<T> recall(UserId user, Record query, Supplier<Answer<T>> ask) {
        var question = new Question(user, query);
        // A thread of its own: a caller who goes away takes nobody else's answer with them.
        CompletableFuture<Answer<?>> flight = answers.get(
                question, (asked, executor) -> CompletableFuture.supplyAsync(ask, Thread::startVirtualThread));
        return (Answer<T>) landed(question, flight);
    }

    /** What is no good is forgotten before anybody hears of it; the cache itself would do that a moment later. */
    private Answer<?> landed(Question question, CompletableFuture<Answer<?>> flight) {
        try {
            Answer<?> answer = flight.get();
            if (answer instanceof Answer.Refused<?>) {
                answers.asMap().remove(question, flight);
            }
            return answer;
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
            throw new Cancelled(gone);
        } catch (ExecutionException failed) {
            answers.asMap().remove(question, flight);
            throw failed.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(failed);
        }
    }

    private static int items(Answer<?> answer) {
        return switch (answer) {
            case Answer.Given<?>(Page<?> page) -> page.items().size();
            case Answer.Given<?>(Map<?, ?> pages) ->
                pages.values().stream()
                        .mapToInt(page ->
                                page instanceof Page<?> known ? known.items().size() : 1)
                        .sum();
            case Answer.Given<?>(var one) -> 1;
            case Answer.Refused<?>(var why) -> 0;
        };
    }
}
