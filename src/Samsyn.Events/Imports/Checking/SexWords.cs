namespace Samsyn.Events.Imports.Checking;

/// <summary>The words for sex that sources use, as F and M. K is kvinna, kvinde, kvinne.</summary>
static class SexWords
{
    public static readonly byte[] Female = "F"u8.ToArray(), Male = "M"u8.ToArray(), Unsaid = [];

    /// <returns>F, M, empty for a word that says "not known or other", or null for a word that is none of these.</returns>
    public static byte[]? Read(ReadOnlySpan<byte> word)
    {
        Span<char> text = stackalloc char[16];
        if (word.Length > 16) return null;
        var length = System.Text.Encoding.ASCII.GetChars(word, text);
        return text[..length] switch
        {
            "F" or "f" or "K" or "k" or "female" or "Female" or "FEMALE" => Female,
            "M" or "m" or "male" or "Male" or "MALE" => Male,
            "O" or "U" or "X" or "other" or "unknown" => Unsaid,
            _ => null,
        };
    }
}
