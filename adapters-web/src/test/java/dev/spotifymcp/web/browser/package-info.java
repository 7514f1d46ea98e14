/**
 * What browsers send is read strictly.
 */
@NullMarked
package dev.spotifymcp.web.browser;

import org.jspecify.annotations.NullMarked;
