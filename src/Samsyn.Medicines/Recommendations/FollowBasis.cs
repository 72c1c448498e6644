namespace Samsyn.Medicines.Recommendations;

/// <summary>What a share is a share of.</summary>
public enum FollowBasis
{
    /// <summary>The amount used: DDD unless the recommendation counts otherwise.</summary>
    Quantity,

    /// <summary>Persons treated in the month; one who had both what is recommended and something else follows.</summary>
    All,

    /// <summary>Persons treated in the month who had nothing of any line in the twelve months before.</summary>
    New,
}

/// <summary>How bases are written in files and URLs.</summary>
static class FollowBases
{
    public static IReadOnlyList<FollowBasis> InOrder { get; } = Enum.GetValues<FollowBasis>();

    public static string Word(this FollowBasis basis) => basis.ToString().ToLowerInvariant();

    public static FollowBasis? Read(string? word) => InOrder.Where(b => b.Word() == word).Select(b => (FollowBasis?)b).SingleOrDefault();
}
