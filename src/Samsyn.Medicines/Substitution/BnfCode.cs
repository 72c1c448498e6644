namespace Samsyn.Medicines.Substitution;

/// <summary>A presentation in English prescribing data by its code in the British National Formulary: 0212000B0BBAAAB.</summary>
/// <remarks>
/// Nine characters for the substance, two for the product (AA: generic), two for the presentation within the product, two for the generic presentation that it
/// equals. Appliances (chapters 20 to 23) have shorter codes and equal nothing.
/// </remarks>
public readonly record struct BnfCode
{
    const int Length = 15, Substance = 9, Equivalent = 13;

    readonly string? _code;

    /// <exception cref="ArgumentException">The text has not the shape of such a code.</exception>
    public BnfCode(string code) => _code = IsValid(code) ? code : throw new ArgumentException($"'{code}' is not the BNF code of a presentation.");

    public string Code => _code ?? "";

    /// <summary>The generic presentation of the same substance, form and strength: products with the same one can take each other's place.</summary>
    public string Generic => Code.Length == 0 ? "" : $"{Code[..Substance]}AA{Code[Equivalent..]}{Code[Equivalent..]}";

    public override string ToString() => Code;

    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length != Length) return false;
        foreach (var c in text)
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c)) return false;
        return true;
    }
}
