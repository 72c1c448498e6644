using Samsyn.Kernel.Organisations;

namespace Samsyn.Tests.Medicines.Measures.Veil;

/// <summary>A small tree of organisations with a count at each, for tests: "N over A B C, A over A1 A2".</summary>
sealed class CountedTree
{
    readonly Dictionary<string, Organisation> _organisations = [];

    public CountedTree(params (string Above, string[] Below)[] families)
    {
        foreach (var (above, below) in families)
        {
            var parent = Find(above, null);
            foreach (var code in below) Find(code, parent);
        }
        Tree = new(_organisations.Values);
    }

    public OrganisationTree Tree { get; }

    public static CountedTree Nord { get; } = new(("N", ["A", "B", "C"]), ("A", ["A1", "A2"]), ("B", ["B1", "B2"]));

    /// <summary>"N 60  A 3  B 20" → counts by code.</summary>
    public static Dictionary<string, decimal> Counts(string said) => said.Split("  ").Select(p => p.Split(' '))
        .ToDictionary(p => p[0], p => decimal.Parse(p[1], System.Globalization.CultureInfo.InvariantCulture));

    Organisation Find(string code, Organisation? parent) =>
        _organisations.TryGetValue(code, out var known) ? known
        : _organisations[code] = new() { Code = code, Name = code, Kind = OrganisationKind.Other, ParentId = parent?.Id };
}
