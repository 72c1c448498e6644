using Samsyn.Together.Challenges;

namespace Samsyn.Together.Search;

/// <summary>Searches challenges by their words, in whichever database is used.</summary>
interface IChallengeSearch
{
    /// <summary>Puts a challenge's words into the index, in the caller's transaction.</summary>
    Task Put(Challenge challenge, CancellationToken cancel);

    /// <summary>Takes a challenge's words out of the index, in the caller's transaction.</summary>
    Task Remove(Guid challenge, CancellationToken cancel);

    /// <summary>Challenges in which all stems stand, as a query to go on with; a stem may begin a longer word.</summary>
    /// <param name="stems">As <see cref="SearchWords.Asked"/> makes them; at least one.</param>
    IQueryable<Challenge> WithAll(IReadOnlyList<string> stems);

    /// <summary>Challenges in which any of the stems stands, those first that hold the most and rarest.</summary>
    Task<IReadOnlyList<Guid>> WithAny(IReadOnlyList<string> stems, int most, CancellationToken cancel);
}
