namespace Samsyn.Together.Initiatives;

/// <summary>What somebody is to an initiative; one person can be several.</summary>
[Flags]
enum InitiativeDoer
{
    Reader = 0,

    /// <summary>Takes part, or acts for one who does.</summary>
    Member = 1,

    /// <summary>Began it, or takes part with the say of one who leads.</summary>
    Leader = 2,

    /// <summary>Looks after initiatives at its organisation or above.</summary>
    Steerer = 4,
}
