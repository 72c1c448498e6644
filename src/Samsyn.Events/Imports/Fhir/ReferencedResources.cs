namespace Samsyn.Events.Imports.Fhir;

/// <summary>Medications and encounters by id, for the resources that refer to them; one may serve all files of a folder.</summary>
/// <remarks>Filled by reading the files that hold them first (<see cref="ReadAll"/>), and as they pass by. Bounded: what comes after the limit is not kept.</remarks>
public sealed class ReferencedResources(int most = 2_000_000)
{
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
        _medicines.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(id, out var medicine) ? medicine : null;

    /// <summary>The organisation that answered for an encounter.</summary>
    internal (Piece Code, Piece Name) Provider(ReadOnlySpan<byte> encounter) =>
        _providers.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(encounter, out var provider) ? provider : default;

    internal void Keep(Piece id, Medicine medicine)
    {
        if (!id.IsEmpty && _medicines.Count < most) _medicines[id.Span.ToArray()] = medicine.Kept();
    }

    internal void Keep(Piece encounter, Piece code, Piece name)
    {
        if (!encounter.IsEmpty && !(code.IsEmpty && name.IsEmpty) && _providers.Count < most)
            _providers[encounter.Span.ToArray()] = (code.Kept(), name.Kept());
    }
}
