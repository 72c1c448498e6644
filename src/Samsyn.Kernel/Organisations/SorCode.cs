namespace Samsyn.Kernel.Organisations;

/// <summary>A code of the Danish health organisation register (SOR): a SNOMED CT identifier of 11 to 18 digits whose last is Verhoeff's check digit.</summary>
public static class SorCode
{
    // Multiplication in the dihedral group D5, and the permutation that Verhoeff applies once more for each position from the right
    static readonly string[] Product =
        ["0123456789", "1234067895", "2340178956", "3401289567", "4012395678", "5987604321", "6598710432", "7659821043", "8765932104", "9876543210"];
    const string Permutation = "1576283094";

    public static bool IsValid(string text)
    {
        if (text.Length is < 11 or > 18 || text[0] == '0' || !text.All(char.IsAsciiDigit)) return false;
        var check = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = text[^(i + 1)] - '0';
            for (var turn = 0; turn < i % 8; turn++) digit = Permutation[digit] - '0';
            check = Product[check][digit] - '0';
        }
        return check == 0;
    }
}
