/**
 * The JSON of the product: strict reading, one form of writing, merge-patch.
 * Unknown fields, doubtful text and wrong types are refused with their JSON pointer.
 */
@NullMarked
package cn.hengjian.platform.json;

import org.jspecify.annotations.NullMarked;
