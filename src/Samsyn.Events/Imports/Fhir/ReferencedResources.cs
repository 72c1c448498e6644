namespace Samsyn.Events.Imports.Fhir;

/// <summary>Medications and encounters by id, for the resources that refer to them; one serves all threads that read a file.</summary>
/// <remarks>
/// Filled as they pass by, by <see cref="ReadAll"/>, and by <paramref name="readOthers"/>, once, when something is asked for that has not passed by.
/// What stands in the file itself counts for the lines after it. Bounded: what comes after the limit is not kept.
/// </remarks>
public sealed class ReferencedResources(Action<ReferencedResources>? readOthers = null, int most = 2_000_000)
{
    /// <summary>The line of what was read beforehand: it stands before all lines of the file.</summary>
    internal const long Beforehand = 0;

    readonly Lock _readingOthers = new();
    readonly ToldById<Medicine> _medicines = new(most);
    readonly ToldById<(Piece Code, Piece Name)> _providers = new(most);
    volatile bool _othersAreRead = readOthers is null;

    /// <summary>Reads a file of Medication and Encounter resources; whatever else stands in it is passed over.</summary>
    public void ReadAll(Stream stream, FhirOptions options, CancellationToken cancel)
    {
        using var reader = new FhirReader(stream, options with { Referenced = this }) { IsBeforehand = true };
        var row = new RawRow();
        while (reader.Read(row)) cancel.ThrowIfCancellationRequested();
    }

    internal Medicine? Medicine(ReadOnlySpan<byte> id, long line) => Find(_medicines, id, line);

    /// <summary>The organisation that answered for an encounter.</summary>
    internal (Piece Code, Piece Name) Provider(ReadOnlySpan<byte> encounter, long line) => Find(_providers, encounter, line);

    internal void Keep(long line, Piece id, Medicine medicine)
    {
        if (!id.IsEmpty && _medicines.HasRoom) _medicines.Keep(line, id.Span.ToArray(), medicine.Kept());
    }

    internal void Keep(long line, Piece encounter, Piece code, Piece name)
    {
        if (!encounter.IsEmpty && !(code.IsEmpty && name.IsEmpty) && _providers.HasRoom) _providers.Keep(line, encounter.Span.ToArray(), (code.Kept(), name.Kept()));
    }

    T? Find<T>(ToldById<T> all, ReadOnlySpan<byte> id, long line)
    {
        var wasComplete = _othersAreRead; // asked before looking: another thread may be reading them
        if (all.TryFind(id, line, out var found) || wasComplete) return found;
        lock (_readingOthers)
        {
            if (!_othersAreRead) readOthers!(this);
            _othersAreRead = true;
        }
        all.TryFind(id, line, out found);
        return found;
    }
}
