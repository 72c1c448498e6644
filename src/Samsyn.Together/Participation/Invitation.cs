using Samsyn.Together.Sides;

namespace Samsyn.Together.Participation;

/// <summary>What one writes to invite somebody.</summary>
/// <param name="Called">The role in the initiative.</param>
/// <param name="Email">The account; "": somebody without one.</param>
/// <param name="HelperEmail">The account of the one who acts for somebody without an account; "": nobody does.</param>
sealed record Invitation(string Called, Side Side, string Email, string HelperEmail, Phase Phase, Level Level, Say Say, DateOnly From)
{
    public bool IsContact { get; init; }
    public bool IsMentor { get; init; }
}
