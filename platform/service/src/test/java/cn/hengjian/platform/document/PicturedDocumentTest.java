package cn.hengjian.platform.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hengjian.platform.sample.Hostile;
import cn.hengjian.platform.sample.Pictured;
import cn.hengjian.platform.testing.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PicturedDocumentTest {

    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;

    @Inject
    Documents documents;

    /** A picture of one colour. */
    private static byte[] picture(String format, int color) {
        var image = new BufferedImage(70, 98, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, color);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private PrintedDocument print(String name, Map<String, byte[]> images) {
        return documents.print(new Pictured(name), images, Paper.letterhead(), Locale.SIMPLIFIED_CHINESE);
    }

    private static List<BufferedImage> images(PrintedDocument document) {
        return Paper.read(document, pdf -> {
            var found = new ArrayList<BufferedImage>();
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject image) {
                        found.add(image.getImage());
                    }
                }
            }
            return found;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void showsThePictureThatIsGivenAlong(String format) {
        var document = print("photo", Map.of("photo", picture(format, RED), "other", picture(format, BLUE)));

        assertThat(images(document)).singleElement().satisfies(image -> {
            assertThat(image.getWidth()).isEqualTo(70);
            assertThat(image.getHeight()).isEqualTo(98);
            assertThat(image.getRGB(35, 49) >> 16 & 0xFF).isGreaterThan(250);
            assertThat(image.getRGB(35, 49) & 0xFF).isLessThan(5);
        });
        assertThat(Paper.text(document)).contains("before", "after");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", "", "photo/../photo", "PHOTO", "//localhost/photo"})
    void showsNoneThatIsNot(String name) {
        assertThat(images(print(name, Map.of("photo", picture("jpg", RED))))).isEmpty();
    }

    @Test
    void showsNothingFromElsewhereBesideIt() {
        var encoded = "data:image/png;base64," + Base64.getEncoder().encodeToString(picture("png", BLUE));

        var document = documents.print(
                new Hostile("image:photo", encoded),
                Map.of("photo", picture("jpg", RED)),
                Paper.letterhead(),
                Locale.SIMPLIFIED_CHINESE);

        assertThat(images(document)).isEmpty();
    }

    @Test
    void printsTextWithoutAPictureThatCannotBeRead() {
        var document = print("photo", Map.of("photo", new byte[] {1, 2, 3}));

        assertThat(images(document)).isEmpty();
        assertThat(Paper.text(document)).contains("before", "after");
    }

    @Test
    void printsTheSameBytesForTheSamePictureOnly() {
        var red = Map.of("photo", picture("jpg", RED));
        var blue = Map.of("photo", picture("jpg", BLUE));

        assertThat(print("photo", red).content())
                .isEqualTo(print("photo", red).content())
                .isNotEqualTo(print("photo", blue).content());
    }
}
