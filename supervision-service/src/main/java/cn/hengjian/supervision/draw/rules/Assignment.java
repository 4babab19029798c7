package cn.hengjian.supervision.draw.rules;

import java.util.List;

/**
 * A unit that was drawn, and who inspects it.
 *
 * @param unit code of the unit
 * @param inspectors numbers of the inspectors, in the order in which they were drawn
 */
public record Assignment(String unit, List<String> inspectors) {

    public Assignment {
        inspectors = List.copyOf(inspectors);
    }

    @Override
    public String toString() {
        return "Assignment[…]";
    }
}
