package dev.spotifymcp.bootstrap;

/** How much the program may assume: on somebody's laptop, or in front of the world. */
enum Stage {
    DEV,
    PROD
}
