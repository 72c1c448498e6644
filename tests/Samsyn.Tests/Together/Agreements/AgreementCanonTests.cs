using System.Security.Cryptography;
using System.Text;
using Samsyn.Together.Agreements;

namespace Samsyn.Tests.Together.Agreements;

public sealed class AgreementCanonTests
{
    static readonly AgreementText Text = new()
    {
        Language = "sv", Texts = new Dictionary<string, string> { ["title"] = "Kortare väg", ["purpose"] = "Att ingen ska vänta", ["plan"] = "" },
        Days = new Dictionary<string, DateOnly> { ["start"] = new(2027, 4, 1) }, Answers = new Dictionary<string, bool> { ["S2"] = true },
        Parties = [new() { Name = "Region Nord", Unit = "Medicin", Money = 12_345_00 }, new()],
    };

    [Fact]
    public void The_same_words_give_the_same_bytes_whatever_the_order_blanks_and_line_ends()
    {
        var other = Text with { Texts = new Dictionary<string, string> { ["purpose"] = "Att ingen ska vänta\r\n", ["title"] = " Kortare väg" }, Parties = [Text.Parties[0]] };

        Assert.Equal(AgreementCanon.Write(Text), AgreementCanon.Write(other));
        Assert.NotEqual(AgreementCanon.Write(Text), AgreementCanon.Write(Text with { Days = new Dictionary<string, DateOnly> { ["start"] = new(2027, 4, 2) } }));
    }

    [Fact]
    public void What_is_read_back_is_what_was_written_byte_for_byte()
    {
        var canon = AgreementCanon.Write(Text);

        Assert.Equal(canon, AgreementCanon.Write(AgreementCanon.Read(canon)));
        Assert.Contains("Kortare väg", canon, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', canon);
        Assert.Equal(1_234_500, AgreementCanon.Read(canon).Parties.Single().Money);
    }

    [Fact]
    public void The_hash_is_that_of_the_file_whoever_computes_it() =>
        Assert.Equal(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(AgreementCanon.Write(Text)))).ToLowerInvariant(), AgreementCanon.Hash(AgreementCanon.Write(Text)));

    [Fact]
    public void A_signature_holds_for_the_bytes_that_were_signed_and_with_a_line_in_the_trail_alone()
    {
        var (canon, person) = (AgreementCanon.Write(Text), Guid.CreateVersion7());
        var edition = new AgreementEdition { AgreementId = Guid.CreateVersion7(), Number = 1, AtUtc = DateTime.UnixEpoch, Text = canon, Hash = AgreementCanon.Hash(canon) };
        var signature = new AgreementSignature
        {
            AgreementId = edition.AgreementId, Edition = 1, PersonId = person, PersonName = "A", Title = "B", Party = "C", AtUtc = DateTime.UnixEpoch, Hash = edition.Hash,
        };
        (Guid?, string?)[] trail = [(person, $$"""{"hash":"{{edition.Hash}}"}""")];
        var tampered = new AgreementEdition { AgreementId = edition.AgreementId, Number = 1, AtUtc = DateTime.UnixEpoch, Text = canon.Replace("12345", "99999", StringComparison.Ordinal).Replace("1234500", "9999900", StringComparison.Ordinal), Hash = edition.Hash };

        Assert.True(SignatureCheck.Of(edition, [signature], trail).Single().Holds);
        Assert.Equal((false, true), (SignatureCheck.Of(tampered, [signature], trail).Single().IsOfText, SignatureCheck.Of(tampered, [signature], trail).Single().IsInTrail));
        Assert.Equal((true, false), (SignatureCheck.Of(edition, [signature], []).Single().IsOfText, SignatureCheck.Of(edition, [signature], []).Single().IsInTrail));
    }

    [Theory]
    [InlineData("2027-01-01", "2027-12-31", 12)]
    [InlineData("2027-01-15", "2027-02-14", 1)]
    [InlineData("2027-01-15", "2027-02-15", 2)]
    [InlineData("2027-01-15", "2027-02-10", 1)]
    [InlineData("2027-01-10", "2027-01-10", 1)]
    public void Months_are_counted_with_the_first_and_the_last_day(string start, string end, int months) =>
        Assert.Equal(months, AgreementFacts.Months(DateOnly.Parse(start, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(end, System.Globalization.CultureInfo.InvariantCulture)));
}
