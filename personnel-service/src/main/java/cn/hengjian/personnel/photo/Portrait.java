package cn.hengjian.personnel.photo;

import cn.hengjian.personnel.photo.rules.PictureFormat;
import cn.hengjian.platform.problem.ProblemException;
import cn.hengjian.platform.problem.Text;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A JPEG made anew from the pixels of a picture: no place, no camera, no second content stays in it. */
record Portrait(byte[] content, int width, int height) {

    /** As many bytes as come in at most. */
    static final int MAX_BYTES = 2 << 20;

    private static final int MIN_SIDE = 60;
    private static final int MAX_SIDE = 3_000;
    private static final float QUALITY = 0.9f;

    /** Refuses what is no JPEG or PNG, and looks at the size before it unpacks anything. */
    static Portrait of(byte[] bytes) {
        var format = PictureFormat.of(bytes)
                .filter(found -> found != PictureFormat.BMP)
                .orElseThrow(PhotoProblem.UNREADABLE::refusal);
        try {
            var image = read(bytes, format);
            return new Portrait(write(image), image.getWidth(), image.getHeight());
        } catch (IOException | RuntimeException e) {
            // The decoders throw all sorts of things at bytes that only begin as a picture.
            if (e instanceof ProblemException refusal) {
                throw refusal;
            }
            throw PhotoProblem.UNREADABLE.refusal();
        }
    }

    private static BufferedImage read(byte[] bytes, PictureFormat format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, true, true);
            requireSize(reader.getWidth(0), reader.getHeight(0));
            return flat(reader.read(0));
        } finally {
            reader.dispose();
        }
    }

    private static void requireSize(int width, int height) {
        if (Math.min(width, height) < MIN_SIDE || Math.max(width, height) > MAX_SIDE) {
            throw PhotoProblem.SIZE.because(
                    new Text("照片为 %s×%s 像素，每边应为 %s 至 %s 像素", "The photo has %s×%s pixels; each side has %s to %s")
                            .with(width, height, MIN_SIDE, MAX_SIDE));
        }
    }

    /** What shines through is white. */
    private static BufferedImage flat(BufferedImage image) {
        var flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = flat.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return flat;
    }

    private static byte[] write(BufferedImage image) {
        var writer =
                ImageIO.getImageWritersByFormatName(PictureFormat.JPEG.name()).next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Override
    public String toString() {
        return "Portrait[" + width + "x" + height + "]";
    }
}
