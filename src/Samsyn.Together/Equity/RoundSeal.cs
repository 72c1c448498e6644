using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Samsyn.Together.Equity;

/// <summary>Seals what people answered and wrote, so that whoever reads the database or a copy of it reads nothing of it.</summary>
/// <remarks>The keys lie in the installation's key ring, beside the database and not in it.</remarks>
sealed class RoundSeal(IDataProtectionProvider protection)
{
    readonly IDataProtector _ballots = protection.CreateProtector("together.ballots"), _comments = protection.CreateProtector("together.comments");

    public string Seal(Ballot ballot) => _ballots.Protect(JsonSerializer.Serialize(ballot));
    public Ballot Open(BallotBox box) => JsonSerializer.Deserialize<Ballot>(_ballots.Unprotect(box.Sealed))!;

    public string Seal(string comment) => _comments.Protect(comment);
    public string Open(string comment) => _comments.Unprotect(comment);
}
