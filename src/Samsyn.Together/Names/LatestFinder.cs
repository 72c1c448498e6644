using Samsyn.Kernel.Names;

namespace Samsyn.Together.Names;

/// <summary>The finder of the names that were known last: made anew only when others are known, since to make one takes longer than to read a text with it.</summary>
sealed class LatestFinder(CompanyList companies, OrdinaryWords ordinary)
{
    volatile Made? _latest;

    sealed record Made(IReadOnlyList<MedicineName> Medicines, IReadOnlyList<string> Companies, NameFinder Finder);

    /// <param name="medicines">All that are known now.</param>
    /// <param name="organisations">Names of companies that are organisations here, beside those of the list.</param>
    public NameFinder Of(IReadOnlyList<MedicineName> medicines, IReadOnlyList<string> organisations)
    {
        if (_latest is { } latest && latest.Companies.SequenceEqual(organisations) && latest.Medicines.SequenceEqual(medicines)) return latest.Finder;
        var finder = KnownNames.Finder(medicines, companies.Names.Concat(organisations), ordinary);
        _latest = new(medicines, organisations, finder);
        return finder;
    }
}
