package cn.hengjian.supervision.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody suffers for what he or she sent (打击报复). It goes to discipline alone.
 *
 * @param receiptCode of the matter for which
 * @param key drawn by the client at random; sending the same again with it has one effect and gives the same code
 * @param text what happens, and who does it
 * @param cadreNumbers numbers of those who do it, if the sender knows them
 */
public record ReportRetaliation(
        @NotBlank @Size(max = 50) String receiptCode,
        @NotNull UUID key,
        @NotBlank @Size(max = 10_000) String text,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> cadreNumbers) {

    /** The cadres who are named. */
    List<String> accused() {
        return cadreNumbers == null ? List.of() : cadreNumbers;
    }

    @Override
    public String toString() {
        return "ReportRetaliation[…]";
    }
}
