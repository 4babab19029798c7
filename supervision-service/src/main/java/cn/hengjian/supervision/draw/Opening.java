package cn.hengjian.supervision.draw;

import cn.hengjian.supervision.draw.rules.Assignment;
import cn.hengjian.supervision.draw.rules.Candidates;
import java.util.List;

/**
 * What a revealed draw publishes, enough for anybody to draw again.
 *
 * @param seed 64 hexadecimal digits, whose bytes' hash was published before
 * @param candidates what was drawn from, whose hash was published before
 * @param round in which every unit got its inspectors
 * @param result what was drawn
 */
public record Opening(String seed, Candidates candidates, int round, List<Assignment> result) {

    @Override
    public String toString() {
        return "Opening[…]";
    }
}
