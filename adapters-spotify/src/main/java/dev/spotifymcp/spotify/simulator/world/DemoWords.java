package dev.spotifymcp.spotify.simulator.world;

import java.util.List;

/** What the names of the demonstration are put together from. Whoever is called like a real band is so by accident. */
final class DemoWords {

    static final List<String> FEELINGS =
            List.of("Love", "Hope", "Joy", "Longing", "Wonder", "Silence", "Freedom", "Trouble", "Mercy", "Courage");

    static final List<String> THINGS = List.of(
            "Night", "Rain", "River", "Summer", "Winter", "Morning", "Moon", "Fire", "Heart", "Dream", "Train", "City",
            "Garden", "Mirror", "Ocean", "Sky", "Road", "Dance", "Light", "Shadow", "Window", "Letter", "Island",
            "Song");

    static final List<String> COLOURS =
            List.of("Blue", "Golden", "Silver", "Green", "Crimson", "Pale", "Black", "Violet", "Amber", "White");

    static final List<String> PLACES = List.of(
            "Lisbon", "Oslo", "Lagos", "Kyoto", "Porto Alegre", "Trieste", "Marfa", "Tromsø", "Valparaíso", "Galway");

    static final List<String> FIRST_NAMES = List.of(
            "Mirela", "Tobias", "Ngozi", "Elias", "Saoirse", "Hiro", "Paloma", "Anselm", "Ilse", "Kofi", "Wanda",
            "Yusuf");

    static final List<String> LAST_NAMES = List.of(
            "Vandermeer",
            "Okonjo",
            "Halvorsen",
            "Castelli",
            "Brightwater",
            "Nakamori",
            "Quill",
            "Fernsby",
            "Abara",
            "Lindgren",
            "Moravec",
            "Teixeira");

    static final List<String> COMPANIES = List.of(
            "Lanterns",
            "Rivers",
            "Sparrows",
            "Postcards",
            "Cities",
            "Engines",
            "Willows",
            "Comets",
            "Harbours",
            "Foxes",
            "Telephones",
            "Orchards",
            "Anchors",
            "Magpies",
            "Ferries",
            "Kites");

    static final List<String> ENSEMBLES =
            List.of("Quartet", "Machine", "Orchestra", "Collective", "Brothers", "Parade", "Society", "Express");

    static final List<String> SHOWS =
            List.of("The Long Fade", "Bread and Circuits", "A Walk Around the Pond", "Unfinished Maps");

    static final List<String> TOPICS = List.of(
            "how a chorus is built",
            "the museum of lost chords",
            "sleep",
            "why old radios glow",
            "the price of quiet",
            "maps that lie",
            "learning the cello at fifty",
            "the last cassette factory",
            "bees in the city",
            "a love of bridges");

    private DemoWords() {}
}
