using Samsyn.Events.Store;

namespace Samsyn.Medicines.DailyDoses;

/// <summary>How many DDDs one unit of each form is, day by day where versions of the index differ: what <see cref="DddCounter"/> says of one unit, for DDDs grow with the quantity.</summary>
sealed class DddTable(DddIndex index, DoseUnits units, AdministrationRoutes routes)
{
    readonly DddCounter _counter = new(index, units, routes);

    /// <param name="on">The version of that day counts on every day; null: on each day its own.</param>
    public IReadOnlyList<DddInOne> Of(IEnumerable<DeliveredForm> forms, DateOnly? on) => [.. forms.SelectMany(f => Of(f, on))];

    IEnumerable<DddInOne> Of(DeliveredForm form, DateOnly? on)
    {
        var starts = on is { } ? [DateOnly.MinValue] : index.Starts(form.Atc.Trim().ToUpperInvariant()).Append(DateOnly.MinValue).Distinct().Order().ToList();
        DddInOne? last = null;
        for (var i = 0; i < starts.Count; i++)
        {
            var to = i + 1 < starts.Count ? starts[i + 1].AddDays(-1) : DateOnly.MaxValue;
            var next = At(form, on ?? starts[i]) with { From = starts[i], To = to };
            if (last is not null && last with { From = next.From, To = next.To } == next) last = last with { To = to };
            else
            {
                if (last is not null) yield return last;
                last = next;
            }
        }
        if (last is not null) yield return last;
    }

    DddInOne At(DeliveredForm form, DateOnly day)
    {
        var asked = new DddQuestion { Atc = Said(form.Atc), Route = Said(form.Route), Unit = Said(form.Unit), Strength = Said(form.Strength), Day = day };
        var one = _counter.Count(asked with { Quantity = 1 });
        var without = _counter.Count(asked);
        return new(form, default, default, one.Ddds, one.Why is { } why ? DddSentence.Code(why) : "", without.Why is { } other ? DddSentence.Code(other) : "");
    }

    static string? Said(string text) => text.Length == 0 ? null : text;
}
