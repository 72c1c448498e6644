using System.Security.Cryptography;
using System.Text;

namespace Samsyn.Medicines.Measures.Editing;

/// <summary>Tells one text of a file from another, so that nobody writes over what somebody else has just written.</summary>
static class MeasureVersion
{
    /// <summary>"" where there is no file.</summary>
    public static string Of(string? text) => text is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
