package cn.hengjian.supervision.docket;

import cn.hengjian.platform.page.Page;
import cn.hengjian.platform.page.PageRequest;
import cn.hengjian.platform.page.SignedCursor;
import cn.hengjian.supervision.sight.Reader;
import cn.hengjian.supervision.terms.Terms;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts together what falls due of each kind of case; each gives one page's worth at most, from an index of its own. */
@ApplicationScoped
class Docket {

    /** As the database orders them: it compares ids byte by byte. */
    private static final Comparator<DocketItem> ORDER = Comparator.comparing(DocketItem::day)
            .thenComparing(item -> item.id().toString());

    private final List<DocketSource> sources;
    private final SignedCursor cursors;
    private final Terms terms;

    Docket(@All List<DocketSource> sources, SignedCursor cursors, Terms terms) {
        this.sources = List.copyOf(sources);
        this.cursors = cursors;
        this.terms = terms;
    }

    Page<DocketItem> list(int horizonDays, PageRequest page, Reader reader) {
        var today = terms.today();
        var caller = reader.caller();
        // A cursor fits only the docket that it was made for.
        var purpose = "docket " + horizonDays + new TreeSet<>(caller.roles()) + new TreeSet<>(caller.units())
                + caller.username();
        var question =
                new DocketSource.Question(today, today.plusDays(horizonDays), place(purpose, page.cursor()), reader);
        var fetched = sources.stream()
                .flatMap(source -> source.list(question, page.limit() + 1).stream())
                .sorted(ORDER)
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(fetched, page.limit(), last -> cursors.encode(purpose, last.day() + " " + last.id()));
    }

    private DocketSource.@Nullable Place place(String purpose, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        var parts = cursors.decode(purpose, cursor).split(" ", 2);
        return new DocketSource.Place(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
    }
}
