package dev.spotifymcp.mcp.transport;

import dev.spotifymcp.mcp.protocol.Message;

/** A generation of the protocol: revisions that are spoken alike. */
public interface Generation {

    /** Takes a posted message and answers it. */
    void receive(Exchange exchange, Message message);

    /** The generation that holds sessions. They can be listened to, and ended. */
    interface WithSessions extends Generation {

        /** Opens a stream for what the server has to say of its own accord, and stays until it ends. */
        void listen(Exchange exchange);

        void end(Exchange exchange);
    }
}
