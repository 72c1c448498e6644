namespace Samsyn.Events.Imports.Fhir;

/// <summary>Medications and encounters by id, for the resources that refer to them; one may serve all files of a folder.</summary>
/// <remarks>
/// Filled as they pass by, by <see cref="ReadAll"/>, and by <paramref name="readOthers"/>, once, when something is asked for that has not passed by.
/// Bounded: what comes after the limit is not kept.
/// </remarks>
public sealed class ReferencedResources(Action<ReferencedResources>? readOthers = null, int most = 2_000_000)
{
    Action<ReferencedResources>? _readOthers = readOthers;
    readonly Dictionary<byte[], Medicine> _medicines = new(Utf8Comparer.Instance);
    readonly Dictionary<byte[], (Piece Code, Piece Name)> _providers = new(Utf8Comparer.Instance);

    /// <summary>Reads a file of Medication and Encounter resources; whatever else stands in it is passed over.</summary>
    public void ReadAll(Stream stream, FhirOptions options, CancellationToken cancel)
    {
        using var reader = new FhirReader(stream, options with { Referenced = this });
        var row = new RawRow();
        while (reader.Read(row)) cancel.ThrowIfCancellationRequested();
    }

    internal Medicine? Medicine(ReadOnlySpan<byte> id) =>
        Found(_medicines, id, out var medicine) || ReadOthers() && Found(_medicines, id, out medicine) ? medicine : null;

    /// <summary>The organisation that answered for an encounter.</summary>
    internal (Piece Code, Piece Name) Provider(ReadOnlySpan<byte> encounter) =>
        Found(_providers, encounter, out var provider) || ReadOthers() && Found(_providers, encounter, out provider) ? provider : default;

    internal void Keep(Piece id, Medicine medicine)
    {
        if (!id.IsEmpty && _medicines.Count < most) _medicines[id.Span.ToArray()] = medicine.Kept();
    }

    internal void Keep(Piece encounter, Piece code, Piece name)
    {
        if (!encounter.IsEmpty && !(code.IsEmpty && name.IsEmpty) && _providers.Count < most)
            _providers[encounter.Span.ToArray()] = (code.Kept(), name.Kept());
    }

    static bool Found<T>(Dictionary<byte[], T> all, ReadOnlySpan<byte> id, out T? found) => all.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(id, out found);

    bool ReadOthers()
    {
        if (_readOthers is not { } read) return false;
        _readOthers = null;
        read(this);
        return true;
    }
}
