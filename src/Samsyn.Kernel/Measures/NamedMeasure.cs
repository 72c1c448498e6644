using System.Diagnostics.CodeAnalysis;

namespace Samsyn.Kernel.Measures;

/// <summary>A measure by its names.</summary>
/// <param name="Code">Stable: the file's name without ending.</param>
/// <param name="Name">As its page is called.</param>
/// <param name="Short">For where there is little room.</param>
/// <param name="Path">Its page: a path of this site, without query.</param>
[SuppressMessage("Naming", "CA1720", Justification = "A short name, as the measure's file calls it.")]
public sealed record NamedMeasure(string Code, string Name, string Short, string Path);
