package cn.hengjian.platform.document;

import cn.hengjian.platform.problem.Text;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What templates say in the reader's language: {@code {text:of('编号', 'Number')}}, {@code {text:day(due)}}. */
@TemplateExtension(namespace = "text")
final class TemplateTexts {

    private static final DateTimeFormatter CHINESE_DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private TemplateTexts() {}

    /** A text of the template itself. */
    static String of(String zhCN, String en, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return in(new Text(zhCN, en), locale);
    }

    /** A text among the values. */
    static String in(Text text, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return text.in((Locale) locale);
    }

    /** A day, written out. */
    static String day(LocalDate day, @TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return in(new Text(CHINESE_DAY.format(day), ENGLISH_DAY.format(day)), locale);
    }

    /** Whether the reader reads English, where word by word would not do. */
    static boolean english(@TemplateAttribute(TemplateInstance.LOCALE) Object locale) {
        return new Text("false", "true").in((Locale) locale).equals("true");
    }
}
