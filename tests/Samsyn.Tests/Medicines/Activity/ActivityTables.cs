using System.Globalization;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Time;
using Samsyn.Medicines.Activity;

namespace Samsyn.Tests.Medicines.Activity;

/// <summary>Figures and organisations written as a table in a test.</summary>
static class ActivityTables
{
    /// <summary>R (region) over A (hospital) over A1 and A2 (departments); B (hospital) beside A.</summary>
    public static readonly OrganisationTree Tree = Make();

    /// <summary>A line for each organisation: its code, then a figure for each month; a dot: nothing reported.</summary>
    public static IEnumerable<ActivityFigure> Figures(Month first, string table, ActivityKind kind = ActivityKind.BedDays) =>
        from line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        from cell in cells.Skip(1).Index()
        where cell.Item != "."
        select Figure(cells[0], first.Plus(cell.Index), decimal.Parse(cell.Item, CultureInfo.InvariantCulture), kind);

    public static ActivityFigure Figure(string organisation, Month month, decimal value, ActivityKind kind = ActivityKind.BedDays) =>
        new() { Organisation = organisation, Month = month, Kind = kind, Value = value, ImportedAtUtc = default, FileName = "activity.csv" };

    static OrganisationTree Make()
    {
        var region = new Organisation { Code = "R", Name = "Region", Kind = OrganisationKind.Region };
        var a = new Organisation { Code = "A", Name = "A Hospital", Kind = OrganisationKind.Hospital, ParentId = region.Id };
        return new([region, a, Department("A1", a), Department("A2", a), new() { Code = "B", Name = "B Hospital", Kind = OrganisationKind.Hospital, ParentId = region.Id }]);
    }

    static Organisation Department(string code, Organisation hospital) => new() { Code = code, Name = "Department " + code, Kind = OrganisationKind.Department, ParentId = hospital.Id };
}
