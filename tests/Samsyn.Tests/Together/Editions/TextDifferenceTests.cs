using CsCheck;
using Samsyn.Together.Editions;

namespace Samsyn.Tests.Together.Editions;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("Väntan är lång", "Väntan är lång", "Väntan är lång")]
    [InlineData("Väntan är lång", "Väntan är mycket lång", "Väntan är [+mycket ]lång")]
    [InlineData("Väntan är alltför lång", "Väntan är lång", "Väntan är [-alltför ]lång")]
    [InlineData("Fyra månader", "Fem månader", "[-Fyra ][+Fem ]månader")]
    [InlineData("", "Nytt", "[+Nytt]")]
    [InlineData("Bort", "", "[-Bort]")]
    public void What_changed_is_told_word_by_word(string before, string after, string expected) => Assert.Equal(expected, Written(TextDifference.Between(before, after)));

    [Fact]
    public void Kept_and_taken_words_are_the_old_text_and_kept_and_added_ones_the_new()
    {
        var text = Gen.Int[0, Words.Length - 1].Array[0, 12].Select(at => string.Concat(at.Select(i => Words[i])));
        Gen.Select(text, text).Sample((before, after) =>
        {
            var pieces = TextDifference.Between(before, after);

            Assert.Equal(before, Of(pieces, PieceKind.Taken));
            Assert.Equal(after, Of(pieces, PieceKind.Added));
        });
    }

    static readonly string[] Words = ["lång ", "väntan ", "är ", "\n", "  ", "är", "månader.", "–", "\n\n"];

    static string Of(IEnumerable<TextPiece> pieces, PieceKind with) => string.Concat(pieces.Where(p => p.Kind is PieceKind.Kept || p.Kind == with).Select(p => p.Text));

    static string Written(IEnumerable<TextPiece> pieces) =>
        string.Concat(pieces.Select(p => p.Kind switch { PieceKind.Taken => $"[-{p.Text}]", PieceKind.Added => $"[+{p.Text}]", _ => p.Text }));
}
