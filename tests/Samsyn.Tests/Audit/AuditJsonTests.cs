using Samsyn.Kernel.Audit;

namespace Samsyn.Tests.Audit;

public sealed class AuditJsonTests
{
    [Theory]
    [InlineData("070761-4285")] // CPR
    [InlineData("0707614285")]
    [InlineData("19121212-1212")] // personnummer
    [InlineData("121212+1212")]
    [InlineData("701063-2391")] // coordination number: day + 60
    [InlineData("13097248022")] // fødselsnummer
    [InlineData("41018412345")] // D-number: day + 40
    [InlineData("131052-308T")] // HETU
    [InlineData("131052A308T")]
    public void What_looks_like_an_identity_number_is_withheld(string number)
    {
        Assert.Equal("""{"note":"seen: [withheld]."}""", AuditJson.Of(new { Note = $"seen: {number}." }));
        Assert.True(AuditJson.HoldsIdentityNumber($"person:{number}"));
    }

    [Theory]
    [InlineData("SE2321000016-1003")] // HSA-id
    [InlineData("440791000016002")] // SOR code
    [InlineData("01990b3c-1f2e-7abc-8def-010190123456")]
    [InlineData("2026-03-01")]
    [InlineData("J01CA08")]
    public void Codes_and_ids_are_kept(string code) => Assert.Equal($$"""{"code":"{{code}}"}""", AuditJson.Of(new { Code = code }));

    [Fact]
    public void Amounts_are_no_texts_and_are_kept() => Assert.Equal("""{"minor":707614285}""", AuditJson.Of(new { Minor = 707614285 }));

    [Fact]
    public void Numbers_deep_inside_and_in_keys_are_withheld_too() =>
        Assert.Equal("""{"list":[{"[withheld]":1},"[withheld]"]}""",
            AuditJson.Of(new { List = new object[] { new Dictionary<string, int> { ["070761-4285"] = 1 }, "070761-4285" } }));

    [Fact]
    public void Nothing_stays_nothing() => Assert.Null(AuditJson.Of(null));
}
