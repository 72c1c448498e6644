namespace Samsyn.Kernel.Amounts;

/// <summary>A code of the Anatomical Therapeutic Chemical classification, at any of its five levels: J, J01, J01C, J01CA, J01CA08.</summary>
public readonly record struct AtcCode
{
    readonly string? _code;

    /// <exception cref="ArgumentException">The text has not the shape of an ATC code.</exception>
    public AtcCode(string code) =>
        _code = IsValid(code) ? code : throw new ArgumentException($"'{code}' is not an ATC code.");

    public string Code => _code ?? "";

    /// <summary>1 (anatomical group) to 5 (substance).</summary>
    public int Level => LevelOfLength(Code.Length);

    /// <summary>The characters that a code of each level has: level 1 is one, level 5 is seven.</summary>
    public static int LengthOfLevel(int level) => level switch { 1 => 1, 2 => 3, 3 => 4, 4 => 5, 5 => 7, _ => throw new ArgumentOutOfRangeException(nameof(level)) };

    public AtcCode? Parent => Level > 1 ? new AtcCode(Code[..LengthOfLevel(Level - 1)]) : null;
    public bool Covers(string atc) => atc.StartsWith(Code, StringComparison.Ordinal);
    public override string ToString() => Code;

    /// <summary>Whether the text has the shape of an ATC code: letter, two digits, letter, letter, two digits, cut after a whole level.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        if (LevelOfLength(text.Length) == 0) return false;
        for (var i = 0; i < text.Length; i++)
            if (i is 0 or 3 or 4 ? !char.IsAsciiLetterUpper(text[i]) : !char.IsAsciiDigit(text[i])) return false;
        return true;
    }

    static int LevelOfLength(int length) => length switch { 1 => 1, 3 => 2, 4 => 3, 5 => 4, 7 => 5, _ => 0 };
}
