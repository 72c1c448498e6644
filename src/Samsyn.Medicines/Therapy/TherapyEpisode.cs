namespace Samsyn.Medicines.Therapy;

/// <summary>Prescriptions of one person that follow or accompany each other: one treatment of one illness.</summary>
/// <param name="Id">The id of its first prescription.</param>
/// <param name="Prescriptions">In the order they begin.</param>
/// <param name="Combinations">Those that were ordered to work together, two or more in each.</param>
sealed record TherapyEpisode(string Id, IReadOnlyList<Prescription> Prescriptions, IReadOnlyList<IReadOnlyList<Prescription>> Combinations)
{
    public string Person => Prescriptions[0].Person;
    public string Purpose => Prescriptions[0].Purpose;

    /// <summary>From the first dose of the first to the last dose of the last. Its <see cref="Stretch.Days"/> are the length of therapy (LOT).</summary>
    public Stretch Time { get; } = new(Prescriptions.Min(p => p.Time.From), Prescriptions.Max(p => p.Time.To));
}
