using Samsyn.Kernel.Texts;
using Samsyn.Medicines.Measures;

namespace Samsyn.Tests.Medicines.Measures;

/// <summary>Every measure that comes with the program is read, has its texts in four languages, and gives what its examples say.</summary>
public sealed class ShippedMeasureTests
{
    /// <summary>The lists that are not shipped, as far as the examples look at them.</summary>
    static MeasureShelf Shelf() => Aware(Aware(Aware(Aware(new(), "aware-who-2023"), "aware-dk"), "aware-england"), "aware-national");

    static MeasureShelf Aware(MeasureShelf shelf, string list) =>
        shelf.WithList(list, ("access", ["J01CA08", "J01CE01", "J01CE02", "J01CF05"]), ("watch", ["J01CR05", "J01DH02", "J01MA02", "J01DD04"]), ("reserve", ["J01XX08", "J01XX09", "J01XB01"]));

    [Fact]
    public void There_are_at_least_ninety_and_none_is_broken()
    {
        using var shelf = Shelf();

        Assert.Empty(shelf.Folder.Catalogue.Problems.Concat(shelf.Folder.Catalogue.Waiting).Select(MeasureShelf.English));
        Assert.True(shelf.Folder.Catalogue.All.Count >= 90, $"{shelf.Folder.Catalogue.All.Count} measures");
    }

    [Fact]
    public async Task Their_examples_give_what_they_say()
    {
        using var shelf = Shelf();
        var wrong = new List<string>();

        foreach (var measure in shelf.Folder.Catalogue.All) wrong.AddRange(await MeasureShelf.Examples(measure));

        Assert.Empty(wrong);
    }

    [Fact]
    public void They_say_in_every_language_what_they_are_and_why_they_matter()
    {
        using var shelf = Shelf();

        Assert.Empty(
            from measure in shelf.Folder.Catalogue.All
            from text in new[] { ("name", measure.Name), ("short", measure.Short), ("why", measure.Why) }
            from language in Languages.Cultures.Keys
            where text.Item2 is null || !text.Item2.All.TryGetValue(language, out var words) || words.Length == 0
            select $"{measure.Code}: {text.Item1} in {language}");
    }

    [Fact]
    public void A_measure_whose_list_is_not_imported_waits_and_is_not_wrong()
    {
        using var shelf = new MeasureShelf(demo: false);

        var catalogue = shelf.Folder.Catalogue;

        Assert.Contains(catalogue.Waiting, w => w.File == "watch-reserve-share-who.yaml");
        Assert.DoesNotContain(catalogue.Problems, p => p.File == "watch-reserve-share-who.yaml");
        Assert.Null(catalogue.Find("watch-reserve-share-who"));
    }
}
