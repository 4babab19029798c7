/**
 * Printed documents: PDFs in the layout of official letters, from templates that each feature keeps for itself.
 * The same content gives the same bytes; nothing is loaded from outside.
 */
@NullMarked
package cn.hengjian.platform.document;

import org.jspecify.annotations.NullMarked;
