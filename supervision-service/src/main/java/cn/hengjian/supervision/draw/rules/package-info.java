/**
 * How lots are drawn. Pure: the candidates and their ranks come in, the result comes out, the same for everybody who
 * does it again.
 */
@NullMarked
package cn.hengjian.supervision.draw.rules;

import org.jspecify.annotations.NullMarked;
