package dev.spotifymcp.web.page;

import dev.spotifymcp.domain.account.PublicUrl;

/** Where things are, as links within our own pages. */
public record Site(PublicUrl publicUrl, Assets assets) {

    /** A link that stays on this server, also where it lives below a path of a larger site. */
    public String link(String path) {
        return publicUrl.base().getRawPath() + path;
    }

    /** A link that changes with the file's content, so that browsers may keep the file for good. */
    public String asset(String name) {
        return link("/assets/" + name + "?v=" + assets.version(name));
    }
}
