package cn.hengjian.supervision.campaign;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why a campaign is not held. */
public record RejectCampaign(@NotBlank @Size(max = 2_000) String reason) {

    @Override
    public String toString() {
        return "RejectCampaign[…]";
    }
}
