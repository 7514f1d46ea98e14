package dev.spotifymcp.domain.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spotifymcp.domain.answer.Answer;
import dev.spotifymcp.domain.answer.Refusal;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ChoosingCovers {

    private static final String JPEG = base64(100);

    @Test
    void a_jpeg_is_taken_as_it_is() {
        assertThat(read(JPEG)).isEqualTo(JPEG);
    }

    @Test
    void spaces_and_the_beginning_of_a_data_url_do_not_count() {
        assertThat(read(" data:image/jpeg;base64," + JPEG.substring(0, 40) + " \n" + JPEG.substring(40) + "\r\n"))
                .isEqualTo(JPEG);
    }

    @Test
    void other_pictures_and_other_text_are_refused() {
        assertThat(problem(Base64.getEncoder().encodeToString(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10})))
                .isEqualTo("must be a JPEG picture");
        assertThat(problem("")).isEqualTo("must be a JPEG picture");
        assertThat(problem("https://example.com/a.jpg")).isEqualTo("must be base64");
    }

    @Test
    void up_to_256_kilobytes_of_text_fit() {
        String largest = base64(Cover.LONGEST / 4 * 3);

        assertThat(read(largest)).hasSize(Cover.LONGEST);
        assertThat(problem(largest + "AAAA")).startsWith("must be 256 kB of base64 at most");
    }

    @Test
    void the_picture_does_not_show_in_logs() {
        assertThat(Cover.read("cover_image", JPEG).toString()).doesNotContain(JPEG);
    }

    @Property
    void whatever_is_sent_is_a_cover_or_refused(@ForAll String text) {
        assertThat(Cover.read("cover_image", text)).isNotNull();
    }

    private static String base64(int bytes) {
        byte[] picture = new byte[bytes];
        picture[0] = (byte) 0xff;
        picture[1] = (byte) 0xd8;
        picture[2] = (byte) 0xff;
        return Base64.getEncoder().encodeToString(picture);
    }

    private static String read(String text) {
        return switch (Cover.read("cover_image", text)) {
            case Answer.Given<Cover>(var cover) -> cover.base64();
            case Answer.Refused<Cover>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    private static String problem(String text) {
        return Cover.read("cover_image", text)
                        instanceof Answer.Refused<Cover>(Refusal.InvalidArgument(var field, var problem))
                ? problem
                : "taken";
    }
}
