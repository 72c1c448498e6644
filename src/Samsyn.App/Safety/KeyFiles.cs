using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Samsyn.Kernel.Problems;

namespace Samsyn.App.Safety;

/// <summary>Where the framework keeps the keys of cookies and form tokens: the data folder's key ring, readable by the owner alone.</summary>
sealed class KeyFiles(string folder) : IXmlRepository
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        Directory.CreateDirectory(folder);
        return [.. Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal).Select(Read)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, friendlyName + ".xml");
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
        // Under another name first: a process that reads meanwhile never sees half a key
        using (var stream = new FileStream(file + ".new", options)) element.Save(stream);
        File.Move(file + ".new", file, overwrite: true);
    }

    static XElement Read(string file)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & ~OwnerOnly) != 0)
            throw Refusal.Of("key.open", file).AsException();
        return XElement.Load(file);
    }
}
