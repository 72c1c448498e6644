using Samsyn.Events.Store;
using Samsyn.Kernel.Amounts;
using Samsyn.Medicines.Atc;

namespace Samsyn.Medicines.Measures.Editing;

/// <summary>Lets whoever makes a measure write what a medicine is called: the name becomes its code, which then stands in the form.</summary>
sealed class AtcTyped(AtcNames names, ISubstanceNames substances)
{
    /// <summary>Whole codes that have a name here.</summary>
    public async Task<IReadOnlyCollection<string>> Substances(CancellationToken cancel) =>
        [.. names.All.Select(n => n.Code).Concat((await substances.Names(cancel)).Keys).Where(c => c.Length == AtcCode.LengthOfLevel(5) && AtcCode.IsValid(c)).Distinct()];

    /// <summary>Puts codes in the place of names in every condition; what is no name stays, to be told of as any mistake.</summary>
    public async Task Read(MeasureDraft draft, CancellationToken cancel)
    {
        var conditions = draft.Figures.SelectMany(f => new[] { f.Figure.Include, f.Figure.Exclude, f.Figure.Also, f.Figure.Then }.SelectMany(c => c)).Where(c => c["atc"].Any(a => !AtcCode.IsValid(a))).ToList();
        if (conditions.Count == 0) return;
        var all = names.All.Concat((await substances.Names(cancel)).Select(n => (n.Key, n.Value))).ToLookup(n => n.Item2, n => n.Item1, StringComparer.OrdinalIgnoreCase);
        foreach (var condition in conditions) condition["atc"] = [.. condition["atc"].Select(a => AtcCode.IsValid(a) ? a : CodeOf(all[a]) ?? a)];
    }

    /// <summary>The one code of a name, or the group that holds all of them; null: none, or it could be more than one.</summary>
    public static string? CodeOf(IEnumerable<string> codes) =>
        codes.Where(c => AtcCode.IsValid(c)).MinBy(c => c.Length) is { } shortest && codes.All(c => c.StartsWith(shortest, StringComparison.Ordinal)) ? shortest : null;
}
