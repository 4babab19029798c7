package cn.hengjian.platform.spreadsheet;

import cn.hengjian.platform.problem.Text;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The zip container of a workbook. Only the parts that a sheet needs are ever inflated, each through a
 * {@link MeteredStream}, so that neither a bomb nor a lying directory costs more than the limits.
 */
final class XlsxPackage implements AutoCloseable {

    private static final int MAX_ENTRIES = 2_000;

    private static final XMLInputFactory XML = inertXml();

    private final ZipFile zip;
    private final MeteredStream.Budget budget;

    private XlsxPackage(ZipFile zip, SheetLimits limits) {
        this.zip = zip;
        this.budget = new MeteredStream.Budget(limits);
    }

    static XlsxPackage open(Path file, SheetLimits limits) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException _) {
            throw corrupt();
        }
        if (zip.size() > MAX_ENTRIES) {
            zip.close();
            throw SheetProblem.TOO_LARGE.because(
                    new Text("工作簿内含超过 %s 个部件", "The workbook holds more than %s parts").with(MAX_ENTRIES));
        }
        return new XlsxPackage(zip, limits);
    }

    /** Neither document types nor external entities are ever looked at; a reference to one is an error. */
    private static XMLInputFactory inertXml() {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Else the errors of a text come unchecked, and only when it is asked for.
        factory.setProperty("com.ctc.wstx.lazyParsing", false);
        return factory;
    }

    /** A part as XML with the meter that bounds each of its events, or null if there is no such part. */
    @Nullable
    Part part(String name) throws IOException, XMLStreamException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        InputStream stored;
        try {
            stored = zip.getInputStream(entry);
        } catch (ZipException | EOFException _) {
            throw corrupt();
        }
        var metered = new MeteredStream(stored, Math.max(1, entry.getCompressedSize()), budget);
        return new Part(metered, XML.createXMLStreamReader(metered));
    }

    /** An XML part that is being read. */
    record Part(MeteredStream stream, XMLStreamReader xml) implements AutoCloseable {

        /** Moves on by one event. */
        int next() throws XMLStreamException {
            stream.beginEvent();
            int event = xml.next();
            if (event == XMLStreamReader.DTD) {
                throw SheetProblem.UNSAFE.because(new Text(
                        "工作簿内含 DTD 声明，不予读取", "The workbook contains a document type declaration, which is not read"));
            }
            return event;
        }

        /** Moves to the next start of an element with this name anywhere below, or returns false at the end. */
        boolean seek(String element) throws XMLStreamException {
            while (xml.hasNext()) {
                if (next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    return true;
                }
            }
            return false;
        }

        @Nullable
        String attribute(String name) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals(name)) {
                    return xml.getAttributeValue(i);
                }
            }
            return null;
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    /** The relationships of a part: their ids, and the last words of their types after a slash, to target parts. */
    Map<String, String> relationships(String source) throws IOException, XMLStreamException {
        int slash = source.lastIndexOf('/');
        var folder = source.substring(0, slash + 1);
        var targets = new HashMap<String, String>();
        try (var part = part(folder + "_rels/" + source.substring(slash + 1) + ".rels")) {
            while (part != null && part.seek("Relationship")) {
                var id = part.attribute("Id");
                var type = part.attribute("Type");
                var target = part.attribute("Target");
                if (target == null || "External".equals(part.attribute("TargetMode"))) {
                    continue;
                }
                var resolved = resolve(folder, target);
                if (id != null) {
                    targets.put(id, resolved);
                }
                if (type != null) {
                    targets.putIfAbsent("/" + type.substring(type.lastIndexOf('/') + 1), resolved);
                }
            }
        }
        return targets;
    }

    private static String resolve(String folder, String target) {
        try {
            return URI.create("/" + folder)
                    .resolve(target.replace('\\', '/'))
                    .normalize()
                    .getPath()
                    .substring(1);
        } catch (IllegalArgumentException _) {
            return target;
        }
    }

    static RuntimeException corrupt() {
        return SheetProblem.CORRUPT.because(
                new Text("工作簿不完整或已损坏，请重新另存后上传", "The workbook is incomplete or damaged; save it again and resend"));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
