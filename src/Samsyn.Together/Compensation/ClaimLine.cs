namespace Samsyn.Together.Compensation;

/// <summary>A claim for those who pay.</summary>
/// <param name="Name">The account's name, also of one who has left since, or the role of one without an account.</param>
/// <param name="Email">Of the account, or of the helper.</param>
sealed record ClaimLine(Claim Claim, string Initiative, Guid OrganisationId, string Called, string Name, string? Email);
