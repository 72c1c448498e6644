namespace Samsyn.Together.Spaces;

/// <summary>Who may read what is shown in a space, with all that hangs on it: one mode for the whole space.</summary>
enum SpaceMode
{
    /// <summary>Everybody who has signed in and holds a role.</summary>
    Open,

    /// <summary>Those who hold a role within the region where it is.</summary>
    Region,

    /// <summary>Those who take part or were let in, who made it, and those who look after it.</summary>
    Members,
}
