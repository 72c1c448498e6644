using System.Globalization;
using Microsoft.AspNetCore.Http;
using Samsyn.Kernel.Csv;

namespace Samsyn.Kernel.Organisations;

/// <summary>What stands in the fields of the form, as typed: a form that is refused keeps it.</summary>
/// <remarks>The fields are named as the columns of the CSV file.</remarks>
sealed class OrganisationForm
{
    public Dictionary<OrganisationColumn, string> Typed { get; } = [];
    public Guid? Version { get; init; }

    public string this[OrganisationColumn column] => Typed.GetValueOrDefault(column, "");

    public static OrganisationForm Of(OrganisationLine line, Guid? version) => new()
    {
        Version = version,
        Typed =
        {
            [OrganisationColumn.Code] = line.Code, [OrganisationColumn.Name] = line.Name, [OrganisationColumn.Kind] = line.Kind.ToString(),
            [OrganisationColumn.Parent] = line.Parent ?? "", [OrganisationColumn.ValidFrom] = Day(line.ValidFrom), [OrganisationColumn.ValidTo] = Day(line.ValidTo),
            [OrganisationColumn.Successor] = line.Successor ?? "", [OrganisationColumn.HsaId] = line.HsaId ?? "", [OrganisationColumn.SorCode] = line.SorCode ?? "",
        },
    };

    public static OrganisationForm Of(IFormCollection sent)
    {
        var form = new OrganisationForm { Version = Guid.TryParse(sent["version"], out var version) ? version : null };
        foreach (var column in Enum.GetValues<OrganisationColumn>()) form.Typed[column] = sent[OrganisationCsv.NameOf(column)].ToString().Trim();
        return form;
    }

    /// <summary>The form as a line, and what could not be read.</summary>
    public (OrganisationLine Line, IReadOnlyList<OrganisationProblem> Problems) Read()
    {
        // A form is a file of one line: the same reader, the same sentences
        var file = OrganisationCsv.Read(CsvCell.Row(Enum.GetValues<OrganisationColumn>().Select(OrganisationCsv.NameOf)) + "\n"
            + CsvCell.Row(Enum.GetValues<OrganisationColumn>().Select(c => this[c])));
        return (file.Lines is [var (_, said), ..] ? said : new("", "", OrganisationKind.Other), file.Problems);
    }

    static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
