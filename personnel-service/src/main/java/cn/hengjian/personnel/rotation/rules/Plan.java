package cn.hengjian.personnel.rotation.rules;

import cn.hengjian.personnel.rotation.rules.MoveRules.Move;
import java.util.List;
import java.util.Map;

/**
 * Who could move where.
 *
 * @param chains moves that hang together: each leads to where the next one leaves
 * @param left for whom there is no post
 */
public record Plan(List<Chain> chains, List<Left> left) {

    /**
     * Moves that hang together.
     *
     * @param cycle the last one leads to where the first one leaves; otherwise to a vacant post
     */
    public record Chain(List<Move> moves, boolean cycle) {}

    /**
     * Somebody for whom there is no post.
     *
     * @param why what stands against it, and for how many posts; 0 if it is not about posts
     */
    public record Left(Mover mover, Map<Objection, Integer> why) {}

    public List<Move> moves() {
        return chains.stream().flatMap(chain -> chain.moves().stream()).toList();
    }
}
