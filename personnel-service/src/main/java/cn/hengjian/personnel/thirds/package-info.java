/**
 * Three-thirds (M01): how working time divides into daily work, the grassroots and research, and who is far off a third.
 * A deviation warns and changes nothing.
 */
@NullMarked
package cn.hengjian.personnel.thirds;

import org.jspecify.annotations.NullMarked;
