namespace Samsyn.Together.Gatherings;

/// <summary>Who gets a seat. Pure.</summary>
/// <remarks>
/// Whoever has a seat keeps it. Free seats go to those who wait, in the order in which they signed up; who come more than fit are passed over for now and keep their place, since an empty seat helps nobody.
/// </remarks>
static class SeatPlan
{
    /// <returns>Those who get a seat now.</returns>
    public static IReadOnlyList<SignUp> Fill(Gathering gathering)
    {
        var seated = new List<SignUp>();
        foreach (var waits in gathering.SignUps.Where(s => s.IsWaiting).OrderBy(s => s.SignedAtUtc).ThenBy(s => s.PersonId).ToList())
        {
            if (waits.Persons > gathering.Free) continue;
            waits.IsSeated = true;
            seated.Add(waits);
        }
        return seated;
    }

    /// <summary>The place of somebody who waits, from 1.</summary>
    public static int PlaceOf(Gathering gathering, SignUp signUp) =>
        gathering.SignUps.Count(s => s.IsWaiting && (s.SignedAtUtc, s.PersonId).CompareTo((signUp.SignedAtUtc, signUp.PersonId)) <= 0);
}
