using System.Text.RegularExpressions;

namespace Samsyn.Kernel.Organisations;

/// <summary>The shape of a Swedish HSA-id: SE, ten digits of the directory owner's organisation number, a dash, letters A–Z or digits; at most 31 characters.</summary>
public static partial class HsaId
{
    public static bool IsValid(string text) => Shape().IsMatch(text);

    [GeneratedRegex("^SE[0-9]{10}-[A-Za-z0-9]{1,18}$")]
    private static partial Regex Shape();
}
