namespace Samsyn.Kernel.Pages;

/// <summary>How a field's name becomes the ids that labels, hints, errors and the error summary point to.</summary>
public static class FieldId
{
    public static string Of(string name) => "field-" + string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-');

    public static string? DescribedBy(string id, string? hint, string? error) => (hint, error) switch
    {
        (null, null) => null,
        (_, null) => $"{id}-hint",
        (null, _) => $"{id}-error",
        _ => $"{id}-hint {id}-error",
    };
}
