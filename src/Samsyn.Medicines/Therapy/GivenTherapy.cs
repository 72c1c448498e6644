namespace Samsyn.Medicines.Therapy;

/// <summary>Doses given to one person without a longer gap: a therapy as it was given, where prescriptions are not known.</summary>
/// <param name="Doses">In the order they were given.</param>
sealed record GivenTherapy(IReadOnlyList<Administration> Doses)
{
    public string Person => Doses[0].Person;

    /// <summary>From the first dose to the last.</summary>
    public Stretch Time => new(Doses[0].At, Doses[^1].At);

    public TherapyDays Days => TherapyDays.Of(Doses);

    /// <summary>Cuts doses into therapies wherever longer than the gap passes between two of one person and purpose.</summary>
    public static IReadOnlyList<GivenTherapy> Of(IEnumerable<Administration> doses, TimeSpan gap)
    {
        var therapies = new List<GivenTherapy>();
        var persons = doses.GroupBy(d => (d.Person, d.Purpose)).OrderBy(g => g.Key.Person, StringComparer.Ordinal).ThenBy(g => g.Key.Purpose, StringComparer.Ordinal);
        foreach (var person in persons)
        {
            var open = new List<Administration>();
            foreach (var dose in person.OrderBy(d => d.At))
            {
                if (open.Count > 0 && dose.At - open[^1].At > gap)
                {
                    therapies.Add(new(open));
                    open = [];
                }
                open.Add(dose);
            }
            therapies.Add(new(open));
        }
        return therapies;
    }
}
