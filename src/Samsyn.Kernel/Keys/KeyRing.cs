using System.Security.Cryptography;
using Samsyn.Kernel.Data;
using Samsyn.Kernel.Problems;

namespace Samsyn.Kernel.Keys;

/// <summary>Named secrets of this installation: from the environment (<c>SAMSYN_KEY_NAME</c>, base64), or a file in the data folder's key ring, 0600.</summary>
/// <remarks>A key file that others can read stops the program: fail closed. Keys are 32 random bytes, made at first need outside of production.</remarks>
public sealed class KeyRing(DataFolder folder, bool mayMake)
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <exception cref="RefusedException">The key is missing, malformed, or readable by others.</exception>
    public byte[] Named(string name)
    {
        var variable = "SAMSYN_KEY_" + name.ToUpperInvariant().Replace('-', '_');
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text) return Decode(text, variable);
        var file = Path.Combine(folder.Keys, name + ".key");
        if (!File.Exists(file))
        {
            if (!mayMake) throw Refusal.Of("key.missing", name, variable).AsException();
            Make(file);
        }
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & ~OwnerOnly) != 0)
            throw Refusal.Of("key.open", file).AsException();
        return Decode(File.ReadAllText(file), file);
    }

    /// <summary>Makes the key unless it is there.</summary>
    /// <returns>Whether one was made.</returns>
    public bool MakeNamed(string name)
    {
        var file = Path.Combine(folder.Keys, name + ".key");
        if (File.Exists(file)) return false;
        Make(file);
        return true;
    }

    static void Make(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        using var stream = new FileStream(file, options);
        stream.Write(System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))));
    }

    static byte[] Decode(string text, string where)
    {
        var bytes = new byte[64];
        if (!Convert.TryFromBase64String(text.Trim(), bytes, out var length) || length < 32)
            throw Refusal.Of("key.malformed", where).AsException();
        // 32 random bytes have fewer than 16 different values once in 10^15; zeros, "changeme" repeated and the like always do
        return bytes[..length].Distinct().Count() >= 16
            ? bytes[..length]
            : throw Refusal.Of("key.guessable", where).AsException();
    }
}
