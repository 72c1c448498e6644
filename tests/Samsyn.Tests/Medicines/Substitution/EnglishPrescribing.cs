using System.Globalization;
using Samsyn.Medicines.Substitution;

namespace Samsyn.Tests.Medicines.Substitution;

/// <summary>A sample of what English practices prescribed in September 2017, and what was computed of it elsewhere.</summary>
static class EnglishPrescribing
{
    /// <summary>Every row; those whose code has no generic presentation (appliances) have their own code for a group.</summary>
    public static IReadOnlyList<PurchaseLine> Rows() =>
        [.. Table("epd_201709.csv").Select(r => new PurchaseLine(
            r["practice_code"], r["bnf_code"], BnfCode.IsValid(r["bnf_code"]) ? new BnfCode(r["bnf_code"]).Generic : r["bnf_code"], Number(r["total_quantity"]), Number(r["nic"])))];

    public static IReadOnlyList<CaseRow> Table(string file) => CaseRow.Read("medicines/openprescribing/" + file);

    public static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
