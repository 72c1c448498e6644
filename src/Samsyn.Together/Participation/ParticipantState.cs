namespace Samsyn.Together.Participation;

/// <summary>Where somebody stands who was invited to take part.</summary>
enum ParticipantState
{
    /// <summary>Has an account and has not answered yet.</summary>
    Invited,
    In,
    Declined,

    /// <summary>Took part and does not any more.</summary>
    Left,
}
