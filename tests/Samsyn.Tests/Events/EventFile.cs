using Samsyn.Events.Imports.Profiles;

namespace Samsyn.Tests.Events;

/// <summary>Writes events that tests show as a table into a file in Samsyn's own layout.</summary>
static class EventFile
{
    static readonly string[] Columns =
        [.. ProfileFolder.Read(Path.Combine(CasesFolder.Root, "content", "profiles", "samsyn.yaml")).Fields.Values];

    public static string Header { get; } = string.Join(',', Columns);

    /// <param name="table">A line of column names, then a line for each event; words apart by spaces, a dash alone says nothing. <c>id</c> stands for the source's id.</param>
    public static string From(string table)
    {
        var lines = table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var names = lines[0].Select(n => n == "id" ? "source_id" : n).ToList();
        Assert.Subset(Columns.ToHashSet(), names.ToHashSet());
        return Header + "\n" + string.Concat(lines.Skip(1).Select(l => Row(name => names.IndexOf(name) is >= 0 and var i && l[i] != "-" ? l[i] : "") + "\n"));
    }

    /// <summary>One line of the file, without its end.</summary>
    public static string Row(Func<string, string> value) => string.Join(',', Columns.Select(value));
}
