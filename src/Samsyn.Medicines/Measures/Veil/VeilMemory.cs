using Samsyn.Kernel.Time;

namespace Samsyn.Medicines.Measures.Veil;

/// <summary>Remembers what may not be shown while events and organisations stay the same: it is judged over the whole tree, and every page of a recommendation asks.</summary>
sealed class VeilMemory
{
    /// <summary>Whoever asks for ever new periods may not fill the memory.</summary>
    const int Most = 200;

    readonly Lock _lock = new();
    readonly Dictionary<string, IReadOnlyList<(string Organisation, Month Month)>> _hidden = new(StringComparer.Ordinal);
    string _mark = "";

    /// <param name="mark">Of events and organisations together.</param>
    /// <param name="question">Which measure, and which months.</param>
    public IReadOnlyList<(string Organisation, Month Month)>? Find(string mark, string question)
    {
        lock (_lock) return _mark == mark ? _hidden.GetValueOrDefault(question) : null;
    }

    public void Keep(string mark, string question, IReadOnlyList<(string Organisation, Month Month)> hidden)
    {
        lock (_lock)
        {
            if (_mark != mark || _hidden.Count >= Most) _hidden.Clear();
            (_mark, _hidden[question]) = (mark, hidden);
        }
    }
}
