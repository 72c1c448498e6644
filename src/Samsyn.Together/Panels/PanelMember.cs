using Samsyn.Together.Participation;
using Samsyn.Together.Sides;

namespace Samsyn.Together.Panels;

/// <summary>Somebody who was asked to review.</summary>
/// <remarks>What pages show is what the sponsor called the role, never the account's name: that a patient reviews a text about an illness tells of it.</remarks>
sealed class PanelMember
{
    public const int LongestCalled = 120;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid PanelId { get; init; }
    /// <summary>The account; the helper's, where the member has none.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>What the helper is called who acts for a member without e-mail: "Daughter". Each such act is logged as on behalf of this member. Null: acts oneself.</summary>
    public string? HelperCalled { get; init; }

    /// <summary>"Patient, two years after a stroke".</summary>
    public required string Called { get; set; }
    public required Side Side { get; init; }
    public ParticipantState State { get; set; }
    public required DateOnly InvitedOn { get; init; }

    /// <summary>When the invitation was taken or declined; null: not yet.</summary>
    public DateOnly? AnsweredOn { get; set; }
}
