package cn.hengjian.personnel.form;

import cn.hengjian.platform.problem.Text;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads lrmx, as lenient as real files need in what stands where, and strict in what XML may do: no document type, so no
 * entities and no expansion, and no more elements or depth than a form has.
 */
final class LrmxReader {

    static final int MAX_BYTES = 4 << 20;

    private static final int MAX_ELEMENTS = 2_000;
    private static final int MAX_DEPTH = 6;

    private final XMLStreamReader xml;
    private int elements;

    private LrmxReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** The elements of a file below its root. */
    static List<FormElement> read(byte[] file) {
        var text = decode(file);
        // Before the parser sees it: nothing that a document type could do is of use here.
        var head = text.toUpperCase(Locale.ROOT);
        if (head.contains("<!DOCTYPE") || head.contains("<!ENTITY")) {
            throw FormProblem.UNREADABLE.because(
                    new Text("文件含有文档类型声明（DTD），出于安全不予读取", "The file has a document type, which is not read for safety"));
        }
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("no external parts");
        });
        try {
            var xml = factory.createXMLStreamReader(new StringReader(text));
            xml.nextTag();
            if (!xml.getLocalName().equals(FormNames.ROOT)) {
                throw FormProblem.UNREADABLE.because(
                        new Text("根元素应为 Person，文件的根元素为 %s", "The root is Person; this file's is %s")
                                .with(xml.getLocalName()));
            }
            return new LrmxReader(xml).element(1).children();
        } catch (XMLStreamException e) {
            throw FormProblem.UNREADABLE.because(new Text("第 %s 行不是格式正确的 XML", "Line %s is not well-formed XML")
                    .with(e.getLocation() == null ? 1 : e.getLocation().getLineNumber()));
        }
    }

    private FormElement element(int depth) throws XMLStreamException {
        if (depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) {
            throw FormProblem.UNREADABLE.because(
                    new Text("元素过多或嵌套过深：最多 %s 个、%s 层", "Too many elements, or too deep: at most %s, and %s levels")
                            .with(MAX_ELEMENTS, MAX_DEPTH));
        }
        var name = xml.getLocalName();
        int line = xml.getLocation().getLineNumber();
        var text = new StringBuilder();
        var children = new ArrayList<FormElement>();
        while (true) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
                case XMLStreamConstants.END_ELEMENT -> {
                    // Between children there are only line ends.
                    return new FormElement(
                            name,
                            children.isEmpty()
                                    ? text.toString()
                                    : text.toString().strip(),
                            children,
                            line);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(xml.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw FormProblem.UNREADABLE.because(
                            new Text("第 %s 行引用了实体", "Line %s refers to an entity").with(line));
                default -> {}
            }
        }
    }

    /** UTF-8, or GB18030 as older programs write it; what is declared counts for nothing. */
    private static String decode(byte[] file) {
        var text = tryDecode(file, StandardCharsets.UTF_8);
        if (text == null) {
            text = tryDecode(file, Charset.forName("GB18030"));
        }
        if (text == null || text.indexOf(0) >= 0) {
            throw FormProblem.UNREADABLE.because(
                    new Text("文件不是 UTF-8 或 GB18030 文本", "The file is neither UTF-8 nor GB18030 text"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable String tryDecode(byte[] file, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }
}
