namespace Samsyn.Events.Imports.Csv;

/// <summary>How a CSV file is written.</summary>
/// <param name="Delimiter">Between fields.</param>
/// <param name="Encoding">A .NET encoding name: utf-8, windows-1252, utf-16.</param>
public sealed record CsvLayout(byte Delimiter, string Encoding);
