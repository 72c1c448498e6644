using Samsyn.Medicines.DailyDoses;

namespace Samsyn.Tests.Medicines.DailyDoses;

/// <summary>Makes an index of the text of files, without a database.</summary>
static class DddFiles
{
    public static DddIndex Index(params string[] files)
    {
        var (units, routes) = (DoseUnits.Load(), AdministrationRoutes.Load());
        var lines = files.SelectMany(f => DddCsv.Read(f, null, units, routes).Lines).Select(l => l.Said).ToList();
        return new(lines.Where(l => !l.IsCombined).Select(l => new DefinedDose(l.Atc, l.Route, l.Amount!.Value, l.Unit!, l.Note, l.ValidFrom, l.ValidTo)),
            lines.Where(l => l.IsCombined).Select(l => CombinedProduct.Read(l.Atc, l.Product!, l.Form, l.Ingredients, l.UnitDoses, units, DosageForms.Load())!));
    }
}
