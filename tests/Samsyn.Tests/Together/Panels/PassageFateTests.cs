using CsCheck;
using Samsyn.Kernel.Problems;
using Samsyn.Together.Editions;
using Samsyn.Together.Panels;
using Samsyn.Together.Readability;

namespace Samsyn.Tests.Together.Panels;

/// <summary>What becomes of a passage when a new version of its text comes.</summary>
public sealed class PassageFateTests
{
    const string First = "# Your visits\n\nYou come eight times. Each visit takes four hours.\n\nYou may leave at any time.";

    static readonly IReadOnlyList<Passage> Before = ReadText.Of(First);

    [Theory]
    // Unchanged, though something stands before it now
    [InlineData("# Your visits\n\nRead this first.\n\nYou come eight times. Each visit takes four hours.\n\nYou may leave at any time.", "2.2", PassageKept.Same, "3.2")]
    // Moved and the same
    [InlineData("You may leave at any time.\n\n# Your visits\n\nYou come eight times. Each visit takes four hours.", "3.1", PassageKept.Same, "1.1")]
    // Rewritten in its place
    [InlineData("# Your visits\n\nYou come eight times. Each visit takes two hours.\n\nYou may leave at any time.", "2.2", PassageKept.Changed, "2.2")]
    // Made into two
    [InlineData("# Your visits\n\nYou come eight times. Most visits take two hours. Two take a day.\n\nYou may leave at any time.", "2.2", PassageKept.Changed, "2.2 2.3")]
    // Taken out
    [InlineData("# Your visits\n\nYou come eight times.\n\nYou may leave at any time.", "2.2", PassageKept.Gone, "")]
    // Two were changed: the one that it shares the most words with
    [InlineData("# Your visits\n\nYou come five times. Each visit takes one hour.\n\nYou may leave at any time.", "2.2", PassageKept.Changed, "2.2")]
    public void A_passage_stays_is_changed_or_is_gone(string later, string place, PassageKept kept, string now)
    {
        var after = ReadText.Of(later);

        var fate = PassageFate.Of(Before, Before.Index().Single(p => p.Item.Place == place).Index, after);

        Assert.Equal((kept, now), (fate.Kept, string.Join(' ', fate.Now.Select(n => after[n].Place))));
    }

    [Fact]
    public void What_is_said_to_be_the_same_reads_the_same_and_what_is_gone_stands_nowhere() =>
        (from was in Texts from now in Texts select (was, now)).Sample(t =>
        {
            var (before, after) = (ReadText.Of(t.was), ReadText.Of(t.now));
            for (var at = 0; at < before.Count; at++)
            {
                var fate = PassageFate.Of(before, at, after);
                if (fate.Kept is PassageKept.Same) Assert.Equal(before[at].Text, after[Assert.Single(fate.Now)].Text);
                else Assert.DoesNotContain(before[at].Text, after.Select(p => p.Text));
                Assert.All(fate.Now, n => Assert.InRange(n, 0, after.Count - 1));
            }
        }, iter: 2000);

    [Fact]
    public void Side_by_side_each_side_is_its_version_whole_and_in_order() =>
        (from was in Texts from now in Texts select (was, now)).Sample(t =>
        {
            var (before, after) = (ReadText.Of(t.was), ReadText.Of(t.now));

            var rows = SideBySide.Of(before, after);

            Assert.Equal(before, rows.SelectMany(r => r.Before));
            Assert.Equal(after, rows.SelectMany(r => r.After));
            Assert.All(rows, r => Assert.Equal(string.Join(' ', r.Before.Select(p => p.Text)), string.Concat(r.Was.Select(p => p.Text))));
            Assert.All(rows, r => Assert.Equal(string.Join(' ', r.After.Select(p => p.Text)), string.Concat(r.Is.Select(p => p.Text))));
        }, iter: 2000);

    [Fact]
    public void Side_by_side_the_words_that_differ_are_marked()
    {
        var rows = SideBySide.Of(Before, ReadText.Of(First.Replace("four", "two", StringComparison.Ordinal)));

        var changed = Assert.Single(rows, r => !r.IsSame);
        Assert.Equal("four ", Assert.Single(changed.Was, p => p.Kind is PieceKind.Taken).Text);
        Assert.Equal("two ", Assert.Single(changed.Is, p => p.Kind is PieceKind.Added).Text);
    }

    [Theory]
    [InlineData("2.2", "four hours", 2, "four hours")]
    [InlineData("2.2", " “FOUR\n hours” ", 2, "four hours")]
    [InlineData("3.1", "", 3, null)]
    public void A_comment_is_anchored_by_number_and_words(string place, string quote, int at, string? words) => Assert.Equal((at, words), PanelRules.Anchor(Before, place, quote));

    [Theory]
    [InlineData("9.1", "", "panel.no-place")]
    [InlineData("", "", "panel.no-place")]
    [InlineData("2.2", "five hours", "panel.quote")]
    public void What_cannot_be_anchored_is_refused(string place, string quote, string code) => Assert.Equal(code, Assert.Throws<RefusedException>(() => PanelRules.Anchor(Before, place, quote)).Refusal.Code);

    [Fact]
    public void A_sponsor_cannot_say_that_a_passage_was_changed_which_reads_as_before()
    {
        var after = ReadText.Of(First.Replace("four", "two", StringComparison.Ordinal) + "\n\nWe pay your journey.");

        Assert.Equal(2, PanelRules.ChangedAt(Before, 2, after, null, 2));
        // Changed elsewhere, when the sponsor says where
        Assert.Equal(4, PanelRules.ChangedAt(Before, 3, after, "4.1", 2));
        Assert.Equal("panel.passage-same", Assert.Throws<RefusedException>(() => PanelRules.ChangedAt(Before, 3, after, null, 2)).Refusal.Code);
        Assert.Equal("panel.passage-same", Assert.Throws<RefusedException>(() => PanelRules.ChangedAt(Before, 2, after, "2.1", 2)).Refusal.Code);
    }

    /// <summary>Small texts of few words, so that passages come again.</summary>
    static Gen<string> Texts => Gen.Char["abA. \n"].Array[0, 30].Select(c => string.Join(" ", c.Select(x => x.ToString())).Replace(" .", ".", StringComparison.Ordinal).Replace(" \n ", "\n\n", StringComparison.Ordinal));
}
