package cn.hengjian.deploy.demo.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The postings of a unit's people, told backwards from the post each holds now. No post has two holders on one day and
 * nobody holds two posts on one day. Some have stayed longer than the terms allow: the county needs cases.
 */
final class Careers {

    private static final int TRIES = 8;
    private static final int MOST_POSTINGS = 5;

    private final List<Post> posts;
    private final List<List<Posting>> held = new ArrayList<>();
    private final Map<Level, List<Integer>> seats = new EnumMap<>(Level.class);
    private final UnitCatalogue.Staffed nextUnit;
    private final LocalDate asOf;
    private int exchanges;

    private Careers(List<Post> posts, UnitCatalogue.Staffed nextUnit, LocalDate asOf) {
        this.posts = posts;
        this.nextUnit = nextUnit;
        this.asOf = asOf;
        for (var i = 0; i < posts.size(); i++) {
            held.add(new ArrayList<>());
            if (i < posts.size() - PostPlan.EXCHANGE_POSTS) {
                seats.computeIfAbsent(posts.get(i).level(), _ -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    /**
     * The postings of each person, in order of time.
     *
     * @param posts the unit's posts; person {@code i} holds post {@code i} now
     * @param nextUnit the unit in which some of the deputies served on exchange
     * @param numbers the people's cadre numbers
     * @param draws one stream of choices per person
     */
    static List<List<Posting>> of(
            List<Post> posts,
            UnitCatalogue.Staffed nextUnit,
            List<String> numbers,
            List<Origin> origins,
            List<Draw> draws,
            LocalDate asOf) {
        var careers = new Careers(posts, nextUnit, asOf);
        // Everybody's present comes first, then the posting before it, and so on: a past can only be put where a post
        // was free, and long lives must not use up the posts of others.
        var all = new ArrayList<List<Posting>>();
        for (var i = 0; i < numbers.size(); i++) {
            all.add(careers.present(draws.get(i), numbers.get(i), posts.get(i), origins.get(i), i));
        }
        var wanted = draws.stream().map(draw -> draw.between(2, MOST_POSTINGS)).toList();
        for (var size = 1; size < MOST_POSTINGS; size++) {
            for (var i = 0; i < numbers.size(); i++) {
                if (all.get(i).size() == size && size < wanted.get(i)) {
                    careers.extend(draws.get(i), posts.get(i).level(), all.get(i), origins.get(i));
                }
            }
        }
        return all.stream().map(List::copyOf).toList();
    }

    private List<Posting> present(Draw draw, String number, Post post, Origin origin, int seat) {
        var months = monthsInPost(draw, post);
        var earliest = origin.workStart().plusYears(yearsOfServiceFor(post.level()));
        var start = later(earliest, asOf.minusMonths(months).minusDays(draw.between(1, 27)));
        var posting = new Posting(number, post.code(), start, null, document(draw, post.level(), start));
        held.get(seat).add(posting);
        var career = new ArrayList<>(List.of(posting));
        if (post.level() == Level.XK_F && exchanges < PostPlan.EXCHANGE_POSTS) {
            career.addFirst(exchange(draw, posting));
        }
        return career;
    }

    private static int monthsInPost(Draw draw, Post post) {
        var lot = draw.between(1, 100);
        if (post.keyPost() != KeyPost.NONE) {
            return lot <= 70 ? draw.between(4, 57) : draw.between(62, 110);
        }
        if (lot <= 75) {
            return draw.between(4, 50);
        }
        return lot <= 93 ? draw.between(51, 112) : draw.between(122, 170);
    }

    /** Puts one posting before the earliest known, if the person worked long enough before it. */
    private void extend(Draw draw, Level level, List<Posting> career, Origin origin) {
        var next = career.getFirst();
        var end = next.validFrom();
        if (end.isBefore(origin.workStart().plusMonths(6))) {
            return;
        }
        var earlier = earlier(draw, levelBefore(level, career.size()), next, origin.workStart(), end);
        if (earlier != null) {
            career.addFirst(earlier);
        }
    }

    /** Some years in a post that was free then; fewer if no post was free for so long. */
    private @Nullable Posting earlier(Draw draw, Level level, Posting next, LocalDate workStart, LocalDate end) {
        for (var months : List.of(draw.between(12, 60), 24, 14, 9)) {
            var firstDay = later(workStart, end.minusMonths(months));
            // The months between a first post and the first day of work belong to that post.
            var settled = firstDay.isBefore(workStart.plusMonths(10)) ? workStart : firstDay;
            var posting = place(draw, level, next, settled, end);
            if (posting != null) {
                return posting;
            }
        }
        return null;
    }

    /** A year and a half beside the deputies of the next unit. Nobody else ever holds that post. */
    private Posting exchange(Draw draw, Posting current) {
        var code = PostPlan.exchangeCode(nextUnit, exchanges++);
        var firstDay = current.validFrom().minusMonths(18);
        return new Posting(
                current.cadreNumber(), code, firstDay, current.validFrom(), document(draw, Level.XK_F, firstDay));
    }

    private @Nullable Posting place(Draw draw, Level level, Posting next, LocalDate firstDay, LocalDate end) {
        var candidates = seats.getOrDefault(level, List.of());
        var seat = -1;
        for (var i = 0; i < TRIES && seat < 0 && !candidates.isEmpty(); i++) {
            var candidate = draw.pick(candidates);
            seat = serves(candidate, next, firstDay, end) ? candidate : -1;
        }
        for (var i = 0; i < candidates.size() && seat < 0; i++) {
            seat = serves(candidates.get(i), next, firstDay, end) ? candidates.get(i) : -1;
        }
        if (seat < 0) {
            return level == Level.NONE ? null : place(draw, Level.NONE, next, firstDay, end);
        }
        var posting =
                new Posting(next.cadreNumber(), posts.get(seat).code(), firstDay, end, document(draw, level, firstDay));
        held.get(seat).add(posting);
        return posting;
    }

    /** Whether the post is free in that time and another than the one that follows. */
    private boolean serves(int seat, Posting next, LocalDate firstDay, LocalDate end) {
        return !posts.get(seat).code().equals(next.postCode())
                && held.get(seat).stream().allMatch(other -> {
                    var left = other.validTo();
                    return !other.validFrom().isBefore(end) || (left != null && !left.isAfter(firstDay));
                });
    }

    private static Level levelBefore(Level now, int postingsAfter) {
        return now == Level.XK_Z && postingsAfter <= 2 ? Level.XK_F : Level.NONE;
    }

    private static int yearsOfServiceFor(Level level) {
        return switch (level) {
            case XK_Z -> 12;
            case XK_F -> 6;
            case NONE -> 0;
        };
    }

    private static String document(Draw draw, Level level, LocalDate day) {
        var issuer = level == Level.NONE ? "衡人社任" : "衡委干";
        return "%s〔%d〕%d号".formatted(issuer, day.getYear(), draw.between(1, 120));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
