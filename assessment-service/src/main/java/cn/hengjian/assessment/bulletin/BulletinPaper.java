package cn.hengjian.assessment.bulletin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * A bulletin on paper.
 *
 * @param draft nobody has issued it yet
 */
@CheckedTemplate(basePath = "bulletin")
record BulletinPaper(boolean draft, List<String> paragraphs) implements TemplateInstance {

    @Override
    public String toString() {
        return "BulletinPaper[…]";
    }
}
