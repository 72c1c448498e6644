using Samsyn.Medicines.Measures.Editing;

namespace Samsyn.Tests.Medicines.Measures.Editing;

public sealed class MeasureAuthorshipTests
{
    const string Checked = """
        # A comment that stays
        name: Antibiotics bought
        author: Anna
        checked_by: Bo
        status: draft
        numerator: { quantity: ddd, include: [{ kind: purchase, atc: J01 }] }

        """;

    static MeasureDraft Read(string text) => DraftReader.Read(text)!;

    [Fact]
    public void Who_saves_a_new_measure_is_its_author_and_nobody_has_checked_it()
    {
        var saved = MeasureAuthorship.Saved("name: New\nchecked_by: Myself\nnumerator: { quantity: ddd }\n", before: null, "Cecilia");

        Assert.Equal(("Cecilia", ""), (Read(saved).Author, Read(saved).CheckedBy));
    }

    [Fact]
    public void A_change_takes_the_check_away_and_leaves_the_author_and_the_comments()
    {
        var saved = MeasureAuthorship.Saved(Checked.Replace("J01", "J02", StringComparison.Ordinal), Checked, "Cecilia");

        Assert.Equal(Checked.Replace("J01", "J02", StringComparison.Ordinal).Replace("checked_by: Bo\n", "", StringComparison.Ordinal), saved);
    }

    [Fact]
    public void Publishing_changes_nothing_that_was_checked()
    {
        var saved = MeasureAuthorship.Saved(MeasureAuthorship.Published(Checked), Checked, "Cecilia");

        Assert.Equal(("published", "Bo", "Anna"), (Read(saved).Status, Read(saved).CheckedBy, Read(saved).Author));
        Assert.StartsWith("# A comment that stays", saved, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Anna", false, false)]
    [InlineData("Bo", true, false)]
    [InlineData("Bo", false, true)]
    public void A_measure_is_checked_by_another_than_its_author_and_who_saved_it_last(string name, bool savedLast, bool may) =>
        Assert.Equal(may, MeasureAuthorship.MayCheck(Read(Checked), name, savedLast));

    [Fact]
    public void A_check_is_written_into_the_file()
    {
        var text = MeasureAuthorship.Checked("name: New\nauthor: Anna\nnumerator: { quantity: ddd }\n", "Bo: \"the second\"");

        Assert.Equal("name: New\nauthor: Anna\nchecked_by: \"Bo: \\\"the second\\\"\"\nnumerator: { quantity: ddd }\n", text);
    }
}
