/**
 * What measures that take a post or a level have in common: the case, its notice, hearing, decision and service
 * (G1 to G10). The kinds add their way as a {@link cn.hengjian.personnel.measure.Procedure}.
 */
@NullMarked
package cn.hengjian.personnel.measure;

import org.jspecify.annotations.NullMarked;
