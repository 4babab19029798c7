package cn.hengjian.personnel.selection;

import cn.hengjian.platform.problem.Text;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The notice of a selection.
 *
 * @param conditions what is asked, in words, those of the law first
 * @param bars what is asked beyond the law, each with its reason and basis
 * @param registerBy last day to register, once that is known
 */
@CheckedTemplate(basePath = "selection")
record SelectionNotice(
        String unit,
        String post,
        Text scope,
        List<String> duties,
        List<String> conditions,
        List<SelectionView.JustifiedBar> bars,
        @Nullable LocalDate registerBy)
        implements TemplateInstance {}
