/**
 * What people see.
 *
 * <p>A page is a {@link dev.spotifymcp.web.page.View}: a record with everything its template needs and nothing else. The
 * templates lie in {@code src/main/jte}, escape whatever is put into them, and are Java by the time the server runs. A
 * {@link dev.spotifymcp.web.page.Problem} is a page that says what went wrong and where to go from there; to a program
 * it says the same as JSON.
 */
@NullMarked
package dev.spotifymcp.web.page;

import org.jspecify.annotations.NullMarked;
