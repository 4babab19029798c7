package cn.hengjian.personnel.reorganisation.rules;

import cn.hengjian.personnel.reorganisation.rules.Mention.Part;
import cn.hengjian.platform.problem.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an act makes sense, before anything is changed: every fault at its place. */
public final class ActRules {

    private ActRules() {}

    /** The faults of what is said of units, at most one a place. */
    public static List<Violation> units(List<Mention> mentions, Map<String, UnitFacts> known) {
        var faults = new ArrayList<Violation>();
        for (int i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            int place = i;
            Stream.concat(
                            Stream.of(alone(mention, mentions, known)),
                            mentions.stream()
                                    .filter(other -> other.code().equals(mention.code()) && !other.equals(mention))
                                    .map(other ->
                                            mention.part().faultBeside(other.part(), mentions.indexOf(other) < place)))
                    .filter(fault -> fault != Fault.NONE)
                    .findFirst()
                    .ifPresent(fault -> faults.add(at(mention.pointer(), fault)));
        }
        return faults;
    }

    private static Fault alone(Mention mention, List<Mention> all, Map<String, UnitFacts> known) {
        var unit = known.get(mention.code());
        if (unit != null) {
            // That the code is taken, the database says.
            return mention.part() == Part.ESTABLISHED
                    ? Fault.NONE
                    : mention.part().faultOf(unit);
        }
        boolean established = all.stream()
                .anyMatch(other ->
                        other.part() == Part.ESTABLISHED && other.code().equals(mention.code()));
        return established ? Fault.NONE : Fault.UNKNOWN_UNIT;
    }

    /** The faults of what is said of posts, at most one a place. */
    public static List<Violation> posts(List<PostMention> mentions, Map<String, PostFacts> known) {
        var faults = new ArrayList<Violation>();
        for (int i = 0; i < mentions.size(); i++) {
            var mention = mentions.get(i);
            var earlier = mentions.subList(0, i).stream()
                    .anyMatch(other -> other.code().equals(mention.code()));
            fault(mention, Optional.ofNullable(known.get(mention.code())), earlier)
                    .ifPresent(fault -> faults.add(at(mention.pointer(), fault)));
        }
        return faults;
    }

    private static Optional<Fault> fault(PostMention mention, Optional<PostFacts> known, boolean earlier) {
        if (known.isEmpty()) {
            return Optional.of(Fault.UNKNOWN_POST);
        }
        var post = known.get();
        if (post.abolished()) {
            return Optional.of(Fault.POST_ABOLISHED);
        }
        if (mention.of() != null && !mention.of().equals(post.unitCode())) {
            return Optional.of(Fault.NOT_OF_UNIT);
        }
        return earlier ? Optional.of(Fault.NAMED_TWICE) : Optional.empty();
    }

    public static Violation at(String pointer, Fault fault) {
        return Violation.at(pointer, fault.code(), fault.text());
    }
}
