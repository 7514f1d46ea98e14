package dev.spotifymcp.bootstrap;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.spotifymcp.domain.account.PresentedKey;
import dev.spotifymcp.domain.account.Secret;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The hexagon, as rules that break the build. */
class HexagonTest {

    private static final String BASE = "dev.spotifymcp.";
    private static final List<String> RINGS =
            List.of("domain", "application", "spotify", "persistence", "mcp", "web", "bootstrap");

    /** Which libraries each ring may know, beside {@code java..}, JSpecify and the rings further in. */
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "domain", List.of(),
            "application", List.of(),
            "spotify",
                    List.of(
                            "tools.jackson..",
                            "io.helidon..",
                            "org.apache.hc..",
                            "com.github.benmanes.caffeine..",
                            "org.slf4j..",
                            "javax.net.ssl.."),
            "persistence",
                    List.of(
                            "io.helidon..",
                            "com.zaxxer.hikari..",
                            "org.flywaydb.core..",
                            "com.google.crypto.tink..",
                            "com.github.benmanes.caffeine..",
                            "org.h2..",
                            "org.postgresql..",
                            "org.slf4j..",
                            "javax.sql.."),
            "mcp",
                    List.of(
                            "io.helidon..",
                            "io.modelcontextprotocol..",
                            "reactor..",
                            "org.reactivestreams..",
                            "tools.jackson..",
                            "com.fasterxml.jackson.annotation..",
                            "org.slf4j..",
                            "com.google.crypto.tink.."),
            "web",
                    List.of(
                            "io.helidon..",
                            "org.apache.hc..",
                            "gg.jte..",
                            "com.github.benmanes.caffeine..",
                            "com.google.crypto.tink..",
                            "tools.jackson..",
                            "org.slf4j..",
                            "javax.crypto..",
                            "javax.net.ssl.."),
            "bootstrap",
                    List.of(
                            "io.helidon..",
                            "io.prometheus.metrics..",
                            "org.slf4j..",
                            "ch.qos.logback..",
                            "com.sun.management.."));

    /** The places where a secret leaves for where it belongs; everybody else only passes it on. */
    private static final String[] MAY_REVEAL = {
        BASE + "domain.account",
        BASE + "domain.grant",
        BASE + "spotify.http",
        BASE + "spotify.account",
        BASE + "spotify.simulator.accounts",
        BASE + "persistence.sealing",
        BASE + "persistence.database",
        BASE + "web.account",
        BASE + "web.bearer",
        BASE + "web.browser",
        BASE + "web.issuer",
        BASE + "web.oauth",
        BASE + "web.token",
        BASE + "bootstrap"
    };

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar") && !location.contains("jte-generated"))
            .importPackages("dev.spotifymcp");

    private static final JavaClasses WITH_THE_PLANTED_CLASS = new ClassFileImporter()
            .withImportOption(
                    location -> !location.contains("/bootstrap/target/test-classes/dev/spotifymcp/bootstrap/"))
            .importPackages("dev.spotifymcp");

    @Test
    void every_ring_is_there() {
        assertThat(RINGS)
                .allSatisfy(ring -> assertThat(PRODUCT)
                        .anyMatch(type -> type.getPackageName().startsWith(BASE + ring)));
    }

    @Test
    void arrows_point_inwards_and_no_adapter_sees_another() {
        arrows().check(PRODUCT);
    }

    @TestFactory
    Stream<DynamicTest> each_ring_knows_its_own_libraries_only() {
        return RINGS.stream()
                .map(ring -> DynamicTest.dynamicTest(ring, () -> libraries(ring).check(PRODUCT)));
    }

    @Test
    void packages_do_not_go_round_in_circles() {
        slices().matching(BASE + "(**)").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void packages_are_named_by_idea() {
        noClasses()
                .should()
                .resideInAnyPackage(Stream.of("dto", "mapper", "service", "util", "common", "impl", "exception")
                        .map(name -> ".." + name + "..")
                        .toArray(String[]::new))
                .check(PRODUCT);
    }

    @Test
    void secrets_are_revealed_only_where_they_leave_for_where_they_belong() {
        reveals().check(PRODUCT);
    }

    @Test
    void the_rules_see_a_planted_bad_class() {
        assertThatThrownBy(() -> arrows().check(WITH_THE_PLANTED_CLASS)).hasMessageContaining("DomainThatLogsSecrets");
        assertThatThrownBy(() -> libraries("domain").check(WITH_THE_PLANTED_CLASS))
                .hasMessageContaining("DomainThatLogsSecrets");
        assertThatThrownBy(() -> reveals().check(WITH_THE_PLANTED_CLASS)).hasMessageContaining("DomainThatLogsSecrets");
    }

    private static ArchRule arrows() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("domain")
                .definedBy(BASE + "domain..")
                .layer("application")
                .definedBy(BASE + "application..")
                .layer("spotify")
                .definedBy(BASE + "spotify..")
                .layer("persistence")
                .definedBy(BASE + "persistence..")
                .layer("mcp")
                .definedBy(BASE + "mcp..")
                .layer("web")
                .definedBy(BASE + "web..")
                .layer("bootstrap")
                .definedBy(BASE + "bootstrap..")
                .whereLayer("domain")
                .mayNotAccessAnyLayer()
                .whereLayer("application")
                .mayOnlyAccessLayers("domain")
                .whereLayer("spotify")
                .mayOnlyAccessLayers("domain", "application")
                .whereLayer("persistence")
                .mayOnlyAccessLayers("domain")
                .whereLayer("mcp")
                .mayOnlyAccessLayers("domain", "application")
                .whereLayer("web")
                .mayOnlyAccessLayers("domain", "application")
                .whereLayer("bootstrap")
                .mayNotBeAccessedByAnyLayer();
    }

    private static ArchRule libraries(String ring) {
        String[] allowed = Stream.concat(
                        Stream.of("dev.spotifymcp..", "java..", "org.jspecify.."),
                        LIBRARIES.getOrDefault(ring, List.of()).stream())
                .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(BASE + ring + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed));
    }

    /** Whatever kind of secret it is: each kind is a class of its own, and calls name that class. */
    private static ArchRule reveals() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(MAY_REVEAL)
                .should()
                .callMethodWhere(target(name("reveal"))
                        .and(target(owner(assignableTo(Secret.class).or(type(PresentedKey.class))))));
    }
}
