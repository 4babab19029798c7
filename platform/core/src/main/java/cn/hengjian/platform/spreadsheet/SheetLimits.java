package cn.hengjian.platform.spreadsheet;

/**
 * What a sheet may cost its reader.
 *
 * @param maxBytes size of the file as sent
 * @param maxRows rows below the header that are not blank
 * @param maxColumns cells in a row
 * @param maxCellLength UTF-16 units in a cell
 * @param maxUncompressedBytes everything that is inflated from an xlsx file
 * @param maxCompressionRatio inflated to stored bytes of one part of an xlsx file, looked at after its first MiB
 */
public record SheetLimits(
        long maxBytes,
        long maxRows,
        int maxColumns,
        int maxCellLength,
        long maxUncompressedBytes,
        int maxCompressionRatio) {

    /** 160 MiB, one million rows, 256 columns, Excel's own cell length, 1 GiB inflated at no more than 300 to 1. */
    public static final SheetLimits DEFAULT = new SheetLimits(160L << 20, 1_000_000, 256, 32_767, 1L << 30, 300);

    public SheetLimits {
        if (maxBytes < 1
                || maxRows < 1
                || maxColumns < 1
                || maxCellLength < 1
                || maxUncompressedBytes < 1
                || maxCompressionRatio < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
