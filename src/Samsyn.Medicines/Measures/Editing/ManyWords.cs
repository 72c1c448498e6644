namespace Samsyn.Medicines.Measures.Editing;

/// <summary>Several words in one field: with commas between, or with semicolons where a word has a comma itself.</summary>
static class ManyWords
{
    public static string Join(IReadOnlyList<string> words) =>
        words.Any(w => w.Contains(',', StringComparison.Ordinal)) ? string.Join("; ", words) + ";" : string.Join(", ", words);

    public static IReadOnlyList<string> Split(string typed) =>
        typed.Split(typed.Contains(';', StringComparison.Ordinal) ? [';', '\n'] : [',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
