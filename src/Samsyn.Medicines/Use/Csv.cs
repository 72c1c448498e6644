namespace Samsyn.Medicines.Use;

/// <summary>Lines of comma-separated values as RFC 4180 has them, with a plain line feed.</summary>
static class Csv
{
    public static void Line(TextWriter to, IReadOnlyList<string> fields)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (i > 0) to.Write(',');
            to.Write(Quoted(fields[i]));
        }
        to.Write('\n');
    }

    static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
