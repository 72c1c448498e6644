namespace Samsyn.Events.Store;

/// <summary>What one unit of each delivered form comes to, as far as a question needs it: joined to the events, so that they are still read once.</summary>
/// <param name="Doses">For each unit that a filter asks doses in: how much of it one unit of a medicine holds.</param>
/// <param name="Ddds">For each rule that a figure counts DDDs by: how many one unit is.</param>
sealed record Conversions(IReadOnlyDictionary<string, IReadOnlyList<(string Unit, string Strength, decimal Amount)>> Doses, IReadOnlyDictionary<DddRule, IReadOnlyList<DddInOne>> Ddds)
{
    public static Conversions None { get; } = new(new Dictionary<string, IReadOnlyList<(string, string, decimal)>>(), new Dictionary<DddRule, IReadOnlyList<DddInOne>>());

    /// <summary>Whether a question needs to know what forms were delivered.</summary>
    public static bool AreAsked(EventQuery query) =>
        Conditions(query).Any(c => c.StrengthWithin is not null || c.DoseUnit is not null) || query.Quantities.Any(q => q.Ddds is not null);

    /// <summary>The question with what its conditions and figures need to know of the forms.</summary>
    /// <param name="forms">All that were delivered.</param>
    public static async Task<EventQuery> In(EventQuery query, IReadOnlyCollection<DeliveredForm> forms, IAmounts amounts, CancellationToken cancel)
    {
        var ddds = new Dictionary<DddRule, IReadOnlyList<DddInOne>>();
        foreach (var rule in query.Quantities.Select(q => q.Ddds).OfType<DddRule>().Distinct()) ddds[rule] = await amounts.Ddds(forms, rule, cancel);
        // Where nothing can be added to what deliveries tell, they are summed as they are
        bool Adds(DddRule rule) => !rule.DeliveredFirst || ddds[rule].Any(d => d.Ddds is not null);
        var tellsSource = query.By.Any(b => b.Grouping == Grouping.DddSource);
        var strengths = forms.Select(f => f.Strength).Distinct().ToList();
        return query with
        {
            Quantities = [.. query.Quantities.Select(q => (tellsSource || q.Ddds is not { } rule || Adds(rule) ? q : q with { Ddds = null }).Each(c => c.StrengthWithin is null ? c : c with
            {
                StrengthsWithin = [.. strengths.Where(s => amounts.Strength(s, c.StrengthWithin.Unit, c.StrengthWithin.Per) is { } amount && c.StrengthWithin.Holds(amount))],
            }))],
            Conversions = new(Conditions(query).Select(c => c.DoseUnit).OfType<string>().Distinct().ToDictionary(u => u, u => InUnit(forms, amounts, u)), ddds),
        };
    }

    static IReadOnlyList<(string, string, decimal)> InUnit(IReadOnlyCollection<DeliveredForm> forms, IAmounts amounts, string unit) =>
    [
        .. from form in forms.Select(f => (f.Unit, f.Strength)).Distinct()
           let amount = amounts.InOne(form.Unit, form.Strength, unit)
           where amount is not null
           select (form.Unit, form.Strength, amount.Value),
    ];

    static IEnumerable<EventCondition> Conditions(EventQuery query) =>
        query.Quantities.SelectMany(q => new[] { q.Where, q.NewTo, q.Then }).OfType<EventFilter>().SelectMany(f => f.Include.Concat(f.Exclude));
}
