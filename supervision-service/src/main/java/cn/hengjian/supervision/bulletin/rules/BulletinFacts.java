package cn.hengjian.supervision.bulletin.rules;

import java.util.List;

/**
 * What the guards of a bulletin ask.
 *
 * @param isWriter the caller wrote the text as it stands
 * @param isChecker the caller checked it
 * @param names words of the text that are names of cadres, and that the checker did not clear
 * @param smallUnits units that the text names though they have so few findings that a person could be guessed
 */
public record BulletinFacts(boolean isWriter, boolean isChecker, List<String> names, List<String> smallUnits) {

    public BulletinFacts {
        names = List.copyOf(names);
        smallUnits = List.copyOf(smallUnits);
    }
}
