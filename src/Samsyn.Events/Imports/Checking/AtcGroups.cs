namespace Samsyn.Events.Imports.Checking;

/// <summary>Whether a text is an ATC code that can exist: its shape, and its main and therapeutic groups (levels 1 and 2).</summary>
/// <remarks>The list of groups is a fact about the classification (94 groups, stable for years). Substances come and go; they are not checked.</remarks>
static class AtcGroups
{
    const string Groups =
        "A01 A02 A03 A04 A05 A06 A07 A08 A09 A10 A11 A12 A13 A14 A15 A16 B01 B02 B03 B05 B06 C01 C02 C03 C04 C05 C07 C08 C09 C10 "
        + "D01 D02 D03 D04 D05 D06 D07 D08 D09 D10 D11 G01 G02 G03 G04 H01 H02 H03 H04 H05 J01 J02 J04 J05 J06 J07 L01 L02 L03 L04 "
        + "M01 M02 M03 M04 M05 M09 N01 N02 N03 N04 N05 N06 N07 P01 P02 P03 R01 R02 R03 R05 R06 R07 S01 S02 S03 "
        + "V01 V03 V04 V06 V07 V08 V09 V10 V20";

    static readonly HashSet<int> Known = [.. Groups.Split(' ').Select(g => Number(g[0], g[1], g[2]))];
    static readonly bool[] MainGroups = [.. Enumerable.Range(0, 128).Select(c => Groups.Split(' ').Any(g => g[0] == c))];

    /// <param name="text">As delivered; lower case is taken as upper.</param>
    /// <param name="code">The code in upper case.</param>
    /// <returns>Null, or a reject code.</returns>
    public static string? Read(Utf8Slice text, out Utf8Slice code)
    {
        code = text;
        var span = text.Span;
        if (span.Length is not (1 or 3 or 4 or 5 or 7)) return RejectCodes.AtcShape;
        var lower = false;
        for (var i = 0; i < span.Length; i++)
        {
            var b = span[i];
            var letter = i is 0 or 3 or 4;
            if (letter && b is >= (byte)'a' and <= (byte)'z') lower = true;
            else if (letter ? b is not (>= (byte)'A' and <= (byte)'Z') : b is not (>= (byte)'0' and <= (byte)'9')) return RejectCodes.AtcShape;
        }
        if (lower)
        {
            code = new(System.Text.Encoding.ASCII.GetBytes(System.Text.Encoding.ASCII.GetString(span).ToUpperInvariant()));
            span = code.Span;
        }
        var known = span.Length == 1 ? MainGroups[span[0]] : Known.Contains(Number((char)span[0], (char)span[1], (char)span[2]));
        return known ? null : RejectCodes.AtcUnknown;
    }

    static int Number(char letter, char tens, char ones) => letter * 100 + (tens - '0') * 10 + ones - '0';
}
