using Samsyn.Kernel.Organisations;
using Samsyn.Kernel.Texts;
using Samsyn.Medicines.Deliveries;
using Samsyn.Medicines.Measures;

namespace Samsyn.Medicines.Signals;

/// <summary>Says a signal in a sentence, in the reader's language.</summary>
sealed class SignalWords(Texts t, MeasureFolder measures)
{
    /// <summary>"Carbapenems per 100 bed days rose in Intensive care since March 2025: from 4.1 to 6.3."</summary>
    public string Sentence(Signal signal, OrganisationTree tree)
    {
        var key = $"signals.{signal.Kind.ToString().ToLowerInvariant()}.{signal.Way.ToString().ToLowerInvariant()}";
        return t[key, NameOf(signal), PlaceOf(signal, tree), t.LongMonth(signal.Since), Value(signal, signal.From), Value(signal, signal.To)];
    }

    /// <summary>Where else it is seen, if anywhere.</summary>
    public string? Elsewhere(Signal signal, OrganisationTree tree) =>
        signal.AlsoSeenAtId is { } above && tree.Find(above) is { } seen ? t["signals.seen-above", seen.Name]
        : signal.SeenBelow > 0 ? t["signals.seen-below", signal.SeenBelow]
        : null;

    /// <summary>What another did with a signal of mine.</summary>
    public string Changed(Signal signal, SignalChange change, OrganisationTree tree) =>
        t["signals.changed", change.Who, State(change.To), Sentence(signal, tree)];

    /// <summary>The measure's name; a measure that is no longer there goes by its code.</summary>
    public string NameOf(Signal signal) => measures.Catalogue.Find(signal.Measure)?.Name[t.Language] ?? signal.Measure;

    /// <summary>The organisation, with the hospital that it belongs to.</summary>
    public static string PlaceOf(Signal signal, OrganisationTree tree) => tree.Find(signal.OrganisationId) is { } organisation ? PlaceOf(organisation, tree) : "–";

    public static string PlaceOf(Organisation organisation, OrganisationTree tree)
    {
        var same = tree.All.Where(o => string.Equals(o.Name, organisation.Name, StringComparison.OrdinalIgnoreCase) && o != organisation).Prepend(organisation);
        return PlaceNames.Of([.. same], tree)[0];
    }

    public string State(SignalState state) => t[$"signals.state.{state.ToString().ToLowerInvariant()}"];

    public string Value(Signal signal, double value) => Value(measures.Catalogue.Find(signal.Measure), value);

    /// <summary>With as many decimals as tell one level from another; the unit only where it is short.</summary>
    public string Value(MeasureDefinition? measure, double value)
    {
        var decimals = Math.Abs(value) switch { 0 or >= 100 => 0, >= 1 => 1, _ => 2 };
        return t.Number((decimal)Math.Clamp(value, -1e15, 1e15), decimals) + (measure?.Unit?[t.Language] == "%" ? "\u00a0%" : "");
    }
}
