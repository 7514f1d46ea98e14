package dev.spotifymcp.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spotifymcp.mcp.registry.Selection;
import dev.spotifymcp.mcp.registry.Selection.Reach;
import dev.spotifymcp.mcp.registry.Toolset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoosingToolsTest {

    @Test
    void all_tools_are_offered_where_nothing_is_said() {
        assertThat(chosen(Map.of())).isEqualTo(Selection.everything());
        assertThat(chosen(Map.of("TOOLSETS", " ", "READ_ONLY", "false"))).isEqualTo(Selection.everything());
    }

    @Test
    void sets_are_words_with_spaces_or_commas_between_them() {
        assertThat(chosen(Map.of("TOOLSETS", "core, power")).sets())
                .containsExactlyInAnyOrder(Toolset.CORE, Toolset.POWER);
    }

    @Test
    void a_server_can_be_for_reading_only() {
        assertThat(chosen(Map.of("READ_ONLY", "true")).reach()).isEqualTo(Reach.READING);
    }

    @Test
    void what_cannot_be_meant_is_named() {
        assertThatThrownBy(() -> chosen(Map.of("TOOLSETS", "everything")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("TOOLSETS");
        assertThatThrownBy(() -> chosen(Map.of("READ_ONLY", "maybe")))
                .isInstanceOf(BadSetting.class)
                .hasMessageContaining("READ_ONLY");
    }

    private static Selection chosen(Map<String, String> variables) {
        return ToolChoice.from(new Environment(variables));
    }
}
