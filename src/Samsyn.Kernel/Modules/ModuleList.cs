using System.Collections;

namespace Samsyn.Kernel.Modules;

/// <summary>The modules that this program is made of, in order.</summary>
public sealed class ModuleList(params IModule[] modules) : IReadOnlyList<IModule>
{
    public int Count => modules.Length;
    public IModule this[int index] => modules[index];
    public IEnumerator<IModule> GetEnumerator() => ((IEnumerable<IModule>)modules).GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => modules.GetEnumerator();
}
