using Samsyn.Together.Governance;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Councils;

/// <summary>What one writes to call somebody to a council.</summary>
/// <param name="Called">The role in the council.</param>
/// <param name="Party">Of a joint body; null elsewhere.</param>
/// <param name="Email">The account; "": somebody without one.</param>
/// <param name="HelperEmail">The account of the one who acts for somebody without an account; "": nobody does.</param>
/// <param name="To">The last day.</param>
sealed record CouncilCall(string Called, Side Side, Party? Party, string Email, string HelperEmail, CouncilPosition Position, DateOnly From, DateOnly To);
