package cn.hengjian.supervision.inspector;

import java.util.List;

/**
 * Whom somebody is tied to (G2).
 *
 * @param cadres numbers: his or her own, those of kin whom he or she declared, and of inspectors who declared him or her
 * @param units codes: where he or she serves or served lately, where kin serves, what was declared, and what lies above
 *     and below these
 */
public record Ties(List<String> cadres, List<String> units) {

    public Ties {
        cadres = List.copyOf(cadres);
        units = List.copyOf(units);
    }
}
