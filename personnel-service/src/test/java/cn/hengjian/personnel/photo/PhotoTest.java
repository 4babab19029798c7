package cn.hengjian.personnel.photo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.personnel.photo.rules.PictureFormat;
import cn.hengjian.personnel.testing.Api;
import cn.hengjian.personnel.testing.County;
import cn.hengjian.personnel.testing.Pictures;
import cn.hengjian.personnel.testing.Stored;
import cn.hengjian.platform.sql.Sql;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PhotoTest {

    private static final String SECRET = "GPS 25.04N 102.71E";

    private County.Unit unit;
    private County.Cadre cadre;

    @BeforeEach
    void aCadre() {
        unit = County.aDepartment();
        cadre = County.aCadre(unit);
    }

    private String path() {
        return "/cadres/" + cadre.id() + "/photo";
    }

    private Response set(Api caller, String type, byte[] bytes) {
        return caller.request().contentType(type).body(bytes).post(Api.ROOT + path());
    }

    private static Response show(Api caller, String path) {
        return caller.request().accept("image/jpeg").get(Api.ROOT + path);
    }

    private Response remove(String tag) {
        return Api.ORGANISATION.request().header("If-Match", tag).delete(Api.ROOT + path());
    }

    /** A JPEG that says where it was taken. */
    private static byte[] located() throws IOException {
        var plain = Pictures.jpeg(120, 160);
        var text = ("Exif\0\0" + SECRET).getBytes(StandardCharsets.US_ASCII);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (text.length + 2)});
        out.write(text);
        out.write(plain, 2, plain.length - 2);
        return out.toByteArray();
    }

    @Test
    void keepsThePictureAndNothingElseEncrypted() throws IOException {
        var answer = set(Api.ofUnit(unit.code(), "unit-hr"), "image/jpeg", located());

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getInt("width") + "x" + answer.jsonPath().getInt("height"))
                .isEqualTo("120x160");
        var shown = show(Api.ofCadre(cadre.number()), path());
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.contentType()).isEqualTo("image/jpeg");
        var bytes = shown.asByteArray();
        assertThat(new String(located(), StandardCharsets.ISO_8859_1)).contains(SECRET);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getHeight()).isEqualTo(160);
        var stored = Stored.database()
                .require(
                        Sql.of("SELECT content FROM cadre_photo WHERE cadre_id = ?::uuid", cadre.id()),
                        row -> row.bytes("content"));
        assertThat(PictureFormat.of(stored)).isEmpty();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("JFIF");
        assertThat(Stored.audited(cadre.id())).contains("cadre." + cadre.number() + " cadre-photo-read");
    }

    @Test
    void isAskedForAnewAndSentOnceOnly() {
        set(Api.ORGANISATION, "image/png", Pictures.png(100, 100, Color.RED));
        var first = show(Api.ORGANISATION, path());
        var tag = first.header("ETag");

        var same = Api.ORGANISATION
                .request()
                .accept("image/jpeg")
                .header("If-None-Match", tag)
                .get(Api.ROOT + path());
        set(Api.ORGANISATION, "image/png", Pictures.png(100, 100, Color.BLUE));
        var other = Api.ORGANISATION
                .request()
                .accept("image/jpeg")
                .header("If-None-Match", tag)
                .get(Api.ROOT + path());

        assertThat(PictureFormat.of(first.asByteArray())).contains(PictureFormat.JPEG);
        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.asByteArray()).isNotEqualTo(first.asByteArray());
    }

    @ParameterizedTest
    @CsvSource({"60, 60, 200", "59, 100, 422", "100, 59, 422", "3000, 60, 200", "3001, 60, 422", "60, 3001, 422"})
    void boundsTheSides(int width, int height, int status) {
        var answer = set(Api.ORGANISATION, "image/png", Pictures.png(width, height, Color.RED));

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        if (status == 422) {
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/photo-size");
            assertThat(answer.jsonPath().getString("detail")).contains(width + "×" + height);
        }
    }

    @Test
    void refusesWhatIsNoPicture() {
        var jpeg = Pictures.jpeg(120, 160);
        for (var bytes : new byte[][] {
            "<script>".getBytes(StandardCharsets.US_ASCII),
            Arrays.copyOf(jpeg, 20),
            {'B', 'M', 1, 2, 3},
            {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3}
        }) {
            var answer = set(Api.ORGANISATION, "image/jpeg", bytes);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems/photo-unreadable");
        }
        assertThat(set(Api.ORGANISATION, "image/bmp", jpeg).statusCode()).isEqualTo(415);
        assertThat(set(Api.ORGANISATION, "image/jpeg", Arrays.copyOf(jpeg, (2 << 20) + 1))
                        .statusCode())
                .isEqualTo(413);
        assertThat(Stored.count("cadre_photo WHERE cadre_id = ?::uuid", cadre.id()))
                .isZero();
        assertThat(show(Api.ORGANISATION, path()).statusCode()).isEqualTo(404);
    }

    @Test
    void goesForGoodByItsVersion() {
        set(Api.ORGANISATION, "image/png", Pictures.png(100, 100, Color.RED));
        var tag = show(Api.ORGANISATION, path()).header("ETag");

        assertThat(Api.ORGANISATION.request().delete(Api.ROOT + path()).statusCode())
                .isEqualTo(428);
        assertThat(remove("\"7\"").statusCode()).isEqualTo(412);
        assertThat(remove(tag).statusCode()).isEqualTo(204);
        assertThat(show(Api.ORGANISATION, path()).statusCode()).isEqualTo(404);
        assertThat(remove(tag).statusCode()).isEqualTo(404);
        assertThat(Stored.count("cadre_photo WHERE cadre_id = ?::uuid AND content IS NOT NULL", cadre.id()))
                .isZero();
        set(Api.ORGANISATION, "image/png", Pictures.png(100, 100, Color.RED));
        assertThat(show(Api.ORGANISATION, path()).header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void isShownToWhoSeesTheFileAndSetByWhoKeepsIt() {
        var png = Pictures.png(100, 100, Color.RED);
        set(Api.ORGANISATION, "image/png", png);
        var stranger = Api.ofUnit(County.aDepartment().code(), "unit-hr");

        assertThat(show(Api.of("inspector"), path()).statusCode()).isEqualTo(200);
        assertThat(show(stranger, path()).statusCode()).isEqualTo(404);
        assertThat(show(Api.ofCadre(County.aCadre(unit).number()), path()).statusCode())
                .isEqualTo(404);
        assertThat(set(stranger, "image/png", png).statusCode()).isEqualTo(404);
        assertThat(set(Api.of("inspector"), "image/png", png).statusCode()).isEqualTo(403);
        assertThat(set(Api.ofCadre(cadre.number()), "image/png", png).statusCode())
                .isEqualTo(403);
        assertThat(set(Api.ofCadreInOffice(cadre.number(), "hr-bureau"), "image/png", png)
                        .jsonPath()
                        .getString("type"))
                .isEqualTo("/problems/another-person-required");
    }

    @Test
    void comesWithTheFormAndGoesOutWithIt() {
        var png = Pictures.png(100, 140, Color.RED);
        var base64 = Base64.getEncoder().encodeToString(png);

        assertThat(form(base64)).isEqualTo("TAKEN");
        assertThat(show(Api.ORGANISATION, path()).statusCode()).isEqualTo(200);
        assertThat(form(base64)).isEqualTo("SAME");
        assertThat(exported()).contains("<ZhaoPian>" + base64 + "</ZhaoPian>");
        var other = Pictures.png(100, 140, Color.BLUE);
        set(Api.ORGANISATION, "image/png", other);
        assertThat(form(base64)).isEqualTo("DIFFERS");
        assertThat(exported())
                .contains("<ZhaoPian>"
                        + Base64.getEncoder()
                                .encodeToString(show(Api.ORGANISATION, path()).asByteArray())
                        + "</ZhaoPian>");
        assertThat(Stored.count("cadre_photo WHERE cadre_id = ?::uuid AND version = 1", cadre.id()))
                .isEqualTo(1);
    }

    private String form(String base64) {
        return Api.ORGANISATION
                .request()
                .contentType("application/xml")
                .body("<Person><ZhaoPian>" + base64 + "</ZhaoPian></Person>")
                .post(Api.ROOT + "/cadres/" + cadre.id() + "/appointment-form")
                .jsonPath()
                .getString("findings[0].outcome");
    }

    private String exported() {
        return Api.ORGANISATION
                .request()
                .accept("application/xml")
                .get(Api.ROOT + "/cadres/" + cadre.id() + "/appointment-form")
                .asString();
    }
}
