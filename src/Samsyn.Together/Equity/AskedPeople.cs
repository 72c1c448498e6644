using Samsyn.Together.Sides;

namespace Samsyn.Together.Equity;

/// <summary>Who is asked in a round: everybody once. Pure.</summary>
/// <param name="People">With whose account each is reached.</param>
/// <param name="NotReached">How many have neither an account nor somebody who acts for them.</param>
sealed record AskedPeople(IReadOnlyList<AskedPerson> People, int NotReached)
{
    public int Of(EquitySide side) => People.Count(p => p.Side == side);

    /// <param name="places">Where somebody takes part; the same person perhaps several times.</param>
    public static AskedPeople Of(IEnumerable<AskedPlace> places)
    {
        // Whoever takes part as a patient anywhere is asked as one: that is the side of which there are fewer
        var once = places.GroupBy(p => p.PersonId ?? p.ParticipantId).Select(g => (g.Key, Place: g.OrderBy(p => EquitySides.Of(p.Side)).ThenBy(p => p.ParticipantId).First())).OrderBy(p => p.Key).ToList();
        return new([.. from p in once
                       let to = p.Place.PersonId ?? p.Place.HelperId
                       where to is not null
                       select new AskedPerson(p.Key, to.Value, p.Place.ParticipantId, EquitySides.Of(p.Place.Side))],
            once.Count(p => (p.Place.PersonId ?? p.Place.HelperId) is null));
    }
}

/// <summary>A place that somebody has in an initiative.</summary>
sealed record AskedPlace(Guid ParticipantId, Guid? PersonId, Guid? HelperId, Side Side);

/// <summary>Somebody to ask.</summary>
/// <param name="Key">The account, or the participant without one.</param>
/// <param name="ToId">The account that is asked.</param>
sealed record AskedPerson(Guid Key, Guid ToId, Guid ParticipantId, EquitySide Side);
