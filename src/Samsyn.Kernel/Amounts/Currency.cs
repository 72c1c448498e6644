namespace Samsyn.Kernel.Amounts;

/// <summary>A currency by its ISO 4217 code, three capital letters; all that are used here have 100 minor units.</summary>
public readonly record struct Currency
{
    readonly string? _code;

    /// <exception cref="ArgumentException">The code is not three capital letters.</exception>
    public Currency(string code) =>
        _code = IsValid(code) ? code : throw new ArgumentException($"'{code}' is not a currency code.");

    public string Code => _code ?? "XXX";
    public static bool IsValid(string? code) => code is { Length: 3 } && code.All(char.IsAsciiLetterUpper);
    public override string ToString() => Code;
}
