package cn.hengjian.supervision.draw.rules;

/**
 * An inspector who may not inspect a unit; why is nobody's business here.
 *
 * @param unit code of the unit
 * @param inspector number of the inspector
 */
public record Recused(String unit, String inspector) implements Comparable<Recused> {

    @Override
    public int compareTo(Recused other) {
        int byUnit = unit.compareTo(other.unit);
        return byUnit != 0 ? byUnit : inspector.compareTo(other.inspector);
    }
}
