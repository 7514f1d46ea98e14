package dev.spotifymcp.domain.playlist;

import java.util.ArrayList;
import java.util.List;

/** Finds the fewest moves that bring a list into another order. Whatever need not move keeps its place and its date. */
public final class Moves {

    private Moves() {}

    /** Items that stand together before and after, and so move as one. */
    private record Block(int first, int length) {}

    /**
     * The moves, one after the other.
     *
     * @param order which item, by its present position, is to stand at each place; each occurs once
     */
    public static List<Move> to(int[] order) {
        List<Block> wanted = blocks(order);
        boolean[] stays = longestRise(wanted);
        List<Block> now = new ArrayList<>(wanted);
        now.sort((one, other) -> Integer.compare(one.first, other.first));
        List<Move> moves = new ArrayList<>();
        for (int place = 0; place < wanted.size(); place++) {
            if (!stays[place]) {
                int target = place == 0 ? 0 : now.indexOf(wanted.get(place - 1)) + 1;
                moves.add(moved(now, wanted.get(place), target));
            }
        }
        return List.copyOf(moves);
    }

    private static List<Block> blocks(int[] order) {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (int place = 1; place <= order.length; place++) {
            if (place == order.length || order[place] != order[place - 1] + 1) {
                blocks.add(new Block(order[from], place - from));
                from = place;
            }
        }
        return blocks;
    }

    /** Which of the blocks can stay: the most of them that stand in the right order already. */
    private static boolean[] longestRise(List<Block> blocks) {
        int count = blocks.size();
        int[] ends = new int[count];
        int[] before = new int[count];
        int length = 0;
        for (int place = 0; place < count; place++) {
            int at = insertion(blocks, ends, length, blocks.get(place).first);
            before[place] = at == 0 ? -1 : ends[at - 1];
            ends[at] = place;
            length = Math.max(length, at + 1);
        }
        boolean[] rise = new boolean[count];
        for (int place = length == 0 ? -1 : ends[length - 1]; place >= 0; place = before[place]) {
            rise[place] = true;
        }
        return rise;
    }

    /** Where in the rise so far this block would end it. */
    private static int insertion(List<Block> blocks, int[] ends, int length, int first) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (blocks.get(ends[middle]).first < first) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Puts the block in front of the one at {@code target}, in {@code now} as well. */
    private static Move moved(List<Block> now, Block block, int target) {
        int source = now.indexOf(block);
        Move move = new Move(position(now, source), block.length, position(now, target));
        now.remove(source);
        now.add(source < target ? target - 1 : target, block);
        return move;
    }

    private static int position(List<Block> now, int index) {
        return now.subList(0, index).stream().mapToInt(Block::length).sum();
    }
}
