using System.Buffers;
using Samsyn.Kernel.Names;

namespace Samsyn.Together.Names;

/// <summary>What is looked for, made of what is known: medicines as deliveries and ATC call them, and companies. Pure.</summary>
static class KnownNames
{
    /// <summary>Words of a product's name that are looked for together.</summary>
    const int MostWords = 3;

    const int ShortestProduct = 4;
    const int ShortestEnglish = 7;

    static readonly SearchValues<char> Ends = SearchValues.Create(",(+/;[");

    public static NameFinder Finder(IReadOnlyList<MedicineName> medicines, IEnumerable<string> companies, OrdinaryWords ordinary)
    {
        var substances = medicines.Where(m => m.Kind == MedicineNameKind.Substance).SelectMany(m => Substance(m.Name)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var own = substances.Select(PlainWord.Plainly).ToHashSet(StringComparer.Ordinal);
        var groups = medicines.Where(m => m.Kind == MedicineNameKind.Group).SelectMany(m => PlainWord.Of(m.Name)).Select(w => w.Plain).Where(w => !own.Contains(w));
        var never = ordinary.Never.Concat(groups).ToHashSet(StringComparer.Ordinal);
        var products = medicines.Where(m => m.Kind == MedicineNameKind.Product).SelectMany(m => Product(m.Name, never, ordinary.Common));
        return new(
        [
            .. companies.Select(CompanyNames.Said).Select(c => new KnownName(c, NameKind.Company)),
            .. substances.Select(s => new KnownName(s, NameKind.Substance)),
            .. products.Distinct(StringComparer.OrdinalIgnoreCase).Where(p => !own.Contains(PlainWord.Plainly(p))).Select(p => new KnownName(p, NameKind.Product)),
        ], never);
    }

    /// <summary>"calcium folinate (oral)" is looked for as "calcium folinate"; an English name in e also as its Nordic sisters.</summary>
    static IEnumerable<string> Substance(string name)
    {
        var said = (name.AsSpan().IndexOfAny(Ends) is > 0 and var end ? name[..end] : name).Trim();
        yield return said;
        if (said.Length >= ShortestEnglish && said[^1] == 'e' && !said.Contains(' ', StringComparison.Ordinal)) yield return said[..^1];
    }

    /// <summary>The first word by itself, unless it is an ordinary one, and the words before strength and form together.</summary>
    static IEnumerable<string> Product(string name, HashSet<string> never, IReadOnlySet<string> common)
    {
        var words = PlainWord.Of(name).TakeWhile(w => !w.Plain.Any(char.IsDigit)).Take(MostWords).ToList();
        if (words.Count > 1) yield return string.Join(' ', words.Select(w => w.Written));
        if (words is [var first, ..] && first.Plain.Length >= ShortestProduct && !never.Contains(first.Plain) && !common.Contains(first.Plain)) yield return first.Written;
    }
}
