package dev.spotifymcp.web.page;

/** Everything one template needs. */
public interface View {

    /** The template's file, below {@code src/main/jte}. */
    String template();
}
