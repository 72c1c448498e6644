using Samsyn.App.Hosting;
using Samsyn.Together.Agreements;

namespace Samsyn.Tests.Together.Agreements;

public sealed class SignatureCheckTests
{
    static readonly Guid Agreement = Guid.CreateVersion7(), Head = Guid.CreateVersion7(), Company = Guid.CreateVersion7();

    static readonly string Text = AgreementCanon.Write(new() { Parties = [new() { Name = "Department of Pumps", Signer = Head }, new() { Name = "Northern Tools AB", Signer = Company }] });

    static readonly AgreementEdition Edition = EditionOf(Text);

    static readonly (Guid?, string?)[] Trail = [(Head, $"{{\"hash\":\"{Edition.Hash}\"}}"), (Company, $"{{\"hash\":\"{Edition.Hash}\"}}")];

    [Fact]
    public void A_text_that_all_have_signed_has_no_faults() => Assert.Empty(Faults(Edition, [Signed(Head), Signed(Company)], Trail));

    [Fact]
    public void A_letter_changed_in_the_text_is_one_fault() => Assert.Equal(
        [$"agreement {Agreement}, version 1: its text has been changed since it was handed in"], Faults(EditionOf(Text.Replace("Pumps", "Bumps", StringComparison.Ordinal), Edition.Hash), [Signed(Head), Signed(Company)], Trail));

    [Fact]
    public void A_text_changed_with_its_hash_does_not_fit_its_signatures()
    {
        var other = EditionOf(Text.Replace("Pumps", "Bumps", StringComparison.Ordinal));
        Assert.Equal(2, Faults(other, [Signed(Head), Signed(Company)], Trail).Count(f => f.Contains("is of another text", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_signature_that_the_trail_does_not_have_is_a_fault() =>
        Assert.Equal([$"agreement {Agreement}, version 1: the audit trail does not have the signature for Party of {Company}"], Faults(Edition, [Signed(Head), Signed(Company)], Trail[..1]));

    [Fact]
    public void In_force_without_a_signature_is_a_fault_and_waiting_for_one_is_not()
    {
        Assert.Equal([$"agreement {Agreement}, version 1: it is in force, and Northern Tools AB has not signed it"], Faults(Edition, [Signed(Head)], Trail));
        Assert.Empty(Faults(Edition, [Signed(Head)], Trail, isInForce: false));
    }

    [Fact]
    public async Task The_command_says_what_it_checked()
    {
        var folder = Directory.CreateTempSubdirectory("samsyn-agreements-");
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.Run(["agreements", "verify", "--data", folder.FullName], new() { Output = output, Error = error });
        Assert.Equal((0, "0 signatures under 0 texts checked, 0 faults.", ""), (code, output.ToString().Trim(), error.ToString()));
        folder.Delete(recursive: true);
    }

    static IEnumerable<string> Faults(AgreementEdition edition, AgreementSignature[] signatures, (Guid?, string?)[] trail, bool isInForce = true) => SignatureCheck.Faults(edition, isInForce, SignatureCheck.Of(edition, signatures, trail));

    static AgreementSignature Signed(Guid person) => new() { AgreementId = Agreement, Edition = 1, PersonId = person, PersonName = "", Title = "", Party = $"Party of {person}", AtUtc = DateTime.UnixEpoch, Hash = Edition.Hash };

    static AgreementEdition EditionOf(string text, string? hash = null) => new() { AgreementId = Agreement, Number = 1, AtUtc = DateTime.UnixEpoch, Text = text, Hash = hash ?? AgreementCanon.Hash(text) };
}
