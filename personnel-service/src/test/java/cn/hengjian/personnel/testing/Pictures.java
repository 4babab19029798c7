package cn.hengjian.personnel.testing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures that a decoder can read. */
public final class Pictures {

    private Pictures() {}

    public static byte[] jpeg(int width, int height) {
        return of("jpg", width, height, Color.GRAY);
    }

    public static byte[] png(int width, int height, Color color) {
        return of("png", width, height, color);
    }

    private static byte[] of(String format, int width, int height, Color color) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, width, height / 2);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
