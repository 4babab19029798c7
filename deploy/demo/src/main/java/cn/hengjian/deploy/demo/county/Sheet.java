package cn.hengjian.deploy.demo.county;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One import sheet, its rows drawn as they are read.
 *
 * @param kind the import kind, which is also the file's name
 * @param rows cells in the order of the columns, null where nothing is known
 */
public record Sheet(String kind, List<Column> columns, Supplier<Stream<List<@Nullable Object>>> rows) {}
