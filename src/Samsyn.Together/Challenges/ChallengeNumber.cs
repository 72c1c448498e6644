using System.Globalization;
using Samsyn.Kernel.Organisations;

namespace Samsyn.Together.Challenges;

/// <summary>One challenge for programs.</summary>
/// <param name="State">draft, sent, dialogue, proposals, assessed, takenup or closed.</param>
/// <param name="Area">Code of the area.</param>
/// <param name="Organisation">Code of the organisation where the need is.</param>
/// <param name="FramedBy">patient, professional, industry or research.</param>
/// <param name="FramedAs">The role.</param>
/// <param name="Moved">When anything happened to it last, UTC.</param>
sealed record ChallengeNumber(Guid Id, string Title, string Language, string State, string Area, string Level, string? Organisation, string FramedBy, string FramedAs, string Moved)
{
    public static ChallengeNumber Of(ChallengeLine line, OrganisationTree tree) => new(
        line.Id, line.Title, line.Language, ChallengeWords.Word(line.State), line.Area, ChallengeWords.Word(line.Level), tree.Find(line.OrganisationId)?.Code, ChallengeWords.Word(line.FramedBy),
        ChallengeWords.Word(line.FramedAs), line.MovedAtUtc.ToString("o", CultureInfo.InvariantCulture));
}
