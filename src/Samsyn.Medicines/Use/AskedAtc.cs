using Samsyn.Kernel.Amounts;

namespace Samsyn.Medicines.Use;

/// <summary>An ATC group as it was typed into a form or an address: small letters and spaces around it are forgiven.</summary>
static class AskedAtc
{
    /// <returns>Null where nothing was asked, or nothing that is a code.</returns>
    public static AtcCode? Read(string? typed) => Trimmed(typed) is var code && AtcCode.IsValid(code) ? new AtcCode(code) : null;

    /// <summary>Something was typed and it is not a code.</summary>
    public static bool IsWrong(string? typed) => !string.IsNullOrWhiteSpace(typed) && Read(typed) is null;

    static string Trimmed(string? typed) => (typed ?? "").Trim().ToUpperInvariant();
}
