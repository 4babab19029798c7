package cn.hengjian.supervision.petition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** To whom a claim is passed on. */
public record TransferPetition(@NotBlank @Size(max = 50) String unitCode) {}
