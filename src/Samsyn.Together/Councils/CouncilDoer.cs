namespace Samsyn.Together.Councils;

/// <summary>What somebody is to a council; one person can be several.</summary>
[Flags]
enum CouncilDoer
{
    Reader = 0,

    /// <summary>Sits in it or stands in, or acts for one who does.</summary>
    Member = 1,

    /// <summary>Is its chair or vice chair.</summary>
    Chair = 2,

    /// <summary>Looks after councils at its organisation or above.</summary>
    Steerer = 4,
}
