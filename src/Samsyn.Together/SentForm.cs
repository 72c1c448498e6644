using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace Samsyn.Together;

/// <summary>What was typed into the fields of a form; nothing where none was sent. A form that is refused shows it again.</summary>
sealed partial class SentForm
{
    readonly IFormCollection? _form;

    SentForm(IFormCollection? form) => _form = form;

    public static SentForm Of(HttpContext http) => new(http.Request.HasFormContentType ? http.Request.Form : null);

    /// <summary>What the form is called, without what it is about: <c>task-0193…</c> and <c>task</c> are both a task.</summary>
    public string Called => AboutWhat().Replace(Text("_handler"), "");

    public bool IsSent => _form is not null;

    /// <summary>Trimmed at the ends, line ends as ours; null where the field was not sent.</summary>
    public string? this[string name] => _form is not null && _form.TryGetValue(name, out var value) ? value.ToString().ReplaceLineEndings("\n").Trim() : null;

    public string Text(string name) => this[name] ?? "";

    public bool Has(string name) => !string.IsNullOrEmpty(this[name]);

    public IReadOnlyList<string> Many(string name) => _form is not null && _form.TryGetValue(name, out var values) ? [.. values.OfType<string>().Where(v => v.Length > 0).Distinct()] : [];

    public Guid? Id(string name) => Guid.TryParse(this[name], out var id) ? id : null;

    /// <summary>Null where nothing or no day was typed.</summary>
    public DateOnly? Day(string name) => DateOnly.TryParseExact(this[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>With comma or point and at most two decimals; null where nothing or no number was typed.</summary>
    public decimal? Number(string name) =>
        decimal.TryParse(this[name]?.Replace(',', '.').Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number < 100_000_000 && decimal.Round(number, 2) == number ? number : null;

    /// <summary>One word of a list; what is none is the usual one.</summary>
    public T One<T>(string name, T usual) where T : struct, Enum => One<T>(this[name]) ?? usual;

    public static T? One<T>(string? word) where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => v.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)).ToList() is [var found] ? found : null;

    /// <summary>As a date field sends and takes it.</summary>
    public static string Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(@"-(?:[0-9a-f]{8}-[0-9a-f-]{27}|\d[\d.]*)(?:-.*)?$")]
    private static partial Regex AboutWhat();
}
