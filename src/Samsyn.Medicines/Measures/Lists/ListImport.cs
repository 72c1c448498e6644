using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Problems;
using Samsyn.Medicines.Measures.Editing;

namespace Samsyn.Medicines.Measures.Lists;

/// <summary>Brings in a value list from a CSV file, in place of one with the same name.</summary>
sealed class ListImport(ContentFiles files)
{
    /// <returns>What was brought in.</returns>
    /// <exception cref="RefusedException">The file or the name cannot be used; nothing was changed.</exception>
    public async Task<ListRows> Take(ListRequest request, Actor actor, CancellationToken cancel)
    {
        if (!MeasureCode.IsValid(request.Name)) throw Refusal.Of("list.name", request.Name).AsException();
        var rows = ListCsv.Read(request.Text, request.File, request.CodeColumn, request.GroupColumn, request.OfProducts);
        var yaml = ListYaml.Of(rows, request.Title.Length > 0 ? request.Title : request.Name, request.Version, request.Source, request.OfProducts);
        await files.Save("lists", request.Name, yaml, null, actor, "list.imported", cancel);
        return rows;
    }
}

/// <summary>A list that is to be brought in.</summary>
/// <param name="Name">By which measures name it: small letters, digits and dashes.</param>
/// <param name="Title">For people; "" is its name.</param>
/// <param name="Text">The CSV file.</param>
/// <param name="File">Its name.</param>
/// <param name="GroupColumn">Null: all codes are one group.</param>
sealed record ListRequest(string Name, string Title, string Text, string File, string CodeColumn, string? GroupColumn, string Version, string Source, bool OfProducts);
