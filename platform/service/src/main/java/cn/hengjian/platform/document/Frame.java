package cn.hengjian.platform.document;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * What stands around the text of every document.
 *
 * @param language of the document, as in RFC 5646
 * @param style the style sheet
 * @param text what the feature's template made, which has escaped its values
 */
@CheckedTemplate(basePath = "document")
record Frame(Letterhead head, String language, String style, String text) implements TemplateInstance {

    /** The text is personal. */
    @Override
    public String toString() {
        return "Frame[number=" + head.number() + "]";
    }
}
