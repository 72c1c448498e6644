using System.Globalization;

namespace Samsyn.Events.Store;

/// <summary>The values of a question, kept apart from its text.</summary>
sealed class SqlParameters
{
    readonly List<object> _values = [];

    public IReadOnlyList<object> Values => _values;

    /// <returns>How the text names it.</returns>
    public string Add(object value)
    {
        _values.Add(value);
        return "$" + _values.Count.ToString(CultureInfo.InvariantCulture);
    }

    public string List(IEnumerable<object> values) => string.Join(", ", values.Select(Add));
}
