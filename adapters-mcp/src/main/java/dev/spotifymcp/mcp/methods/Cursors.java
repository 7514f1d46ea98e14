package dev.spotifymcp.mcp.methods;

import dev.spotifymcp.domain.account.UserId;
import dev.spotifymcp.mcp.seal.Purpose;
import dev.spotifymcp.mcp.seal.Seal;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Places in lists, for the user and the list they were given out for. */
record Cursors(Seal seal) {

    String at(int place, UserId user, Method list) {
        byte[] content = ByteBuffer.allocate(Integer.BYTES).putInt(place).array();
        return seal.close(Purpose.CURSOR, bound(user, list), content);
    }

    Optional<Integer> place(String cursor, UserId user, Method list) {
        return seal.open(Purpose.CURSOR, bound(user, list), cursor)
                .map(content -> ByteBuffer.wrap(content).getInt());
    }

    private static String bound(UserId user, Method list) {
        return user.value() + " " + list.label();
    }
}
