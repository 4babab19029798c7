package cn.hengjian.platform.export;

/** In which form rows leave. */
public enum ExportFormat {
    CSV(Types.CSV, "csv"),
    XLSX(Types.XLSX, "xlsx"),
    NDJSON(Types.NDJSON, "ndjson");

    /** The media types as constants, for what is declared on operations. */
    public static final class Types {

        public static final String CSV = "text/csv";
        public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        public static final String NDJSON = "application/x-ndjson";

        private Types() {}
    }

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** File name ending without the dot. */
    public String extension() {
        return extension;
    }
}
