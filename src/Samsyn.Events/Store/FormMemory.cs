namespace Samsyn.Events.Store;

/// <summary>Remembers which forms each segment holds: segments do not change, so an import has only its own to be read.</summary>
sealed class FormMemory
{
    readonly Lock _reading = new();
    Dictionary<string, IReadOnlyList<DeliveredForm>> _known = new(StringComparer.Ordinal);

    /// <param name="files">All segments of events that there are now.</param>
    /// <param name="read">Reads some of them.</param>
    /// <returns>The forms of all of them, each once.</returns>
    public IReadOnlyList<DeliveredForm> Of(IReadOnlyList<string> files, Func<IReadOnlyList<string>, ILookup<string, DeliveredForm>> read)
    {
        lock (_reading)
        {
            var fresh = files.Where(f => !_known.ContainsKey(f)).ToList();
            var found = fresh.Count == 0 ? null : read(fresh);
            _known = files.ToDictionary(f => f, f => _known.GetValueOrDefault(f) ?? [.. found![f]], StringComparer.Ordinal);
            return [.. _known.Values.SelectMany(f => f).Distinct()];
        }
    }
}
