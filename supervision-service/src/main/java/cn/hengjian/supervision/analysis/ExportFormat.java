package cn.hengjian.supervision.analysis;

/** In which form rows leave. */
enum ExportFormat {
    CSV(Types.CSV, "csv"),
    XLSX(Types.XLSX, "xlsx"),
    NDJSON(Types.NDJSON, "ndjson");

    /** The media types as constants, for what is declared on operations. */
    static final class Types {

        static final String CSV = "text/csv";
        static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        static final String NDJSON = "application/x-ndjson";

        private Types() {}
    }

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    String mediaType() {
        return mediaType;
    }

    /** File name ending without the dot. */
    String extension() {
        return extension;
    }
}
