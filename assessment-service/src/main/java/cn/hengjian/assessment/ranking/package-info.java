/**
 * The comparable groups of a run and the places in them (M10), to read and to take out as a file. Ranks come about
 * where a run is computed.
 */
@NullMarked
package cn.hengjian.assessment.ranking;

import org.jspecify.annotations.NullMarked;
