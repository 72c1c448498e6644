namespace Samsyn.Medicines.Signals;

/// <summary>Remembers for which results this process has looked for signals. To look again does no harm: what was found is found again.</summary>
sealed class SignalsSeen
{
    public int? Mark { get; set; }
}
