package cn.hengjian.personnel.reorganisation;

import cn.hengjian.personnel.reorganisation.rules.Mention;
import cn.hengjian.personnel.reorganisation.rules.Mention.Part;
import cn.hengjian.personnel.reorganisation.rules.PostMention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an act says, place by place. */
record Act(List<Mention> units, List<PostMention> posts) {

    static Act of(Reorganise command) {
        var units = new ArrayList<Mention>();
        var posts = new ArrayList<PostMention>();
        for (int i = 0; i < command.establish().size(); i++) {
            var unit = command.establish().get(i);
            units.add(new Mention("/establish/" + i + "/code", unit.code(), Part.ESTABLISHED));
            if (unit.parentCode() != null) {
                units.add(new Mention("/establish/" + i + "/parentCode", unit.parentCode(), Part.RECEIVES));
            }
        }
        for (int i = 0; i < command.rename().size(); i++) {
            units.add(new Mention(
                    "/rename/" + i + "/unitCode", command.rename().get(i).unitCode(), Part.RENAMED));
        }
        for (int i = 0; i < command.move().size(); i++) {
            var move = command.move().get(i);
            units.add(new Mention("/move/" + i + "/unitCode", move.unitCode(), Part.MOVED));
            units.add(new Mention("/move/" + i + "/parentCode", move.parentCode(), Part.RECEIVES));
        }
        for (int i = 0; i < command.split().size(); i++) {
            var split = command.split().get(i);
            units.add(new Mention("/split/" + i + "/fromCode", split.fromCode(), Part.SPLIT));
            units.add(new Mention("/split/" + i + "/intoCode", split.intoCode(), Part.RECEIVES));
            for (int j = 0; j < split.postCodes().size(); j++) {
                posts.add(new PostMention(
                        "/split/" + i + "/postCodes/" + j, split.postCodes().get(j), split.fromCode()));
            }
        }
        for (int i = 0; i < command.merge().size(); i++) {
            var merge = command.merge().get(i);
            for (int j = 0; j < merge.fromCodes().size(); j++) {
                units.add(new Mention(
                        "/merge/" + i + "/fromCodes/" + j, merge.fromCodes().get(j), Part.MERGED));
            }
            units.add(new Mention("/merge/" + i + "/intoCode", merge.intoCode(), Part.RECEIVES));
        }
        for (int i = 0; i < command.abolish().size(); i++) {
            units.add(new Mention("/abolish/" + i, command.abolish().get(i), Part.ABOLISHED));
        }
        for (int i = 0; i < command.abolishPosts().size(); i++) {
            posts.add(
                    new PostMention("/abolishPosts/" + i, command.abolishPosts().get(i), null));
        }
        for (int i = 0; i < command.establishments().size(); i++) {
            units.add(new Mention(
                    "/establishments/" + i + "/unitCode",
                    command.establishments().get(i).unitCode(),
                    Part.NUMBERED));
        }
        return new Act(units, posts);
    }

    /** Where each of these codes of units is said to do one of these things, the last place that says so. */
    String pointerOf(String code, Part... parts) {
        return units.stream()
                .filter(mention -> mention.code().equals(code) && List.of(parts).contains(mention.part()))
                .map(Mention::pointer)
                .reduce("", (_, later) -> later);
    }

    /** Which unit's posts go into which, of the units that are merged. */
    static Map<String, String> merged(Reorganise command) {
        var into = new LinkedHashMap<String, String>();
        for (var merge : command.merge()) {
            merge.fromCodes().forEach(from -> into.put(from, merge.intoCode()));
        }
        return into;
    }
}
