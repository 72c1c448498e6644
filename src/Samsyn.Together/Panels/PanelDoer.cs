namespace Samsyn.Together.Panels;

/// <summary>What somebody is to a panel.</summary>
[Flags]
enum PanelDoer
{
    Reader = 0,

    /// <summary>Has said yes to reviewing.</summary>
    Member = 1,

    /// <summary>Wants it reviewed, and answers.</summary>
    Sponsor = 2,
}
