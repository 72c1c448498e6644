using System.Globalization;
using System.Text.Json;

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

    /// <summary>Words as rows, in their order. They are one parameter: a large region has thousands of places.</summary>
    public string Unnested(IEnumerable<string> values) => $"unnest(from_json({Add(JsonSerializer.Serialize(values))}::JSON, '[\"VARCHAR\"]'))";
}
