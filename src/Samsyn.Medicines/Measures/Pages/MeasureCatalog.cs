using Samsyn.Kernel.Measures;
using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Pages;
using Samsyn.Kernel.Permissions;
using Samsyn.Kernel.Texts;
using Samsyn.Medicines.Measures.Results;

namespace Samsyn.Medicines.Measures.Pages;

/// <summary>Answers other modules from the files of measures and the stored results.</summary>
/// <remarks>Small counts of persons are hidden from everybody here: what is drawn into a text is read by more than those who may ask down to rows.</remarks>
sealed class MeasureCatalog(MeasureFolder folder, SeenResults results, MeasureWords words, IFreshness freshness, Access access, Texts texts) : IMeasureCatalog
{
    /// <summary>How far back a value is looked for: what is older says nothing of today.</summary>
    const int Months = 12;

    public IReadOnlyList<NamedMeasure> All => [.. Seen.Select(Named).OrderBy(m => m.Name, StringComparer.Create(texts.Culture, ignoreCase: true))];

    public NamedMeasure? Find(string code) => Seen.FirstOrDefault(m => m.Code == code) is { } found ? Named(found) : null;

    public async Task<IReadOnlyDictionary<string, MeasureToday>> Today(
        IReadOnlyCollection<string> codes, Organisation organisation, OrganisationTree tree, Actor reader, CancellationToken cancel)
    {
        var measures = Seen.Where(m => codes.Contains(m.Code)).ToList();
        if (measures.Count == 0 || !access.May(reader, MedicinesModule.Read, organisation, tree)) return new Dictionary<string, MeasureToday>();
        var fresh = await freshness.For(organisation, tree, cancel);
        if (fresh.NearlyComplete is not { } last) return measures.ToDictionary(m => m.Code, _ => Missing);
        var told = await results.Told([.. measures.Select(m => m.Code)], organisation.Code, MeasureListRun.LastMonths(last, Months), cancel);
        return measures.ToDictionary(m => m.Code, m => Latest(m, told[m.Code]));
    }

    MeasureToday Latest(MeasureDefinition measure, MeasureMonths months)
    {
        var known = months.Values.Values.Where(v => v.Value is not null).MaxBy(v => v.Month);
        // A hidden month after the last that is shown would make the older one look like today's
        if (months.Hidden.Count > 0 && (known is null || months.Hidden.Max() > known.Month)) return new(null, texts["measures.today.hidden"], null);
        return known is null ? Missing : new(known.Value, texts["measures.today", words.Value(measure, known.Value), texts.LongMonth(known.Month)], known.Month);
    }

    MeasureToday Missing => new(null, texts["measures.today.missing"], null);

    IEnumerable<MeasureDefinition> Seen => folder.Catalogue.All.Where(m => m is { Status: MeasureStatus.Published, IsConfidential: false });

    NamedMeasure Named(MeasureDefinition measure) =>
        new(measure.Code, words.Name(measure), measure.Short?[texts.Language] ?? words.Name(measure), "/medicines/measures/" + measure.Code);
}
