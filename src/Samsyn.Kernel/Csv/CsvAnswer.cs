using System.Text;
using Microsoft.AspNetCore.Http;

namespace Samsyn.Kernel.Csv;

/// <summary>What an endpoint answers: its numbers as JSON, or as a table where the address says <c>format=csv</c>.</summary>
public static class CsvAnswer
{
    public const string Format = "csv";

    /// <param name="format">As the address says it.</param>
    /// <param name="numbers">For JSON.</param>
    /// <param name="table">The same as CSV.</param>
    /// <param name="file">What a browser calls the table.</param>
    public static IResult Of<T>(string? format, T numbers, Func<string> table, string file) => format == Format ? Of(table(), file) : TypedResults.Ok(numbers);

    public static IResult Of(string table, string file) => TypedResults.File(Encoding.UTF8.GetBytes(table), "text/csv; charset=utf-8", file);
}
