using System.Collections.Frozen;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Medicines.Demo;

/// <summary>Region Nord: a region of 300,000 inhabitants that is nowhere, with six hospitals and three hospital pharmacies.</summary>
static class DemoPlaces
{
    public const string Region = "RN";

    /// <summary>The hospital to which what is rare is sent.</summary>
    public const string Centre = "NUS";

    static readonly FrozenDictionary<string, string> Specialties = new Dictionary<string, string>
    {
        ["AKU"] = "Akutkliniken", ["ANE"] = "Anestesi och operation", ["BAR"] = "Barn- och ungdomskliniken", ["DER"] = "Hudkliniken", ["END"] = "Endokrinkliniken",
        ["GAS"] = "Mag-tarmkliniken", ["GER"] = "Geriatriska kliniken", ["HEM"] = "Hematologiska kliniken", ["INF"] = "Infektionskliniken", ["IVA"] = "Intensivvården",
        ["KAR"] = "Kardiologiska kliniken", ["KIR"] = "Kirurgiska kliniken", ["KVI"] = "Kvinnokliniken", ["LUN"] = "Lungkliniken", ["MED"] = "Medicinkliniken",
        ["NEU"] = "Neurologiska kliniken", ["NJU"] = "Njurkliniken", ["OGO"] = "Ögonkliniken", ["ONH"] = "Öron-, näs- och halskliniken", ["ONK"] = "Onkologiska kliniken",
        ["ORT"] = "Ortopedkliniken", ["PSY"] = "Psykiatriska kliniken", ["REU"] = "Reumatologiska kliniken", ["RTG"] = "Röntgenavdelningen", ["URO"] = "Urologiska kliniken",
    }.ToFrozenDictionary();

    static readonly (string Code, string Name, double Size, bool Pharmacy, string Departments, string Wards)[] Hospitals =
    [
        ("NUS", "Nordstads universitetssjukhus", 8, true,
            "AKU ANE BAR DER END GAS GER HEM INF IVA KAR KIR KVI LUN MED NEU NJU OGO ONH ONK ORT PSY REU RTG URO", "MED MED KIR ORT"),
        ("HAV", "Havsviks sjukhus", 5, true, "AKU ANE BAR DER GAS GER HEM IVA KIR KVI LUN MED NEU ONK ORT PSY REU RTG", "MED"),
        ("BJO", "Björklunda lasarett", 3, true, "AKU GAS GER IVA KIR KVI MED ONK ORT PSY REU", ""),
        ("GRA", "Granåsa sjukhus", 2.2, false, "AKU GER KIR MED OGO ORT REU", ""),
        ("TAL", "Tallhedens närsjukhus", 0.8, false, "AKU GER MED", ""),
        ("FJA", "Fjällgårdens närsjukhus", 0.6, false, "AKU GER MED", ""),
    ];

    /// <summary>Every organisation, those above before those below.</summary>
    public static IReadOnlyList<DemoPlace> All(DemoFindings findings)
    {
        List<DemoPlace> all = [new(Region, "Region Nord", OrganisationKind.Region, null, "", "", 0)];
        foreach (var hospital in Hospitals)
        {
            var above = $"{Region}-{hospital.Code}";
            all.Add(new(above, hospital.Name, OrganisationKind.Hospital, Region, hospital.Code, "", 0));
            if (hospital.Pharmacy)
                all.Add(new($"{above}-APO", $"Sjukhusapoteket {hospital.Name.Split(' ')[0].TrimEnd('s')}", OrganisationKind.Pharmacy, above, hospital.Code, "", 0));
            foreach (var specialty in hospital.Departments.Split(' '))
                all.Add(new($"{above}-{specialty}", Specialties[specialty], OrganisationKind.Department, above, hospital.Code, specialty, hospital.Size));
            foreach (var wards in hospital.Wards.Split(' ', StringSplitOptions.RemoveEmptyEntries).GroupBy(w => w))
                all.AddRange(wards.Select((specialty, i) => new DemoPlace($"{above}-{specialty}-{i + 1}", $"{Specialties[specialty]}, avdelning {i + 1}",
                    OrganisationKind.Ward, $"{above}-{specialty}", hospital.Code, specialty, hospital.Size * 0.4)));
        }
        return [.. all.Select(p => p.Code == DemoFindings.Merged ? p with { Successor = DemoFindings.MergedInto, ClosedFrom = findings.MergedFrom } : p)];
    }
}
