package cn.hengjian.personnel.form;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes lrmx in UTF-8. */
final class LrmxWriter {

    /** Characters that XML can't have. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private LrmxWriter() {}

    static byte[] write(List<FormElement> elements) {
        var out = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            write(xml, new FormElement(FormNames.ROOT, "", elements, 0), "");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return out.toByteArray();
    }

    private static void write(XMLStreamWriter xml, FormElement element, String indent) throws XMLStreamException {
        xml.writeStartElement(element.name());
        xml.writeCharacters(FORBIDDEN.matcher(element.text()).replaceAll("\uFFFD"));
        for (var child : element.children()) {
            xml.writeCharacters("\n" + indent + "  ");
            write(xml, child, indent + "  ");
        }
        if (!element.children().isEmpty()) {
            xml.writeCharacters("\n" + indent);
        }
        xml.writeEndElement();
    }
}
