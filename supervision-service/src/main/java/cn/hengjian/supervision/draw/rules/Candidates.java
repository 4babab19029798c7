package cn.hengjian.supervision.draw.rules;

import java.util.List;

/**
 * What a draw chooses from, frozen when it is prepared. In any order it is the same.
 *
 * @param draw the draw's id, so that the candidates of one pass for no other's
 * @param salt random, so that nobody guesses at the candidates by their hash
 * @param unitsToDraw how many
 * @param inspectorsPerUnit how many inspectors for each
 * @param maxVisits how many units one inspector gets at most
 * @param maxRounds how often it is tried
 * @param units codes of the units
 * @param inspectors numbers of the inspectors
 * @param recused who may not inspect which unit
 */
public record Candidates(
        String draw,
        String salt,
        int unitsToDraw,
        int inspectorsPerUnit,
        int maxVisits,
        int maxRounds,
        List<String> units,
        List<String> inspectors,
        List<Recused> recused) {

    public static final String ALGORITHM = "hengjian-draw/1";

    public Candidates {
        units = units.stream().sorted().toList();
        inspectors = inspectors.stream().sorted().toList();
        recused = recused.stream().sorted().toList();
    }

    /** The text whose hash is published: lines that end with LF, with a blank between the words of a line. */
    public String canonical() {
        var text = new StringBuilder();
        line(text, ALGORITHM);
        line(text, "draw", draw);
        line(text, "salt", salt);
        line(text, "unitsToDraw", Integer.toString(unitsToDraw));
        line(text, "inspectorsPerUnit", Integer.toString(inspectorsPerUnit));
        line(text, "maxVisits", Integer.toString(maxVisits));
        line(text, "maxRounds", Integer.toString(maxRounds));
        units.forEach(unit -> line(text, "unit", unit));
        inspectors.forEach(inspector -> line(text, "inspector", inspector));
        recused.forEach(pair -> line(text, "recused", pair.unit(), pair.inspector()));
        return text.toString();
    }

    private static void line(StringBuilder text, String... words) {
        text.append(String.join(" ", words)).append('\n');
    }

    @Override
    public String toString() {
        return "Candidates[" + draw + "]";
    }
}
