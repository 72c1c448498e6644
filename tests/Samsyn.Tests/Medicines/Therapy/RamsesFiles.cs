using System.Globalization;
using Samsyn.Medicines.DailyDoses;
using Samsyn.Medicines.Therapy;

namespace Samsyn.Tests.Medicines.Therapy;

/// <summary>The synthetic hospital of the RAMSES package.</summary>
static class RamsesFiles
{
    const string Folder = "medicines/ramses/";

    public static IReadOnlyList<CaseRow> Rows(string file) => CaseRow.Read(Folder + file);

    public static DateTime At(string text) => DateTime.ParseExact(text.Replace(" GMT", "", StringComparison.Ordinal), "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>All prescriptions, one-off ones by the code of their frequency.</summary>
    public static IReadOnlyList<Prescription> Prescriptions()
    {
        var frequencies = DoseFrequencies.Load();
        return [.. Rows("drug_prescriptions.csv").Concat(Rows("drug_prescriptions2.csv")).Select(r => new Prescription(
            r["prescription_id"], r["patient_id"], r["tr_DESC"], "antibacterial", At(r["authoring_date"]), new(At(r["prescription_start"]), At(r["prescription_end"])),
            frequencies.Find(r["frequency"])!.Value.IsOneOff, IsParenteral(r["route"])))];
    }

    public static IReadOnlyList<Administration> Administrations() =>
        [.. Rows("drug_administrations.csv").Concat(Rows("drug_administrations2.csv"))
            .Select(r => new Administration(r["patient_id"], r["tr_DESC"], "antibacterial", At(r["administration_date"]), IsParenteral(r["route"])))];

    static readonly AdministrationRoutes Routes = AdministrationRoutes.Load();

    static bool IsParenteral(string route) => Routes.Find(route)!.IsParenteral;
}
