package cn.hengjian.supervision.docket;

import cn.hengjian.platform.sql.Sql;
import cn.hengjian.supervision.sight.Reader;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A kind of case of which something falls due. */
public interface DocketSource {

    /** The first cases of this kind that the question asks for, by day and then by id, at most so many. */
    List<DocketItem> list(Question question, int limit);

    /**
     * A place in the docket.
     *
     * @param id the case after whose day and id it goes on
     */
    record Place(LocalDate day, UUID id) {}

    /**
     * What falls due until a day.
     *
     * @param after where the page before ended; absent for the first page
     */
    record Question(
            LocalDate today, LocalDate until, @Nullable Place after, Reader reader) {

        /**
         * Narrows a statement to what is asked, in the order of the docket.
         *
         * @param day the column of the day, as the statement names it
         * @param id that of the id
         */
        public Sql narrowed(Sql select, String day, String id, int limit) {
            select.and(day + " <= ?", until);
            if (after != null) {
                select.and("(" + day + ", " + id + ") > (?, ?)", after.day(), after.id());
            }
            return select.add("ORDER BY " + day + ", " + id + " LIMIT ?", limit);
        }
    }
}
