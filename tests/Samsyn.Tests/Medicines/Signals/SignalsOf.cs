using Samsyn.Kernel.Organisations;
using Samsyn.Medicines.Measures;
using Samsyn.Medicines.Signals;

namespace Samsyn.Tests.Medicines.Signals;

/// <summary>Signals without a database: what the detection does each month.</summary>
static class SignalsOf
{
    public static readonly Organisation Place = new() { Code = "AHH", Name = "Åby Hospital", Kind = OrganisationKind.Hospital };

    public static void Look(List<Signal> signals, Course seen)
    {
        if (CauseSearch.In(seen) is { } cause) Keep(signals, [new(new("m", Place, cause), null, [])]);
    }

    public static void Keep(List<Signal> signals, IEnumerable<SharedCause> causes)
    {
        var plan = SignalPlan.Of(signals, causes);
        foreach (var (signal, found) in plan.Continue)
            (signal.Kind, signal.Until, signal.From, signal.To) = (found.Cause.Kind, found.Cause.Until, found.Cause.From, found.Cause.To);
        signals.AddRange(plan.Create.Select(c => Made(c.Told.Measure, c.Told.Organisation, c.Told.Cause)));
    }

    public static Signal Made(string measure, Organisation organisation, Cause cause, SignalState state = SignalState.New) => new()
    {
        Measure = measure, OrganisationId = organisation.Id, Way = cause.Way, Since = cause.Since, Until = cause.Until, Kind = cause.Kind, From = cause.From, To = cause.To,
        IsGood = SignalPlan.IsGood(Direction.Lower, cause.Way), FoundAtUtc = new(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc), State = state,
    };
}
